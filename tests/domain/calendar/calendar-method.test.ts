import { describe, expect, test } from "vitest";
import { calendarMethod, type CalendarOccasion } from "#domain/calendar/calendar-method.ts";
import { MESSAGE_KINDS, type MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { STOCKHOLM, instant } from "#domain/values/instant.ts";

type Given = Partial<CalendarOccasion["event"]> & { readonly seat?: CalendarOccasion["facts"]["seat"] };

const ENDS_AT = instant(Date.UTC(2027, 4, 31, 14, 30));

function methodOf(kind: MessageKind, { seat = "on-site", ...event }: Given = {}, sentAt = instant(ENDS_AT - 1)) {
  return calendarMethod({
    ...{ kind, facts: { seat }, envelope: { sentAt } },
    event: {
      ...{ state: "published", calendarSender: "samling", zone: STOCKHOLM },
      ...{ startsOn: "2027-05-31" as CalendarDate, endsOn: "2027-05-31" as CalendarDate },
      ...{ startsAt: "09:00" as ClockTime, endsAt: "16:30" as ClockTime },
      ...event,
    },
  });
}

/** While the event takes place, and once it is cancelled. */
const TABLE: Record<MessageKind, readonly ["REQUEST" | "CANCEL" | null, "REQUEST" | "CANCEL" | null]> = {
  seat: ["REQUEST", null],
  waitlist: ["REQUEST", null],
  offer: [null, null],
  served: ["REQUEST", null],
  "offer-lapsed": [null, null],
  "left-list": [null, null],
  withdrawn: ["CANCEL", "CANCEL"],
  "handed-over": ["REQUEST", null],
  "handed-on": ["CANCEL", "CANCEL"],
  changed: ["REQUEST", null],
  "link-again": [null, null],
  "calendar-address": [null, null],
  "event-changed": ["REQUEST", null],
  "event-cancelled": [null, "CANCEL"],
  "event-restored": ["REQUEST", null],
  "programme-changed": [null, null],
  invitation: [null, null],
  digest: ["REQUEST", null],
  reminder: [null, null],
  "from-organiser": [null, null],
};

describe.each(MESSAGE_KINDS)("%s", (kind) => {
  test("does with a calendar what the event's state allows", () => {
    expect([methodOf(kind), methodOf(kind, { state: "cancelled" })]).toEqual(TABLE[kind]);
    expect(methodOf(kind, { seat: "digital" })).toBe(TABLE[kind][0]);
  });

  test("leaves the calendar alone without a seat, after the event, and where the meeting tool sends the entry", () => {
    for (const state of ["published", "cancelled"] as const) {
      expect(methodOf(kind, { state, seat: null })).toBe(null);
      expect(methodOf(kind, { state, calendarSender: "meeting-tool" })).toBe(null);
      expect(methodOf(kind, { state }, ENDS_AT)).toBe(null);
    }
    expect([methodOf(kind, { state: "draft" }), methodOf(kind, { state: "held" })]).not.toContain("REQUEST");
  });
});
