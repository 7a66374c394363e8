import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import { markRefused } from "#db/records/delivery-record.ts";
import { ALL_PARTICIPANTS, type ParticipantFilter } from "#domain/registration/participant-filter.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { findParticipants, type ParticipantSearch } from "#queries/find-participants.ts";
import { calmMedian } from "#tests/support/calm-median.ts";
import { testContext } from "#tests/support/context.ts";
import { countedStatements } from "#tests/support/counted-statements.ts";
import { test } from "#tests/support/database.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const KRONOBERG = "07" as CountyCode;
const SKANE = "12" as CountyCode;
const BOTH = { "on-site": 2, digital: null } as const;

async function found(
  ctx: CommandContext,
  filter: Partial<ParticipantFilter> = {},
  given: Partial<ParticipantSearch> = {},
) {
  const asked = {
    slug: "traff",
    order: "name",
    page: 1,
    ...given,
    filter: { ...ALL_PARTICIPANTS, ...filter },
  } as const;
  const answer = await findParticipants(ctx, asked);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

async function names(...given: Parameters<typeof found>) {
  return (await found(...given)).people.map(({ name }) => name);
}

/** Åsa and Örjan on site, Bo digitally and waiting, Cecilia waiting; Bo and Dag have the same address. */
async function prepared(ctx: CommandContext) {
  await openEvent(ctx, { capacities: BOTH });
  const email = "registrator@kommun1.example.se" as EmailAddress;
  const [asa] = await registered(ctx, [
    person("Åsa Öberg", { organisation: "Västra Föreningen", county: KRONOBERG }),
    person("Örjan Ek", { organisation: "Östra föreningen", county: SKANE }),
  ]);
  const [bo, cecilia] = await registered(ctx, [
    person("Bo Ängberg", { email, digitalMeanwhile: true, organisation: "VASTRA föreningen", county: KRONOBERG }),
    person("Cecilia Ek-Dahl"),
  ]);
  return { asa: asa!, bo: bo!, cecilia: cecilia! };
}

describe("findParticipants", () => {
  test("sorts in Swedish, by organisation, by when they came, and by place", async ({ db }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    expect(await names(ctx)).toEqual(["Bo Ängberg", "Cecilia Ek-Dahl", "Åsa Öberg", "Örjan Ek"]);
    const by = (order: ParticipantSearch["order"]) => names(ctx, {}, { order });
    expect(await by("organisation")).toEqual(["Bo Ängberg", "Åsa Öberg", "Örjan Ek", "Cecilia Ek-Dahl"]);
    expect(await by("place")).toEqual(["Åsa Öberg", "Örjan Ek", "Bo Ängberg", "Cecilia Ek-Dahl"]);
    const { people, counts } = await found(ctx, {}, { order: "place" });
    expect(people.map(({ seat, waitsFor, place, state }) => [seat, waitsFor, place, state])).toEqual([
      ["on-site", null, null, "confirmed"],
      ["on-site", null, null, "confirmed"],
      ["digital", "on-site", 1, "confirmed"],
      [null, "on-site", 2, "waitlisted"],
    ]);
    expect(counts).toEqual({ live: 4, seat: 3, waiting: 2, offered: 0, ended: 0 });
  });

  test("finds by folded name, organisation and address, every word of it", async ({ db }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    expect(await names(ctx, { text: "ASA" })).toEqual(["Åsa Öberg"]);
    expect(await names(ctx, { text: "ek dahl" })).toEqual(["Cecilia Ek-Dahl"]);
    expect(await names(ctx, { text: "Ek-Dahl" })).toEqual(["Cecilia Ek-Dahl"]);
    expect(await names(ctx, { text: "ek ostra" })).toEqual(["Örjan Ek"]);
    expect(await names(ctx, { text: "REGISTRATOR@kommun" })).toEqual(["Bo Ängberg"]);
    expect(await names(ctx, { text: "%@%" })).toEqual([]);
    expect(await names(ctx, { text: "' or 1=1 --" })).toEqual([]);
    expect(await names(ctx, { text: " -- 🙂 " })).toEqual([]);
    expect(await names(ctx, { text: "..." })).toHaveLength(4);
  });

  test("filters by standing, mode, county, organisation, mail and what was answered", async ({ db }) => {
    const ctx = testContext(db);
    const { asa, bo, cecilia } = await prepared(ctx);
    expect(await names(ctx, { standing: "seat", mode: "on-site" })).toEqual(["Åsa Öberg", "Örjan Ek"]);
    expect(await names(ctx, { mode: "on-site" })).toHaveLength(4);
    expect(await names(ctx, { standing: "waiting" })).toEqual(["Bo Ängberg", "Cecilia Ek-Dahl"]);
    expect(await names(ctx, { standing: "waiting", mode: "digital" })).toEqual([]);
    expect(await names(ctx, { county: SKANE })).toEqual(["Örjan Ek"]);
    expect(await names(ctx, { county: "unknown" })).toEqual(["Cecilia Ek-Dahl"]);
    expect(await names(ctx, { organisation: "~vastra foreningen" })).toEqual(["Bo Ängberg", "Åsa Öberg"]);
    await withdraw(ctx, { registrationId: cecilia });
    expect(await names(ctx, { standing: "ended" })).toEqual(["Cecilia Ek-Dahl"]);
    const { message } = db.tables;
    const [mail] = (await db.read((read) => read.select().from(message))).filter((one) => one.registrationId === asa);
    await db.inTransaction((tx) => markRefused(tx, mail!, { at: ctx.now(), refusal: "550" }));
    expect(await names(ctx, { mailRefused: true })).toEqual(["Åsa Öberg"]);
    await handOver(ctx, { registrationId: bo, name: "Dag Ek", email: "dag@example.se" as EmailAddress });
    expect(await names(ctx, { text: "Bo" })).toEqual([]);
    expect(await names(ctx, { text: "dag" })).toEqual(["Dag Ek"]);
  });

  test("by what was chosen of a question's options, of one and of several", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": null } });
    const options = Array.from({ length: 12 }, (_, at) => `Val ${at}`);
    const ask = { required: false, mode: null } as const;
    await setQuestions(ctx, {
      slug: "traff",
      questions: [
        { ...ask, kind: "choice", texts: { sv: { label: "Ett", options } } },
        { ...ask, kind: "choices", texts: { sv: { label: "Flera", options } } },
        { ...ask, kind: "yes-no", texts: { sv: { label: "Ja?" } } },
      ],
    });
    const { question } = db.tables;
    const asked = await db.read((read) => read.select().from(question).orderBy(question.position));
    const [one, several, yes] = asked.map(({ id }) => id);
    const answers = (first: string, more: string[], last: string) => [
      { questionId: one!, sent: [first] },
      { questionId: several!, sent: more },
      { questionId: yes!, sent: [last] },
    ];
    await registered(ctx, [person("Anna", { answers: answers("1", ["1", "11"], "yes") })]);
    await registered(ctx, [person("Bo", { answers: answers("11", ["0", "2"], "no") })]);
    const who = (questionId: typeof one, chosen: number | "yes" | "no") =>
      names(ctx, { answer: { questionId: questionId!, chosen } });
    expect(await who(one, 1)).toEqual(["Anna"]);
    expect(await who(one, 11)).toEqual(["Bo"]);
    expect(await who(several, 1)).toEqual(["Anna"]);
    expect(await who(several, 2)).toEqual(["Bo"]);
    expect(await who(several, 5)).toEqual([]);
    expect(await who(yes, "yes")).toEqual(["Anna"]);
    expect(await who(yes, "no")).toEqual(["Bo"]);
  });

  test("C19: protected identity is found by nothing, and stands in the list by organisation alone", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: BOTH });
    const hidden = { protected: true, organisation: "Polisen", county: KRONOBERG };
    await registered(ctx, [person("Aaron Dold", hidden), person("Zelda Ek")]);
    const { people } = await found(ctx);
    expect(people.map(({ name, email, organisation }) => [name, email, organisation])).toEqual([
      ["Zelda Ek", "zelda.ek@example.se", null],
      [null, null, "Polisen"],
    ]);
    for (const filter of [{ text: "aaron" }, { text: "polisen" }, { county: KRONOBERG }, { text: "dold@example" }]) {
      expect(await found(ctx, filter)).toMatchObject({ people: [], leftOut: 1, counts: { live: 0 } });
    }
    expect(await found(ctx, { standing: "seat" })).toMatchObject({ leftOut: 0, counts: { live: 2, seat: 2 } });
  });

  test("shows nobody to whoever may not see names, and no event to whoever may not see it", async ({ db }) => {
    const ctx = testContext(db);
    await prepared(ctx);
    const asked = { slug: "traff", filter: ALL_PARTICIPANTS, order: "name", page: 1 } as const;
    expect(await findParticipants({ ...ctx, actor: VISITOR }, asked)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await findParticipants(ctx, { ...asked, slug: "ingen" })).toEqual({ ok: false, refusal: "no-such-event" });
  });

  test("answers for 10,000 at once, in as many statements as for three", { timeout: 120_000 }, async ({ db }) => {
    const { db: counted, taken } = countedStatements(db);
    const ctx = { ...testContext(db), db: counted };
    const { id } = await openEvent(ctx, { capacities: BOTH });
    await openEvent(ctx, { slug: "liten", capacities: BOTH });
    await registered(ctx, [person("Anna"), person("Bo"), person("Cecilia")], { slug: "liten" });
    await manyRegistered(ctx, id, 10_000);
    taken();
    await found(ctx, {}, { slug: "liten" });
    const few = taken();
    const asked: readonly [Partial<ParticipantFilter>, Partial<ParticipantSearch>][] = [
      [{}, {}],
      [{}, { page: 200 }],
      [{}, { order: "organisation" }],
      [{ standing: "waiting" }, { order: "place", page: 40 }],
      [{ text: "ängberg 42" }, {}],
      [{ text: "person.4711@kommun11.example" }, {}],
      [{ text: "forening", county: SKANE }, { order: "registered" }],
    ];
    const times = [];
    for (const [filter, given] of asked) {
      const { people } = await found(ctx, filter, given);
      expect(people.length).toBeGreaterThan(0);
      expect(taken()).toBeLessThanOrEqual(few + 1);
      times.push(await calmMedian(200, () => found(ctx, filter, given)));
      taken();
    }
    if (process.env["SHOW_TIMES"]) process.stdout.write(`${db.name}: ${times.join(", ")} ms\n`);
    expect(Math.max(...times)).toBeLessThan(200);
    const { people, page, counts } = await found(ctx, { standing: "waiting" }, { order: "place", page: 999 });
    expect(page).toEqual({ number: 40, of: 40 });
    expect(people.at(-1)).toMatchObject({ place: 2_000, waitsFor: "on-site", seat: null });
    expect(counts).toEqual({ live: 10_000, seat: 8_000, waiting: 2_000, offered: 0, ended: 0 });
  });
});
