import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { loadDemo } from "#demo/load-demo.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { eventPage } from "#queries/event-page.ts";
import { findEvents } from "#queries/find-events.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

const TODAY = "2026-11-22" as CalendarDate;

describe("the demo story", () => {
  test("holds the 2022 conference as its invitation has it, held, as the fourth edition", async ({ db }) => {
    const ctx = testContext(db);
    await loadDemo(ctx, TODAY);
    const answer = await eventPage({ ...ctx, actor: VISITOR }, "narkotikakonferens-2022", "sv");
    if (answer.found !== "event") throw new Error("the conference is not there");
    const { page } = answer;
    expect(page).toMatchObject({
      state: "held",
      kind: "conference",
      example: false,
      startsOn: "2022-05-31",
      startsAt: "09:00",
      endsAt: "16:30",
      receivedFrom: "08:30",
      venueName: "Konserthuset i Växjö",
      modes: ["on-site", "digital"],
      firstCome: true,
      lastDay: null,
      edition: { number: 4 },
      text: {
        language: "sv",
        text: { title: "Narkotikakonferens med fokus på - narkotika i lokalsamhället", cost: null, contact: null },
      },
    });
    expect(page.arrangers.map(({ written }) => written)).toEqual([
      "Länsstyrelsen Blekinge",
      "Länsstyrelsen Halland",
      "Länsstyrelsen Jönköping",
      "Länsstyrelsen Kalmar",
      "Länsstyrelsen Kronoberg",
      "Polisen",
      "CAN",
    ]);
    expect(page.days).toHaveLength(1);
    const items = page.days[0]!.items;
    expect(
      items.map((item) => [item.start, item.endWritten ? item.end : null, item.kind, item.text.text.title]),
    ).toEqual([
      ["09:00", null, "opening", "Inledning av dagen"],
      ["09:25", null, "talk", "Socioekonomiska skillnader i narkotikaanvändningen bland vuxna i Sverige"],
      [
        "10:05",
        null,
        "talk",
        "Likheter och skillnader mellan narkotikamarknader i socialt utsatta områden och på internet",
      ],
      ["10:50", "11:10", "break", "Paus"],
      ["11:10", null, "talk", "Polismyndighetens inhämtningsuppdrag gällande kriminell påverkan på lokalsamhället"],
      ["11:50", null, "talk", "Växjö kommuns förebyggande arbete med insatser som gör skillnad"],
      ["12:25", "13:25", "meal", "Lunch"],
      ["13:25", null, "talk", "Öppna drogscener, skjutningar och sociodemografi"],
      ["14:05", null, "talk", "Situationellt drogförebyggande arbete – utifrån din lokala kontext"],
      ["14:35", null, "talk", "Plattformer För Framtiden- Långsiktigt förebyggande arbete"],
      ["15:10", "15:30", "break", "Paus"],
      [
        "15:30",
        null,
        "talk",
        "Stöd i arbetet med sociala insatsgrupper (SIG) och samverkan skola, socialtjänst, polis och fritid (SSPF)",
      ],
      [null, null, "talk", "Kartläggning av fältarbete riktat mot barn och unga"],
      ["16:30", null, "closing", "Avslutning"],
    ]);
    const speakers = items.flatMap((item) =>
      item.speakers.map(({ name, role, organisation }) => [name, role, organisation]),
    );
    expect(speakers).toEqual([
      ["Charlotta Rehnman Wigstad", "direktör", "Centralförbundet för alkohol- och narkotikaupplysning"],
      ["Li Hammar", "utredare", "Brottsförebyggande rådet"],
      ["Mats Trulsson", "brottsförebyggande samordnare", "Polisregion Syd"],
      ["Magnus Wibert", "Biträdande avdelningschef, avdelning barn och familj", "Växjö kommun"],
      ["Anders Gustafsson", "Enhetschef för områdesbaserat arbete", "Växjö kommun"],
      ["Marcus Holmqvist", "Säkerhetschef", "Växjö kommun"],
      ["Mia-Maria Magnusson", "polis och forskare", "Polisregion Stockholm"],
      ["Ann Rönnäng", null, "Polisregion Väst"],
      ["Linda Fetiu", "brottsförebyggande samordnare", "Länsstyrelsen Halland"],
      ["Peter Magnusson", "föreståndare", "Underground Råslätt"],
      ["Elisabet Sjöström", "utredare", "socialstyrelsen"],
      ["Christina Söderberg", "utredare", "BRÅ"],
      ["Emma Ravald", "verksamhetsutvecklare", "NOA Polisen"],
      ["Maria Branting", "utredare", "socialstyrelsen"],
    ]);
  });

  test("counts its coming events from the day that it is told, and calls each an example", async ({ db }) => {
    const ctx = testContext(db);
    await loadDemo(ctx, TODAY);
    const { coming } = (await findEvents({ ...ctx, actor: VISITOR }, "sv"))!;
    expect(coming.map(({ kind, startsOn }) => [startsOn, kind])).toEqual([
      ["2026-12-07", "working-group-meeting"],
      ["2026-12-23", "network-meeting"],
      ["2027-01-04", "working-group-meeting"],
      ["2027-01-07", "training"],
      ["2027-02-01", "working-group-meeting"],
      ["2027-03-02", "conference"],
      ["2027-03-17", "network-meeting"],
    ]);
    expect(coming.every(({ example }) => example)).toBe(true);
  });

  test("told again, on whatever day, it adds nothing", async ({ db }) => {
    const ctx = testContext(db);
    expect(await loadDemo(ctx, TODAY)).toBe(8);
    expect(await loadDemo(ctx, TODAY)).toBe(0);
    expect(await loadDemo(ctx, "2027-01-20" as CalendarDate)).toBe(0);
  });

  test("opens events for registrations, so that lists, kept seats and times to come can be seen", async ({ db }) => {
    const ctx = testContext(db);
    await loadDemo(ctx, TODAY);
    const standing = async (slug: string) => {
      const overview = await registrationOverview(ctx, slug);
      if (!overview.ok) throw new Error(overview.refusal);
      return overview.value;
    };
    expect(await standing("narkotikakonferens-2022")).toMatchObject({ standing: null, pools: [], registrations: 0 });
    expect(await standing("narkotikakonferens-exempel")).toMatchObject({
      standing: { phase: "open", rules: { serving: "offer", asksDiet: true, asksAccessNeeds: true } },
      pools: [
        { mode: "on-site", capacity: 12, taken: 12, left: 0, waiting: 4 },
        { mode: "digital", capacity: null, taken: 4, left: null, waiting: 0 },
      ],
      questions: 1,
      registrations: 19,
    });
    expect(await standing("drogteckenutbildning-exempel")).toMatchObject({
      standing: { phase: "open" },
      pools: [{ mode: "on-site", capacity: 30, taken: 3, kept: 9, left: 18 }],
      allotments: [{ seats: 10, taken: 1, rule: { by: "code" } }],
    });
    expect(await standing("natverkstraff-exempel-1")).toMatchObject({
      standing: { phase: "open" },
      pools: [
        { mode: "on-site", capacity: null, taken: 1 },
        { mode: "digital", capacity: null, taken: 2 },
      ],
    });
    expect(await standing("natverkstraff-exempel-2")).toMatchObject({
      standing: { phase: "not-open-yet", rules: { opensAt: Date.parse("2027-01-21T08:00:00Z") } },
      registrations: 0,
    });
    expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { pools: 7, differences: [] } });
  });

  test("told again it changes nothing, not even what somebody has changed since", async ({ db }) => {
    const ctx = testContext(db);
    await loadDemo(ctx, TODAY);
    await setRegistrationRules(ctx, { slug: "narkotikakonferens-exempel", rules: {}, capacities: { "on-site": 13 } });
    const [first] = await db.read((read) =>
      read
        .select({ id: read.tables.registration.id })
        .from(read.tables.registration)
        .orderBy(read.tables.registration.id),
    );
    await withdraw(ctx, { registrationId: first!.id });
    const everything = () =>
      db.read(async (read) => [
        await read.select().from(read.tables.auditEntry).orderBy(read.tables.auditEntry.id),
        await read.select().from(read.tables.message).orderBy(read.tables.message.id),
        await read.select().from(read.tables.seatPool).orderBy(read.tables.seatPool.id),
        await read.select().from(read.tables.registration).orderBy(read.tables.registration.id),
      ]);
    const before = await everything();
    await loadDemo(ctx, "2026-12-01" as CalendarDate);
    expect(await everything()).toEqual(before);
    const afterSubmissionsAreForgotten = 40 * 86_400_000;
    ctx.moveClock(afterSubmissionsAreForgotten);
    await db.inTransaction((tx) => tx.delete(tx.tables.submission));
    await loadDemo(ctx, "2027-01-01" as CalendarDate);
    expect(await everything()).toEqual(before);
  });

  test("told so late that registration has closed, it is told all the same, without people", async ({ db }) => {
    const ctx = testContext(db, { at: "2028-11-22T09:00:00Z" });
    expect(await loadDemo(ctx, TODAY)).toBe(8);
    const overview = await registrationOverview(ctx, "narkotikakonferens-exempel");
    expect(overview).toMatchObject({ ok: true, value: { registrations: 0 } });
  });
});
