import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { CommandContext } from "#commands/context.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { instant } from "#domain/values/instant.ts";
import { eventNeeds } from "#queries/event-needs.ts";
import { workOverview } from "#queries/work-overview.ts";
import { calmMedian } from "#tests/support/calm-median.ts";
import { testContext } from "#tests/support/context.ts";
import { countedStatements } from "#tests/support/counted-statements.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const DAY_MS = 86_400_000;

async function kindsOf(ctx: CommandContext) {
  const { needing } = await workOverview(ctx);
  return needing.events.map(({ event, needs }) => [event.slug, needs.map(({ kind, count }) => [kind, count])]);
}

describe("workOverview", () => {
  test("says what waits: lists, offers, mail, times, closing, access needs, drafts, and what has been", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const rules = { serving: "offer", offerMinutes: 60, asksAccessNeeds: true } as const;
    await openEvent(ctx, { capacities: { "on-site": 1 }, rules });
    await registered(ctx, [person("Anna", { accessNeeds: "Hörslinga" }), person("Bo"), person("Cecilia")]);
    await setRegistrationRules(ctx, { slug: "traff", rules: {}, capacities: { "on-site": 2 } });
    const { message } = db.tables;
    await db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "timed-out" }));
    const untimed = draftItem({ date: "2027-05-20" as CalendarDate, start: null, title: "Utan tid" });
    const date = "2027-05-20" as CalendarDate;
    await publishInvitation(ctx, {
      draft: draftEvent({ date, endDate: date, programme: [untimed] }),
      slug: "utan-tid",
    });
    await publishInvitation(ctx, { draft: draftEvent({ date, endDate: date }), slug: "utkast" });
    await changeEventState(ctx, { slug: "utkast", act: "unpublish" });
    const yesterday = "2026-11-20" as CalendarDate;
    await publishInvitation(ctx, { draft: draftEvent({ date: yesterday, endDate: yesterday }), slug: "forra" });
    expect(await kindsOf(ctx)).toEqual([
      [
        "traff",
        [
          ["offers-lapsing", 1],
          ["mail-failed", 4],
          ["list-growing", 1],
          ["access-needs", 1],
        ],
      ],
      ["utan-tid", [["programme-without-times", 0]]],
      ["utkast", [["never-published", 0]]],
      ["forra", [["not-confirmed-held", 0]]],
    ]);
    expect((await eventNeeds(ctx, "utkast")).map(({ kind }) => kind)).toEqual(["never-published"]);
    expect(await eventNeeds({ ...ctx, actor: VISITOR }, "utkast")).toEqual([]);
    ctx.moveClock(8 * DAY_MS);
    expect((await kindsOf(ctx))[0]).not.toContainEqual(["list-growing", 1]);
  });

  test("tells three days before registration closes", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, {
      rules: { closesAt: instant(ctx.now() + 2 * DAY_MS) },
    });
    const [need] = await eventNeeds(ctx, "traff");
    expect(need).toEqual({ kind: "closing-soon", count: 0, until: ctx.now() + 2 * DAY_MS });
    ctx.moveClock(3 * DAY_MS);
    expect(await eventNeeds(ctx, "traff")).toEqual([]);
  });

  test("shows an account the events of its organisations alone, and what waits only where it may act", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const organiser = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen A" });
    const viewer = await signedIn(db, { role: "viewer", organisation: organiser.organisationId });
    const other = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen B" });
    const yesterday = "2026-11-20" as CalendarDate;
    const draft = draftEvent({
      date: yesterday,
      endDate: yesterday,
      title: "Vår träff",
      arrangers: ["Länsstyrelsen A"],
    });
    await publishInvitation(ctx, { draft, slug: "var" });
    await publishInvitation(ctx, {
      draft: draftEvent({ title: "Deras", arrangers: ["Länsstyrelsen B"] }),
      slug: "deras",
    });
    const seen = async ({ actor }: typeof organiser, text = "") => {
      const { needing, events } = await workOverview({ ...ctx, actor }, { text });
      const slugs = [...events.coming.events, ...events.draft.events, ...events.past.events].map(({ slug }) => slug);
      return [slugs, needing.events.map(({ event }) => event.slug)];
    };
    expect(await seen(organiser)).toEqual([["var"], ["var"]]);
    expect(await seen(viewer)).toEqual([["var"], []]);
    expect(await seen(other)).toEqual([["deras"], []]);
    expect(await seen(organiser, "VAR traff")).toEqual([["var"], ["var"]]);
    expect(await seen(organiser, "nagot annat")).toEqual([[], []]);
  });

  test("leaves out nothing that waits, however many events there are: they stand on pages", async ({ db }) => {
    const ctx = testContext(db);
    const days = Array.from({ length: 35 }, (_, at) => `2026-10-${String((at % 28) + 1).padStart(2, "0")}`);
    for (const [at, day] of days.entries()) {
      const date = day as CalendarDate;
      await publishInvitation(ctx, { draft: draftEvent({ date, endDate: date }), slug: `forbi-${at}` });
    }
    const pages = [await workOverview(ctx), await workOverview(ctx, { page: 2 }), await workOverview(ctx, { page: 9 })];
    expect(pages.map(({ needing }) => [needing.total, needing.page, needing.events.length])).toEqual([
      [35, { number: 1, of: 2 }, 30],
      [35, { number: 2, of: 2 }, 5],
      [35, { number: 2, of: 2 }, 5],
    ]);
    const [first, second] = pages;
    const slugs = [...first!.needing.events, ...second!.needing.events].map(({ event }) => event.slug);
    expect(new Set(slugs).size).toBe(35);
    // Of those that have been, ten are listed; the latest comes first of what waits.
    expect(first!.events.past.events).toHaveLength(10);
    expect(slugs[0]).toBe("forbi-27");
  });

  test("takes as many statements for 60 events and 10,000 people as for two", { timeout: 120_000 }, async ({ db }) => {
    const { db: counted, taken } = countedStatements(db);
    const ctx = { ...testContext(db), db: counted };
    const { id } = await openEvent(ctx, { capacities: { "on-site": 2, digital: null } });
    await openEvent(ctx, { slug: "andra" });
    taken();
    await workOverview(ctx);
    const few = taken();
    for (let at = 0; at < 60; at++) await openEvent(ctx, { slug: `nummer-${at}` });
    await manyRegistered(ctx, id, 10_000);
    taken();
    const { events } = await workOverview(ctx);
    expect(taken()).toBe(few);
    const took = await calmMedian(200, () => workOverview(ctx));
    if (process.env["SHOW_TIMES"]) process.stdout.write(`${db.name}: ${took} ms\n`);
    expect(took).toBeLessThan(200);
    expect([events.coming.events.length, events.coming.more]).toEqual([50, true]);
  });
});
