import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import type { Database } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { person, registered } from "#tests/support/open-event.ts";

const words = sv.cli.registration;
const folder = mkdtempSync(join(tmpdir(), "samling-cli-registrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** A published event on 20 May 2027 at the address "traff", with two programme items, and the command line. */
async function withEvent(db: Database) {
  const cli = commandLine(db);
  const day = "2027-05-20" as CalendarDate;
  const programme = ["Inledning", "Verkstad"].map((title) => draftItem({ title, date: day }));
  const draft = draftEvent({ date: day, endDate: day, modes: ["on-site", "digital"], programme });
  await cli("publish-event", file("traff.json", draft), "--slug", "traff");
  return cli;
}

/** Ids of its own, beside those that the command line's context counts. */
function visitorOf(db: Database) {
  return { ...testContext(db), newId: idMaker(randomBytes) };
}

describe("registration on the command line", () => {
  test("is none until it is opened, with moments on the event's own clock", async ({ db }) => {
    const cli = await withEvent(db);
    const before = await cli("registration", "traff");
    expect(before.said).toEqual([words.overview.none, words.overview.items, "  1  Inledning", "  2  Verkstad"]);
    expect(before).toMatchObject({ code: 0, answer: { registration: null, pools: [], registrations: 0 } });
    const opened = await cli(
      ...["registration", "traff", "--on-site", "12", "--digital", "unlimited", "--opens", "2027-03-01 09:00"],
      ...["--closes", "2027-05-10 16.30", "--serving", "offer", "--offer-hours", "36", "--most-from-organisation", "3"],
      ...["--ask-diet", "--ask-access", "--meeting", "https://example.org/mote", "--text", "Ta med legitimation."],
      ...["--other-text", "Bring a proof of who you are."],
    );
    expect(opened).toMatchObject({
      code: 0,
      answer: {
        registration: {
          ...{ phase: "not-open-yet", opensAt: "2027-03-01T08:00:00.000Z", closesAt: "2027-05-10T14:30:00.000Z" },
          ...{ serving: "offer", offerMinutes: 2160, mostFromOrganisation: 3, smallerPartyPasses: false },
          ...{ asksDiet: true, asksAccessNeeds: true, meetingUrl: "https://example.org/mote" },
          ...{ cutOffAt: "2027-05-17T22:00:00.000Z", confirmationText: "Ta med legitimation." },
          otherConfirmationText: "Bring a proof of who you are.",
          ...{ needsDeletedOn: "2027-06-03", peopleDeletedOn: "2028-05-19" },
        },
        pools: [
          { mode: "on-site", item: null, capacity: 12, left: 12, taken: 0, kept: 0, waiting: 0, offers: 0 },
          { mode: "digital", item: null, capacity: null, left: null, taken: 0 },
        ],
      },
    });
    expect(opened.said).toEqual([
      "Anmälan är inte öppen än.",
      "Öppnar: 1 mars 2027 kl. 9.00",
      "Stänger: 10 maj 2027 kl. 16.30",
      "Lediga platser erbjuds i 36 timmar, till 18 maj 2027 kl. 0.00",
      "Högst från en organisation: 3",
      "Påminnelser: 2 dagar före, samma morgon till dem som deltar digitalt",
      "Behov raderas 3 juni 2027, namn och adresser 19 maj 2028",
      "Egna frågor: 0. Anmälningar, även avslutade: 0.",
      "På plats: 12 platser, 12 lediga, 0 tagna (0 erbjudna), 0 hålls, 0 väntar",
      "Digitalt: obegränsat, 0 tagna (0 erbjudna), 0 hålls, 0 väntar",
      words.overview.items,
      "  1  Inledning",
      "  2  Verkstad",
    ]);
    const changed = await cli("registration", "traff", "--opens", "none", "--no-ask-diet", "--meeting", "none");
    expect(changed).toMatchObject({
      answer: {
        registration: { phase: "open", opensAt: null, asksDiet: false, asksAccessNeeds: true, meetingUrl: null },
      },
    });
  });

  test.for<[string[], keyof typeof words.usage]>([
    [["--opens", "2027-03-28 02:30"], "skippedMoment"],
    [["--opens", "i morgon"], "moment"],
    [["--opens", "2027-02-30 09:00"], "moment"],
    [["--on-site", "många"], "count"],
    [["--serving", "kanske"], "serving"],
    [["--ask-diet", "--no-ask-diet"], "switch"],
    [["--needs-deleted", "snart"], "day"],
    [["--text", "\u0007"], "text"],
    [["--other-text", ""], "text"],
    [["ett", "till"], "arguments"],
  ])("%j is answered with what is expected, and changes nothing", async ([args, fault], { db }) => {
    const cli = await withEvent(db);
    const refused = await cli("registration", "traff", "--on-site", "5", ...args);
    expect(refused).toEqual({ code: 2, said: [words.usage[fault]], answer: undefined });
    expect((await cli("registration", "traff")).answer).toMatchObject({ registration: null });
  });

  test.for<[string[], keyof typeof words.refusals]>([
    [["registration", "annan"], "no-such-event"],
    [["registration", "traff", "--ask-diet"], "no-modes"],
    [["registration", "traff", "--on-site", "5", "--meeting", "http://example.org"], "meeting-address-malformed"],
    [["registration", "traff", "--on-site", "5", "--needs-deleted", "2027-05-20"], "deleted-before-the-event"],
    [["item-seats", "traff", "3", "20"], "no-such-item"],
    [["participants", "annan"], "no-such-event"],
    [["check-seats", "--event", "annan"], "no-such-event"],
    [["add-participant", "traff", "--name", "Anna", "--email", "anna@example.se"], "no-registration"],
    [["withdraw-participant", "reg_00000000000000000000"], "no-such-registration"],
    [["release-seats", "alt_00000000000000000000"], "no-such-allotment"],
  ])("%j is refused in words", async ([[name = "", ...args], refusal], { db }) => {
    const cli = await withEvent(db);
    expect(await cli(name, ...args)).toEqual({ code: 1, said: [words.refusals[refusal]], answer: undefined });
  });

  test("asks the questions of a file, and says where one is wrong", async ({ db }) => {
    const cli = await withEvent(db);
    await cli("registration", "traff", "--on-site", "5");
    const question = { kind: "choice", required: true, texts: { sv: { label: "Spår?", options: ["A", "B"] } } };
    expect(
      await cli("questions", "traff", file("q.json", [question, { kind: "text", texts: { sv: { label: "Mer?" } } }])),
    ).toEqual({ code: 0, said: [], answer: { questions: 2 } });
    const wrong = file("wrong.json", [{ kind: "choice", texts: { sv: { lable: "Spår?" } } }]);
    expect((await cli("questions", "traff", wrong)).said).toEqual([
      words.questionsMalformed(wrong, "0.texts.sv.label"),
    ]);
    const noJson = file("no.json", "Vad?");
    expect((await cli("questions", "traff", noJson)).said).toEqual([words.questionsMalformed(noJson, "")]);
    const oneOption = file("one.json", [{ ...question, texts: { sv: { label: "Spår?", options: ["A"] } } }]);
    expect((await cli("questions", "traff", oneOption)).said).toEqual([words.refusals["question-malformed"]]);
    expect((await cli("registration", "traff")).answer).toMatchObject({ questions: 2 });
  });
});

describe("seats on the command line", () => {
  test("are given to a programme item, kept for a group, and let go of", async ({ db }) => {
    await loadInitialRegister(visitorOf(db));
    const cli = await withEvent(db);
    await cli("registration", "traff", "--on-site", "20");
    expect(await cli("item-seats", "traff", "2", "8")).toMatchObject({ code: 0, said: [] });
    const keep = (...group: string[]) =>
      cli("keep-seats", "traff", "--mode", "on-site", "--seats", "4", "--name", "Gruppen", ...group);
    for (const group of [
      ["--code", "VÄXJÖ"],
      ["--email-domain", "vaxjo.se, kronoberg.se"],
      ["--county", "07,08"],
      ["--kind", "police"],
      ["--organisation", "Växjö kommun", "--until", "2027-05-01 12:00"],
    ]) {
      expect(await keep(...group)).toMatchObject({ code: 0 });
    }
    expect((await keep("--code", "en till")).said).toEqual([words.refusals["not-enough-free"]]);
    expect((await keep("--organisation", "Atlantis kommun")).said).toEqual([words.refusals["organisation-unknown"]]);
    expect(await keep()).toMatchObject({ code: 2, said: [words.usage.group] });
    expect(await keep("--code", "A", "--county", "07")).toMatchObject({ code: 2, said: [words.usage.group] });
    expect(await keep("--county", "99")).toMatchObject({ code: 2, said: [words.usage.county] });

    const { answer, said } = await cli("registration", "traff");
    const { allotments } = answer as { allotments: { id: string; rule: object; until: string | null }[] };
    expect(allotments.map(({ rule }) => rule)).toMatchObject([
      { by: "code", code: "VÄXJÖ" },
      { by: "email-domain", domains: ["vaxjo.se", "kronoberg.se"] },
      { by: "county", counties: ["07", "08"] },
      { by: "organisation-kind", kinds: ["police"] },
      { by: "organisation" },
    ]);
    expect(allotments.at(-1)?.until).toBe("2027-05-01T10:00:00.000Z");
    expect(answer).toMatchObject({
      pools: [
        { mode: "on-site", kept: 20, left: 0 },
        { mode: null, item: 2, capacity: 8 },
      ],
    });
    expect(said).toContain("Programpunkt 2, Verkstad: 8 platser, 8 lediga, 0 tagna (0 erbjudna), 0 hålls, 0 väntar");
    expect(said).toContain(`${allotments[0]!.id}  Gruppen: 0 av 4 tagna, hålls tills vidare (--code VÄXJÖ)`);

    expect(await cli("release-seats", allotments[0]!.id)).toMatchObject({ code: 0 });
    expect((await cli("release-seats", allotments[0]!.id)).said).toEqual([words.refusals["no-such-allotment"]]);
    expect((await cli("release-seats", "VÄXJÖ")).said).toEqual([words.usage.allotment]);
    expect((await cli("registration", "traff")).answer).toMatchObject({ pools: [{ kept: 16, left: 4 }, {}] });
  });

  test("are recounted: 0 where everything agrees, 1 and each difference where it doesn't", async ({ db }) => {
    const cli = await withEvent(db);
    await cli("registration", "traff", "--on-site", "1");
    await registered(visitorOf(db), [person("Anna"), person("Bo")]);
    const agreeing = { code: 0, said: [words.checkSeats.same(1)], answer: { pools: 1, differences: [] } };
    expect(await cli("check-seats")).toEqual(agreeing);
    expect(await cli("check-seats", "--event", "traff")).toEqual(agreeing);
    const { seatPool } = db.tables;
    await db.inTransaction((tx) => tx.update(seatPool).set({ taken: sql`${seatPool.taken} + 1` }));
    const { code, said, answer } = await cli("check-seats");
    const [pool] = await db.read((read) => read.select({ id: seatPool.id }).from(seatPool));
    expect([code, answer]).toEqual([
      1,
      { pools: 1, differences: [{ slug: "traff", of: pool!.id, what: "taken", stored: 2, counted: 1 }] },
    ]);
    expect(said).toEqual([`traff  ${pool!.id}  tagna platser: 2 lagrat, 1 räknat`, words.checkSeats.differ(1, 1)]);
  });
});

describe("participants on the command line", () => {
  test("are listed with seat or place, those with protected identity by id alone", async ({ db }) => {
    const cli = await withEvent(db);
    expect((await cli("participants", "traff")).said).toEqual([words.noParticipants]);
    await cli("registration", "traff", "--on-site", "1", "--digital", "unlimited");
    const given = { organisation: "Exempelverket", wholeCountry: true };
    const [anna, bo, cia, dag] = await registered(visitorOf(db), [
      person("Anna Ask", { ...given, protected: true }),
      person("Bo Berg", { ...given, digitalMeanwhile: true }),
      person("Cia Cedergren", { mode: "digital" }),
      person("Dag Dal"),
    ]);
    const { said, answer } = await cli("participants", "traff");
    expect(said.toSorted()).toEqual(
      [
        `${anna}  skyddad  Exempelverket  anmäld  plats: på plats`,
        `${bo}  Bo Berg  Exempelverket  anmäld  plats: digitalt  väntelista på plats: 1`,
        `${cia}  Cia Cedergren  anmäld  plats: digitalt`,
        `${dag}  Dag Dal  väntar  väntelista på plats: 2`,
      ].toSorted(),
    );
    const { participants } = answer as { participants: { id: string }[] };
    expect(participants.find(({ id }) => id === anna)).toEqual({
      ...{ id: anna, name: null, protected: true, organisation: "Exempelverket", state: "confirmed" },
      ...{ seat: "on-site", waitsFor: null, place: null, offerUntil: null, calendarAnswer: null, mailRefusal: null },
    });
    const { registration, person: people } = db.tables;
    await db.inTransaction(async (tx) => {
      await tx.update(registration).set({ calendarAnswer: "declined" }).where(eq(registration.id, cia!));
      await tx.update(people).set({ mailRefusal: "5.1.1" }).where(eq(people.name, "Dag Dal"));
    });
    expect((await cli("participants", "traff")).said).toEqual(
      expect.arrayContaining([
        `${cia}  Cia Cedergren  anmäld  plats: digitalt  kalendern svarar: kommer inte`,
        `${dag}  Dag Dal  väntar  väntelista på plats: 2  mejl kommer inte fram (5.1.1)`,
      ]),
    );
    expect(JSON.stringify([said, answer])).not.toMatch(/Ask|example\.se/);
  });

  test("are added within limits, over them with a reason, moved, handed over and withdrawn", async ({ db }) => {
    const cli = await withEvent(db);
    await cli("registration", "traff", "--on-site", "1", "--digital", "5");
    const add = (name: string, ...more: string[]) =>
      cli("add-participant", "traff", "--name", name, "--email", `${name.toLowerCase()}@example.se`, ...more);
    const { answer } = await add("Anna", "--organisation", "Exempelverket", "--county", "00");
    const { participant: anna } = answer as { participant: string };
    expect((await add("Anna")).said).toEqual([words.refusals["already-registered"]]);
    expect((await add("Bo")).said).toEqual([words.refusals.full]);
    expect((await add("Bo", "--organisation", "Exempelverket")).said).toEqual([words.refusals["county-missing"]]);
    const over = await add("Bo", "--over-limit", "Håller inledningen");
    const { participant: bo } = over.answer as { participant: string };
    expect((await cli("registration", "traff")).answer).toMatchObject({ pools: [{ taken: 2, left: 0 }, { taken: 0 }] });
    expect(await cli("move-participant", anna, "digital")).toEqual({
      code: 0,
      said: [],
      answer: { participant: anna },
    });
    expect((await cli("move-participant", anna, "on-site")).said).toEqual([words.refusals.full]);
    expect(await cli("move-participant", anna, "on-site", "--over-limit", "Ska prata")).toMatchObject({ code: 0 });
    expect(await cli("hand-over", bo, "--name", "Cia Ny", "--email", "cia@example.se")).toMatchObject({ code: 0 });
    expect(await cli("withdraw-participant", anna)).toMatchObject({ code: 0, answer: { participant: anna } });
    expect((await cli("withdraw-participant", anna)).said).toEqual([words.refusals["not-live"]]);
    expect((await cli("participants", "traff")).said).toEqual([`${bo}  Cia Ny  anmäld  plats: på plats`]);
    const audit = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(audit.flatMap(({ personal }) => personal?.["reason"] ?? [])).toEqual(
      expect.arrayContaining(["Håller inledningen", "Ska prata"]),
    );
    expect(await cli("check-seats")).toMatchObject({ code: 0 });
  });

  test.for<[string, string[], keyof typeof words.usage]>([
    ["add-participant", ["traff", "--name", "Anna", "--email", "ingen"], "person"],
    ["add-participant", ["traff", "--name", "\u001b", "--email", "anna@example.se"], "text"],
    ["add-participant", ["traff", "--name", "Anna", "--email", "a@example.se", "--mode", "på plats"], "mode"],
    ["add-participant", ["traff", "--name", "Anna", "--email", "a@example.se", "--county", "Kronoberg"], "county"],
    ["add-participant", ["traff", "--name", "Anna", "--email", "a@example.se", "--over-limit", ""], "text"],
    ["withdraw-participant", ["Anna"], "participant"],
    ["move-participant", ["reg_00000000000000000000"], "arguments"],
    ["hand-over", ["reg_00000000000000000000", "--name", "Cia"], "person"],
    ["check-seats", ["traff"], "arguments"],
    ["participants", [], "arguments"],
  ])("%s %j is answered with what is expected", async ([name, args, fault], { db }) => {
    expect(await commandLine(db)(name, ...args)).toEqual({ code: 2, said: [words.usage[fault]], answer: undefined });
  });
});
