import { describe, expect } from "vitest";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { renameEvent } from "#commands/event/rename-event.ts";
import { setCalendarSender } from "#commands/event/set-calendar-sender.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { Database } from "#db/index.ts";
import type { EventMove } from "#domain/event/event-move.ts";
import { NOBODY_TOLD } from "#domain/registration/broadcast.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant } from "#domain/values/instant.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { findEvents } from "#queries/find-events.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const day = (text: string) => text as CalendarDate;
const time = (text: string) => text as ClockTime;
const slug = "traff";
const MOVE = { startsOn: day("2027-06-03"), venueName: "Stadshuset", venueMunicipality: "växjö" };

async function prepared(db: Database) {
  const ctx = testContext(db);
  const programme = [draftItem({ date: day("2027-05-20") }), draftItem({ date: day("2027-05-20"), start: null })];
  await openEvent(ctx, {
    slug,
    capacities: { "on-site": 1 },
    invited: { programme, registrationOpensAt: time("08:30") },
  });
  await registered(ctx, [person("Anna")]);
  await registered(ctx, [person("Bo")]);
  ctx.moveClock(60_000);
  return ctx;
}

function rows(db: Database) {
  return db.read(async (read) => {
    const { event, broadcast, auditEntry, programmeItem } = read.tables;
    const [row] = await read.select().from(event);
    const acts = await read.select().from(auditEntry);
    return {
      event: row!,
      broadcasts: (await read.select().from(broadcast)).sort((one, other) => one.createdAt - other.createdAt),
      acts: acts.map(({ act }) => act),
      audit: acts,
      dates: (await read.select({ date: programmeItem.date }).from(programmeItem)).map(({ date }) => date),
    };
  });
}

describe("moveEvent", () => {
  test("changes time and place, raises the SEQUENCE, and tells everybody with the old and the new", async ({ db }) => {
    const ctx = await prepared(db);
    const { event: earlier } = await rows(db);
    const moved = await moveEvent(ctx, { slug, move: MOVE });
    const before = {
      ...{ startsOn: "2027-05-20", endsOn: "2027-05-20", startsAt: "09:00", endsAt: "12:00" },
      ...{ zone: "Europe/Stockholm", venueName: "Exempelsalen", venueMunicipality: null, modes: ["on-site"] },
    };
    const after = {
      ...before,
      ...{ startsOn: "2027-06-03", endsOn: "2027-06-03", venueName: "Stadshuset", venueMunicipality: "Växjö" },
    };
    expect(moved).toEqual({
      ok: true,
      value: {
        ...{ before, after, version: earlier.version + 1, changed: true, receivers: 2 },
        told: { participants: 2, contributors: 0, invitees: 0 },
        follows: {
          ...{ programmeDays: 1, receivedFromGone: false, lastDay: null },
          kept: { needsDeletedOn: "2027-06-17", peopleDeletedOn: "2028-05-19" },
          ...{ closesAt: null, cutOffAt: null, keptUntil: [] },
        },
      },
    });
    const { event, broadcasts, audit, dates } = await rows(db);
    expect(event).toMatchObject({ ...{ sequence: 1, startsOn: "2027-06-03", venueMunicipality: "Växjö" } });
    expect(event.changedAt).toBe(ctx.now());
    expect(dates).toEqual(["2027-06-03", "2027-06-03"]);
    expect(broadcasts).toMatchObject([
      {
        ...{ kind: "event-changed", key: null, receivers: 2, queued: 0, upTo: null, createdAt: ctx.now() },
        facts: { receivers: { standing: "all", mode: null }, change: { before, after } },
      },
    ]);
    expect(audit.find(({ act }) => act === "move-event")).toMatchObject({
      ...{ actor: "command-line", personal: null },
      facts: { before, after },
    });
  });

  test("what changes nothing writes nothing", async ({ db }) => {
    const ctx = await prepared(db);
    const before = await rows(db);
    const move = { startsOn: day("2027-05-20"), startsAt: time("09:00"), venueName: "Exempelsalen" };
    expect(await moveEvent(ctx, { slug, move })).toMatchObject({ ok: true, value: { changed: false, receivers: 0 } });
    expect(await moveEvent(ctx, { slug, move: {} })).toMatchObject({ ok: true, value: { changed: false } });
    expect(await rows(db)).toEqual(before);
  });

  test("of two who move at once, who has seen the same version, one is told", async ({ db }) => {
    const ctx = await prepared(db);
    const { event } = await rows(db);
    const to = (date: string) => moveEvent(ctx, { slug, version: event.version, move: { startsOn: day(date) } });
    const both = await Promise.all([to("2027-06-01"), to("2027-06-02")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await rows(db)).toMatchObject({ event: { sequence: 1, version: event.version + 1 }, broadcasts: [{}] });
  });

  test("of two who name no version both move it, one after the other, each later than the one before", async ({
    db,
  }) => {
    const ctx = await prepared(db);
    const { event } = await rows(db);
    const to = (date: string) => moveEvent(ctx, { slug, move: { startsOn: day(date) } });
    expect((await Promise.all([to("2027-06-01"), to("2027-06-02")])).map(({ ok }) => ok)).toEqual([true, true]);
    const after = await rows(db);
    expect(after.event).toMatchObject({ sequence: 2, version: event.version + 2, changedAt: ctx.now() + 1_000 });
    expect(after.broadcasts).toHaveLength(2);
  });

  test.for<[string, EventMove]>([
    ["ends-before-it-starts", { endsOn: day("2027-05-19") }],
    ["ends-before-it-starts", { startsAt: time("18:00") }],
    ["ends-before-it-starts", { startsAt: time("10:00"), endsAt: time("09:00") }],
    ["lasts-too-long", { endsOn: day("2027-09-19") }],
    ["time-skipped-by-clocks", { startsOn: day("2027-03-28"), startsAt: time("02:30") }],
    ["time-skipped-by-clocks", { startsOn: day("2027-03-28"), startsAt: time("01:00"), endsAt: time("02:30") }],
    ["over", { startsOn: day("2026-11-21") }],
    ["municipality-unknown", { venueMunicipality: "Ankeborg" }],
  ])("refuses with %s, and writes nothing", async ([refusal, move], { db }) => {
    const ctx = await prepared(db);
    const before = await rows(db);
    expect(await moveEvent(ctx, { slug, move })).toEqual({ ok: false, refusal });
    expect(await rows(db)).toEqual(before);
  });

  test("is refused where a time of the programme would be one that the clocks skip", async ({ db }) => {
    const ctx = testContext(db);
    const night = draftItem({ date: day("2027-05-20"), start: time("01:30"), end: time("02:30"), endWritten: true });
    await openEvent(ctx, { slug, invited: { programme: [night], startsAt: time("01:00"), endsAt: time("05:00") } });
    const before = await rows(db);
    const refusal = { ok: false, refusal: "time-skipped-by-clocks" };
    expect(await moveEvent(ctx, { slug, move: { startsOn: day("2027-03-28") } })).toEqual(refusal);
    expect(await rows(db)).toEqual(before);
    expect(await moveEvent(ctx, { slug, move: { startsOn: day("2027-03-29") } })).toMatchObject({ ok: true });
  });

  test("an evening may end after midnight where somebody says so", async ({ db }) => {
    const ctx = await prepared(db);
    const move = { startsAt: time("18:00"), endsAt: time("01:00") };
    expect(await moveEvent(ctx, { slug, move })).toMatchObject({
      value: { after: { startsAt: "18:00", endsAt: "01:00" }, follows: { receivedFromGone: true, programmeDays: 0 } },
    });
    expect((await rows(db)).event.receivedFrom).toBe(null);
  });

  test("is for organisers, of events that there are and that were not held", async ({ db }) => {
    const ctx = await prepared(db);
    const move = { venueName: "Annat" };
    expect(await moveEvent({ ...ctx, actor: VISITOR }, { slug, move })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await moveEvent(ctx, { slug: "borta", move })).toEqual({ ok: false, refusal: "no-such-event" });
    ctx.moveClock(200 * 86_400_000);
    await changeEventState(ctx, { slug, act: "confirm-held" });
    expect(await moveEvent(ctx, { slug, move })).toEqual({ ok: false, refusal: "held-already" });
  });

  test("a cancelled event moves in silence; who is told of it being on again learns its new day", async ({ db }) => {
    const ctx = await prepared(db);
    await changeEventState(ctx, { slug, act: "cancel" });
    expect(await moveEvent(ctx, { slug, move: MOVE })).toMatchObject({ value: { changed: true, receivers: 0 } });
    await changeEventState(ctx, { slug, act: "restore" });
    const { event, broadcasts } = await rows(db);
    expect(broadcasts.map(({ kind }) => kind)).toEqual(["event-cancelled", "event-restored"]);
    expect(event).toMatchObject({ sequence: 3, startsOn: "2027-06-03" });
  });

  test("closing and cut-off that follow from the event follow it; those that were set stay", async ({ db }) => {
    const ctx = await prepared(db);
    const standing = async () => {
      const overview = await registrationOverview(ctx, slug);
      if (!overview.ok || !overview.value.standing) throw new Error("no rules");
      const { closesAt, cutOffAt } = overview.value.standing;
      return [closesAt, cutOffAt].map((at) => new Date(at).toISOString());
    };
    expect(await standing()).toEqual(["2027-05-20T07:00:00.000Z", "2027-05-17T22:00:00.000Z"]);
    await moveEvent(ctx, { slug, move: { startsOn: day("2027-06-03") } });
    expect(await standing()).toEqual(["2027-06-03T07:00:00.000Z", "2027-05-31T22:00:00.000Z"]);
    const set = instant(Date.parse("2027-05-10T10:00:00Z"));
    await setRegistrationRules(ctx, {
      slug,
      rules: { closesAt: set, cutOffAt: set },
      capacities: {},
    });
    await moveEvent(ctx, { slug, move: { startsOn: day("2027-06-10") } });
    expect(await standing()).toEqual(["2027-05-10T10:00:00.000Z", "2027-05-10T10:00:00.000Z"]);
  });

  test("is found by its new place and no longer by the old, and still by title and programme", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent({ programme: [draftItem({ title: "Om nattvandring" })] }), slug });
    await moveEvent(ctx, { slug, move: { venueName: "Fiktivhuset" } });
    const found = async (words: string) => {
      const folded = await db.read((read) => read.select().from(read.tables.eventSearch));
      return folded.map((row) => row.folded.includes(words));
    };
    expect(await Promise.all(["fiktivhuset", "exempelsalen", "nattvandring", "trygga platser"].map(found))).toEqual([
      [true],
      [false],
      [true],
      [true],
    ]);
    expect((await findEvents({ ...ctx, actor: VISITOR }, "sv"))?.coming).toHaveLength(1);
  });
});

describe("what tells nobody", () => {
  test("a mended title raises no SEQUENCE, but the time of the change", async ({ db }) => {
    const ctx = await prepared(db);
    const { event: before } = await rows(db);
    expect(await renameEvent(ctx, { slug, title: "Träff om trygghet" })).toEqual({
      ok: true,
      value: { changed: true },
    });
    expect(await renameEvent(ctx, { slug, title: " Träff om trygghet " })).toEqual({
      ok: true,
      value: { changed: false },
    });
    const { event, broadcasts, acts } = await rows(db);
    expect(event).toMatchObject({ sequence: 0, version: before.version + 1 });
    expect(event.changedAt).toBe(ctx.now());
    expect(broadcasts).toEqual([]);
    expect(acts.at(-1)).toBe("rename-event");
    const search = await db.read((read) => read.select().from(read.tables.eventSearch));
    expect(search[0]!.folded.includes("traff om trygghet")).toBe(true);
  });

  test("who sends the calendar entry is chosen before anybody has one", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { slug: "vald" });
    const chosen = (sender: "samling" | "meeting-tool") => setCalendarSender(ctx, { slug: "vald", sender });
    expect(await chosen("meeting-tool")).toEqual({ ok: true, value: { changed: true } });
    expect(await chosen("meeting-tool")).toEqual({ ok: true, value: { changed: false } });
    const { event, broadcasts, acts } = await rows(db);
    expect(event).toMatchObject({ sequence: 0, calendarSender: "meeting-tool" });
    expect([broadcasts, acts.at(-1)]).toEqual([[], "set-calendar-sender"]);
    await registered(ctx, [person("Anna")], { slug: "vald" });
    expect(await chosen("samling")).toEqual({ ok: false, refusal: "people-have-entries" });
  });

  test("refusals", async ({ db }) => {
    const ctx = await prepared(db);
    const visitor = { ...ctx, actor: VISITOR };
    expect(await renameEvent(visitor, { slug, title: "X" })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await renameEvent(ctx, { slug: "borta", title: "X" })).toEqual({ ok: false, refusal: "no-such-event" });
    expect(await renameEvent(ctx, { slug, title: "  " })).toEqual({ ok: false, refusal: "no-title" });
    expect(await renameEvent(ctx, { slug, title: "X", language: "en" })).toEqual({ ok: false, refusal: "no-text" });
    const sender = "meeting-tool" as const;
    expect(await setCalendarSender(visitor, { slug, sender })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await setCalendarSender(ctx, { slug: "borta", sender })).toEqual({ ok: false, refusal: "no-such-event" });
  });
});

describe("cancelling and restoring", () => {
  test("raise the SEQUENCE and tell everybody, each once, later than the one before", async ({ db }) => {
    const ctx = await prepared(db);
    const stamps = [];
    for (const act of ["cancel", "restore", "cancel"] as const) {
      expect(await changeEventState(ctx, { slug, act })).toMatchObject({ ok: true, value: { receivers: 2 } });
      const { event } = await rows(db);
      stamps.push([event.sequence, event.changedAt - ctx.now()]);
    }
    expect(stamps).toEqual([
      [1, 0],
      [2, 1_000],
      [3, 2_000],
    ]);
    expect((await rows(db)).broadcasts.map(({ kind }) => kind).sort()).toEqual([
      "event-cancelled",
      "event-cancelled",
      "event-restored",
    ]);
  });

  test("to take back and publish, and to confirm what was held, is told nobody", async ({ db }) => {
    const ctx = await prepared(db);
    for (const act of ["unpublish", "publish"] as const) await changeEventState(ctx, { slug, act });
    ctx.moveClock(200 * 86_400_000);
    await changeEventState(ctx, { slug, act: "confirm-held" });
    expect(await rows(db)).toMatchObject({ event: { sequence: 0, state: "held" }, broadcasts: [] });
  });

  test("nobody is told that what is over was cancelled", async ({ db }) => {
    const ctx = await prepared(db);
    ctx.moveClock(200 * 86_400_000);
    expect(await changeEventState(ctx, { slug, act: "cancel" })).toEqual({
      ok: true,
      value: { state: "cancelled", receivers: 0, told: NOBODY_TOLD },
    });
    expect((await rows(db)).broadcasts).toEqual([]);
  });

  test("take out what hasn't been sent of the change before", async ({ db }) => {
    const ctx = await prepared(db);
    await moveEvent(ctx, { slug, move: MOVE });
    await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
    await changeEventState(ctx, { slug, act: "cancel" });
    const kinds = () =>
      db.read(async (read) => (await read.select().from(read.tables.message)).map(({ kind }) => kind).sort());
    expect(await kinds()).toEqual(["seat", "waitlist"]);
    await changeEventState(ctx, { slug, act: "restore" });
    await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
    expect((await kinds()).filter((kind) => kind.startsWith("event-"))).toEqual(["event-restored", "event-restored"]);
  });
});
