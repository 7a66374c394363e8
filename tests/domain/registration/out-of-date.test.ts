import { expect, test } from "vitest";
import type { EventState } from "#domain/event/event.ts";
import type { MessageKind } from "#domain/registration/message.ts";
import { isOutOfDate } from "#domain/registration/out-of-date.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";

const DAY = "2027-05-31" as CalendarDate;
const ENDS_AT = Date.UTC(2027, 4, 31, 14, 30);

function outOfDate(kind: MessageKind, state: EventState, at: number) {
  const facts = { name: "Anna", generation: 1, sequence: 0, seat: "on-site" } as const;
  const span = { startsOn: DAY, endsOn: DAY, startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime };
  const reminder = { occasion: "morning", startsOn: DAY } as const;
  return isOutOfDate({ kind, facts: { ...facts, reminder } }, { ...span, zone: STOCKHOLM, state }, instant(at));
}

test.each(["event-changed", "event-restored", "digest", "reminder"] as const)(
  "%s is sent neither of what is cancelled nor of what is over",
  (kind) => {
    expect(outOfDate(kind, "published", ENDS_AT - 1)).toBe(false);
    expect(outOfDate(kind, "cancelled", ENDS_AT - 1)).toBe(true);
    expect(outOfDate(kind, "published", ENDS_AT)).toBe(true);
  },
);

test("what is about the person is sent whatever has become of the event", () => {
  for (const kind of ["withdrawn", "from-organiser"] as const) {
    expect([outOfDate(kind, "cancelled", ENDS_AT), outOfDate(kind, "published", ENDS_AT)]).toEqual([false, false]);
  }
});
