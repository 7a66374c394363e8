import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { NO_FILTER, type EventFilter } from "#domain/event/event-filter.ts";
import { EVENTS_ON_A_PAGE } from "#domain/event/list-page.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { eventPage } from "#queries/event-page.ts";
import { findEvents } from "#queries/find-events.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";

const on = (date: string, startsAt: string | null = "09:00") =>
  draftEvent({
    date: date as CalendarDate,
    endDate: date as CalendarDate,
    startsAt: startsAt as ClockTime | null,
    endsAt: null,
  });

describe("findEvents", () => {
  test("parts coming from past by Stockholm's day, the nearest first", async ({ db }) => {
    // 23.30 UTC on the 21st is the 22nd in Stockholm.
    const ctx = testContext(db, { at: "2026-11-21T23:30:00Z" });
    for (const [slug, draft] of Object.entries({
      igar: on("2026-11-21"),
      "idag-em": on("2026-11-22", "13:00"),
      "idag-fm": on("2026-11-22"),
      "idag-utan-tid": on("2026-11-22", null),
      sedan: on("2027-01-10"),
      forr: on("2022-05-31"),
    })) {
      await publishInvitation(ctx, { draft, slug });
    }
    const { coming, recent } = (await findEvents({ ...ctx, actor: VISITOR }, "sv"))!;
    expect(coming.map((event) => event.slug)).toEqual(["idag-utan-tid", "idag-fm", "idag-em", "sedan"]);
    expect(recent.map((event) => event.slug)).toEqual(["igar", "forr"]);
  });

  test("an event of several days is coming until its last day is over", async ({ db }) => {
    const ctx = testContext(db, { at: "2027-03-17T08:00:00Z" });
    await publishInvitation(ctx, { draft: draftEvent({ endDate: "2027-03-17" as CalendarDate }), slug: "tva-dagar" });
    expect((await findEvents(ctx, "sv"))?.coming).toHaveLength(1);
  });

  test("lists neither what only those with the link may find, nor what is for the invited", async ({ db }) => {
    const ctx = testContext(db);
    const visitor = { ...ctx, actor: VISITOR };
    await publishInvitation(ctx, { draft: draftEvent(), slug: "lank", visibility: "link" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "inbjudna", visibility: "invited" });
    expect(await findEvents(visitor, "sv")).toEqual({ coming: [], page: { number: 1, of: 1 }, recent: [] });
    expect(await eventPage(visitor, "lank", "sv")).toMatchObject({ found: "event" });
    expect(await eventPage(visitor, "inbjudna", "sv")).toEqual({ found: "nothing" });
    expect(await eventPage(visitor, "finns-inte", "sv")).toEqual({ found: "nothing" });
  });

  test("gives the reader's language where somebody wrote it, else what there is", async ({ db }) => {
    const ctx = testContext(db);
    const text = {
      title: "On safe places",
      description: null,
      audience: null,
      cost: null,
      contact: null,
      access: null,
    };
    await publishInvitation(ctx, { draft: draftEvent(), slug: "bada", translations: [{ language: "en", text }] });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "svenska" });
    const titles = async (language: "sv" | "en") =>
      (await findEvents(ctx, language))!.coming.map((event) => [event.slug, event.language, event.title]);
    expect(await titles("en")).toEqual([
      ["bada", "en", "On safe places"],
      ["svenska", "sv", "Nätverksträff om trygga platser"],
    ]);
    expect((await titles("sv")).map(([, language]) => language)).toEqual(["sv", "sv"]);
  });

  test("has each event on one page of as many as are needed, and no page after the last", async ({ db }) => {
    const ctx = testContext(db);
    const slugs = Array.from({ length: EVENTS_ON_A_PAGE + 2 }, (_, index) => `traff-${String(index).padStart(3, "0")}`);
    for (const slug of slugs) await publishInvitation(ctx, { draft: draftEvent(), slug });
    await publishInvitation(ctx, { draft: on("2022-05-31"), slug: "forr" });
    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => findEvents(ctx, "sv", NO_FILTER, page)));
    expect([first?.page, second?.page, third]).toEqual([{ number: 1, of: 2 }, { number: 2, of: 2 }, null]);
    expect([...first!.coming, ...second!.coming].map((event) => event.slug)).toEqual(slugs);
    expect(first!.coming).toHaveLength(EVENTS_ON_A_PAGE);
    expect([first, second].map((list) => list!.recent.map((event) => event.slug))).toEqual([["forr"], []]);
    const narrowed = await findEvents(ctx, "sv", { ...NO_FILTER, words: "nothing has this" }, 2);
    expect(narrowed).toBeNull();
  });

  describe("narrowed", () => {
    const found = async (db: Database, filter: Partial<EventFilter>) => {
      const ctx = testContext(db);
      await loadInitialRegister(ctx);
      await publishInvitation(ctx, {
        slug: "vaxjo",
        draft: draftEvent({
          title: "Konferens om öppna drogscener",
          audience: "Polis och skola",
          modes: ["on-site", "digital"],
          arrangers: ["Länsstyrelsen Kronoberg", "Polisen"],
          programme: [
            draftItem({ speakers: [{ name: "Åsa Öberg", role: null, organisation: "Exempelköpings kommun" }] }),
          ],
        }),
      });
      await publishInvitation(ctx, {
        slug: "gavle",
        draft: draftEvent({
          title: "Utbildning, 100% närvaro",
          audience: "Socialtjänst",
          arrangers: ["Länsstyrelsen Gävleborg"],
        }),
      });
      const list = await findEvents({ ...ctx, actor: VISITOR }, "sv", { ...NO_FILTER, ...filter });
      return list!.coming.map((event) => event.slug);
    };

    for (const [what, filter, slugs] of [
      ["by kind", { kind: "training" }, ["gavle"]],
      ["by county", { county: "07" }, ["vaxjo"]],
      ["by audience", { audience: "police" }, ["vaxjo"]],
      ["by mode", { mode: "digital" }, ["vaxjo"]],
      ["by a word of the title, without its marks", { words: "OPPNA drogs" }, ["vaxjo"]],
      ["by a speaker", { words: "öberg" }, ["vaxjo"]],
      ["by an arranger", { words: "gavleborg" }, ["gavle"]],
      ["by words that must all be there", { words: "konferens gävleborg" }, []],
      ["by what LIKE would take for anything", { words: "%" }, ["gavle", "vaxjo"]],
      [
        "by several at once",
        { kind: "conference", county: "07", audience: "school", mode: "on-site", words: "asa" },
        ["vaxjo"],
      ],
      ["by what none has", { county: "12" }, []],
    ] as const) {
      test(what, async ({ db }) => {
        expect(await found(db, filter as Partial<EventFilter>)).toEqual(slugs);
      });
    }
  });
});
