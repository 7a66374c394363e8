import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { remind } from "#commands/broadcast/remind.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import type { SetRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { sendReminders } from "#jobs/send-reminders.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const slug = "traff";

/** An event on 20 May 2027 at nine: Anna has a seat on site, Bo a digital one, Cilla waits. */
async function prepared(db: Database, given: Partial<SetRegistrationRules> = {}, startsAt: string | null = "09:00") {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  const invited = { startsAt: startsAt as ClockTime | null, endsAt: startsAt === null ? null : ("16:00" as ClockTime) };
  await openEvent(ctx, { slug, capacities: { "on-site": 1, digital: null }, invited, ...given });
  for (const one of [person("Anna"), person("Bo", { mode: "digital" }), person("Cilla")]) await registered(ctx, [one]);
  const worker = async () => {
    const { signal } = new AbortController();
    for (const job of [sendReminders, spreadBroadcasts]) {
      const has = await db.read((read) => job.hasWork!(read, ctx.now()));
      if (has) await job.run({ ...ctx, actor: SYSTEM, signal });
    }
  };
  return {
    ctx,
    /** What the worker does at a moment, started anew. */
    async at(moment: string) {
      ctx.moveClock(Date.parse(moment) - ctx.now());
      await worker();
    },
    told: () => reminders(db),
  };
}

async function reminders(db: Database) {
  const rows = await db.read((read) => read.select().from(read.tables.message));
  return rows
    .filter(({ kind }) => kind === "reminder")
    .map(({ facts }) => `${facts?.name} ${facts?.reminder?.occasion} ${facts?.reminder?.startsOn}`)
    .sort();
}

function broadcasts(db: Database) {
  return db.read((read) => read.select().from(read.tables.broadcast));
}

const DAYS = ["Anna days-before 2027-05-20", "Bo days-before 2027-05-20"];
const MORNING = ["Bo morning 2027-05-20"];

describe("P7 reminders", () => {
  test("go once to those with a seat, two days before at nine, and on the morning to the digital, at seven", async ({
    db,
  }) => {
    const event = await prepared(db);
    await event.at("2027-05-18T06:59:59Z");
    expect(await event.told()).toEqual([]);
    await event.at("2027-05-18T07:00:00Z");
    expect(await event.told()).toEqual(DAYS);
    await event.at("2027-05-18T07:00:20Z");
    await event.at("2027-05-19T23:00:00Z");
    expect(await event.told()).toEqual(DAYS);
    await event.at("2027-05-20T04:59:59Z");
    expect(await event.told()).toEqual(DAYS);
    await event.at("2027-05-20T05:00:00Z");
    expect(await event.told()).toEqual([...DAYS, ...MORNING].sort());
    await event.at("2027-05-20T06:59:00Z");
    expect(await event.told()).toHaveLength(3);
    const rows = await broadcasts(db);
    expect(rows.map(({ key, actor }) => [key, actor]).sort()).toEqual([
      ["reminder:days-before:2027-05-20", "system"],
      ["reminder:morning:2027-05-20", "system"],
    ]);
  });

  test("by four workers at once are begun once", async ({ db, databaseUrl }) => {
    const event = await prepared(db);
    event.ctx.moveClock(Date.parse("2027-05-18T08:00:00Z") - event.ctx.now());
    const others = Array.from({ length: 3 }, () => openDatabase(databaseUrl));
    const { signal } = new AbortController();
    const begun = await Promise.all(
      [db, ...others].map((own) => remind({ ...event.ctx, db: own, actor: SYSTEM }, signal)),
    );
    await Promise.all(others.map((own) => own.close()));
    expect(begun.sort()).toEqual([0, 0, 0, 1]);
    expect(await broadcasts(db)).toHaveLength(1);
  });

  test("never go out for an event that is cancelled or not published, and do once it is again", async ({ db }) => {
    const event = await prepared(db);
    await changeEventState(event.ctx, { slug, act: "unpublish" });
    await event.at("2027-05-18T07:00:00Z");
    expect(await event.told()).toEqual([]);
    await changeEventState(event.ctx, { slug, act: "publish" });
    await changeEventState(event.ctx, { slug, act: "cancel" });
    await event.at("2027-05-18T08:00:00Z");
    expect(await event.told()).toEqual([]);
    await event.at("2027-05-20T05:00:00Z");
    expect(await event.told()).toEqual([]);
  });

  test("what was begun and not sent when the event is cancelled is taken out", async ({ db }) => {
    const event = await prepared(db);
    await event.at("2027-05-18T07:00:00Z");
    await changeEventState(event.ctx, { slug, act: "cancel" });
    expect(await event.told()).toEqual([]);
  });

  test("follow an event that moves, later or earlier", async ({ db }) => {
    const event = await prepared(db);
    await event.at("2027-05-18T07:00:00Z");
    await moveEvent(event.ctx, { slug, move: { startsOn: "2027-05-27" as CalendarDate } });
    await event.at("2027-05-20T05:00:00Z");
    expect(await event.told()).toEqual(DAYS);
    await event.at("2027-05-25T07:00:00Z");
    const anew = ["Anna days-before 2027-05-27", "Bo days-before 2027-05-27"];
    expect(await event.told()).toEqual([...DAYS, ...anew].sort());
    await event.at("2027-05-25T16:00:00Z");
    await moveEvent(event.ctx, { slug, move: { startsOn: "2027-05-26" as CalendarDate } });
    await event.at("2027-05-26T05:00:00Z");
    expect(await event.told()).toEqual([...DAYS, ...anew, "Bo morning 2027-05-26"].sort());
  });

  test("are not needed by those who have just been told that the event is on that day", async ({ db }) => {
    const event = await prepared(db);
    await event.at("2027-05-16T10:00:00Z");
    await moveEvent(event.ctx, { slug, move: { startsOn: "2027-05-18" as CalendarDate } });
    await event.at("2027-05-16T10:01:00Z");
    expect(await event.told()).toEqual([]);
  });

  test("are told by nobody who registered after their moment, nor who has withdrawn", async ({ db }) => {
    const event = await prepared(db);
    event.ctx.moveClock(Date.parse("2027-05-18T07:30:00Z") - event.ctx.now());
    await registered(event.ctx, [person("Doris", { mode: "digital" })]);
    await event.at("2027-05-18T08:00:00Z");
    expect(await event.told()).toEqual(DAYS);
  });

  test("more than twelve hours late are left", async ({ db }) => {
    const event = await prepared(db);
    await event.at("2027-05-18T19:00:00.001Z");
    expect(await event.told()).toEqual([]);
    expect(await broadcasts(db)).toEqual([]);
  });

  test.for<[string | null, string, string]>([
    ["07:30", "2027-05-20T04:29:59Z", "2027-05-20T04:30:00Z"],
    ["08:00", "2027-05-20T04:59:59Z", "2027-05-20T05:00:00Z"],
    ["13:00", "2027-05-20T04:59:59Z", "2027-05-20T05:00:00Z"],
    ["00:30", "2027-05-19T21:29:59Z", "2027-05-19T21:30:00Z"],
    [null, "2027-05-20T04:59:59Z", "2027-05-20T05:00:00Z"],
  ])("on the morning come an hour before the start at the least: %s", async ([startsAt, before, then], { db }) => {
    const event = await prepared(db, { rules: { reminderDays: null } }, startsAt);
    await event.at(before);
    expect(await event.told()).toEqual([]);
    await event.at(then);
    expect(await event.told()).toEqual(MORNING);
  });

  test("never come once the event has begun", async ({ db }) => {
    const event = await prepared(db);
    await event.at("2027-05-20T07:00:00Z");
    expect(await event.told()).toEqual([]);
  });

  test("are as many days before as the event says, over a change of the clocks too, or none", async ({ db }) => {
    const event = await prepared(db, { rules: { reminderDays: 7, morningReminder: false } });
    await moveEvent(event.ctx, { slug, move: { startsOn: "2027-03-31" as CalendarDate } });
    await event.at("2027-03-24T07:59:59Z");
    expect(await event.told()).toEqual([]);
    await event.at("2027-03-24T08:00:00Z");
    expect(await event.told()).toHaveLength(2);
    await event.at("2027-03-31T05:00:00Z");
    expect(await event.told()).toHaveLength(2);
    for (const reminderDays of [0, 31, 1.5]) {
      expect(await setRegistrationRules(event.ctx, { slug, rules: { reminderDays }, capacities: {} })).toEqual({
        ok: false,
        refusal: "reminder-malformed",
      });
    }
  });

  test("are begun by the product on its own, and by no visitor", async ({ db }) => {
    const event = await prepared(db);
    event.ctx.moveClock(Date.parse("2027-05-18T08:00:00Z") - event.ctx.now());
    expect(await remind({ ...event.ctx, actor: VISITOR }, new AbortController().signal)).toBe(0);
    expect(await broadcasts(db)).toEqual([]);
  });
});
