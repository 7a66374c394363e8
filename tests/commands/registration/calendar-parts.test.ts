import { describe, expect } from "vitest";
import { releaseAllotment } from "#commands/registration/release-allotment.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import type { Database } from "#db/index.ts";
import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { HOUR, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

type Gathering = Awaited<ReturnType<typeof gathering>>;

const offers = { serving: "offer", offerMinutes: 60 } as const;
const digital = (name: string) => person(name, { mode: "digital" });

/** Each message as "Anna: seat 0 REQUEST", by whom it was to and in the order in which it was written. */
async function parts(db: Database, event: Gathering) {
  const rows = await db.read((read) => read.select().from(read.tables.message));
  return rows
    .filter(({ eventId }) => eventId === event.id)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
    .map(({ kind, facts, createdAt }) => {
      if (kind === "account") throw new Error("a message of an event is about no account");
      const method = calendarMethod({ kind, facts: facts!, event: EVENT, envelope: { sentAt: createdAt } });
      return `${facts!.name}: ${kind} ${facts!.sequence} ${method ?? "none"}`;
    });
}

const day = "2027-05-20" as CalendarDate;
const EVENT: Parameters<typeof calendarMethod>[0]["event"] = {
  ...{ state: "published", calendarSender: "samling", startsOn: day, endsOn: day, zone: STOCKHOLM },
  ...{ startsAt: "09:00" as ClockTime, endsAt: "12:00" as ClockTime },
};

interface Story {
  readonly name: string;
  readonly given?: Parameters<typeof gathering>[1];
  readonly acts: (event: Gathering) => Promise<unknown>;
  readonly told: readonly string[];
}

const stories: readonly Story[] = [
  {
    name: "a seat, and withdrawn from it",
    async acts(event) {
      await event.come("Anna");
      await event.withdraws("Anna");
    },
    told: ["Anna: seat 0 REQUEST", "Anna: withdrawn 1 CANCEL"],
  },
  {
    name: "who only waited has nothing to be removed",
    async acts(event) {
      await event.come("Anna", "Bo", "Cilla");
      await event.withdraws("Bo");
      await event.leaves("Cilla");
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Cilla: waitlist 0 none"],
      ...["Bo: withdrawn 1 none", "Cilla: left-list 0 none"],
    ],
  },
  {
    name: "served at once",
    async acts(event) {
      await event.come("Anna", "Bo");
      await event.withdraws("Anna");
      await event.withdraws("Bo");
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Anna: withdrawn 1 CANCEL", "Bo: served 1 REQUEST"],
      "Bo: withdrawn 2 CANCEL",
    ],
  },
  {
    name: "an offer, taken",
    given: { rules: offers },
    async acts(event) {
      await event.come("Anna", "Bo");
      await event.withdraws("Anna");
      await event.accepts("Bo");
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Anna: withdrawn 1 CANCEL", "Bo: offer 0 none"],
      "Bo: seat 1 REQUEST",
    ],
  },
  {
    name: "an offer, lapsed",
    given: { rules: offers },
    async acts(event) {
      await event.come("Anna", "Bo");
      await event.withdraws("Anna");
      await event.passes(HOUR);
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Anna: withdrawn 1 CANCEL", "Bo: offer 0 none"],
      "Bo: offer-lapsed 0 none",
    ],
  },
  {
    name: "a digital seat meanwhile, and the offer of one on site",
    async acts(event) {
      await event.come("Anna", person("Bo", { digitalMeanwhile: true }));
      await event.withdraws("Anna");
      await event.accepts("Bo");
      await event.withdraws("Bo");
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: waitlist 0 REQUEST", "Anna: withdrawn 1 CANCEL", "Bo: offer 0 none"],
      ...["Bo: seat 1 REQUEST", "Bo: withdrawn 2 CANCEL"],
    ],
  },
  {
    name: "a digital seat meanwhile, left for good: what remains stays in the calendar",
    async acts(event) {
      await event.come("Anna", person("Bo", { digitalMeanwhile: true }));
      await event.leaves("Bo");
    },
    told: ["Anna: seat 0 REQUEST", "Bo: waitlist 0 REQUEST", "Bo: left-list 0 none"],
  },
  {
    name: "another mode, and the list of the first",
    async acts(event) {
      await event.come("Anna", digital("Bo"));
      await event.changesTo("digital", "Anna");
      await event.changesTo("on-site", "Bo");
      await event.waitsFor("on-site", "Anna");
      await event.withdraws("Anna");
    },
    told: [
      ...["Anna: seat 0 REQUEST", "Bo: seat 0 REQUEST", "Anna: changed 1 REQUEST", "Bo: changed 1 REQUEST"],
      ...["Anna: waitlist 2 REQUEST", "Anna: withdrawn 3 CANCEL"],
    ],
  },
  {
    name: "handed over: removed for the one, entered for the other",
    async acts(event) {
      await event.come("Anna");
      await event.handsOver("Anna", "Bo");
    },
    told: ["Anna: seat 0 REQUEST", "Anna: handed-on 1 CANCEL", "Bo: handed-over 2 REQUEST"],
  },
  {
    name: "a place on the list handed over: nobody's calendar has anything",
    async acts(event) {
      await event.come("Anna", "Bo");
      await event.handsOver("Bo", "Cilla");
    },
    told: ["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Bo: handed-on 1 none", "Cilla: handed-over 2 none"],
  },
  {
    name: "kept seats, released to who waits",
    given: { capacities: { "on-site": 2, digital: null } },
    async acts(event) {
      const rule = { by: "code", code: "X" } as const;
      const kept = await keepSeats(event.ctx, {
        ...{ slug: event.slug, mode: "on-site", name: "X", seats: 1, rule, until: null },
      });
      await event.come("Anna", "Bo");
      event.ctx.moveClock(1_000);
      if (kept.ok) await releaseAllotment(event.ctx, { allotmentId: kept.value });
    },
    told: ["Anna: seat 0 REQUEST", "Bo: waitlist 0 none", "Bo: served 1 REQUEST"],
  },
];

describe("I2 I3 the calendar part of what is told of each act", () => {
  test.for(stories)("$name", async ({ given, acts, told }, { db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null }, ...given });
    await acts(event);
    const made = await parts(db, event);
    expect(made).toEqual(told);
    for (const name of new Set(made.map((line) => line.split(":")[0]!))) {
      const numbers = made.filter((line) => line.startsWith(`${name}:`)).map((line) => Number(line.split(" ")[2]));
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    }
  });
});
