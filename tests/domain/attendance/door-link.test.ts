import { describe, expect, test } from "vitest";
import {
  decideDoorLink,
  doorLinkEnd,
  endsBeforeEvent,
  isDoorLinkOpen,
  latestDoorEnd,
  MOST_OPEN_DOOR_LINKS,
  usualDoorEnd,
  whyNoDoor,
} from "#domain/attendance/door-link.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant, isoInstant, STOCKHOLM, type ZoneName } from "#domain/values/instant.ts";

const at = (text: string) => instant(Date.parse(text));
const span = (startsOn: string, given: Partial<EventSpan> = {}): EventSpan => ({
  ...{ startsOn: startsOn as CalendarDate, endsOn: startsOn as CalendarDate, startsAt: null, endsAt: null },
  ...{ zone: STOCKHOLM, ...given },
});
const MAY = span("2027-05-20");
const NOW = at("2027-05-01T08:00:00Z");
const published = { state: "published", span: MAY } as const;
const none = { open: 0, now: NOW };

describe("a link to the door ends", () => {
  test.each([
    ["with the event's last day", MAY, "2027-05-20T21:59:00.000Z"],
    [
      "with the last of several",
      span("2027-05-20", { endsOn: "2027-05-22" as CalendarDate }),
      "2027-05-22T21:59:00.000Z",
    ],
    [
      "with the day on which an evening is over",
      span("2027-05-20", { startsAt: "20:00" as ClockTime, endsAt: "01:00" as ClockTime }),
      "2027-05-21T21:59:00.000Z",
    ],
    [
      "by the event's own clock",
      span("2027-05-20", { zone: "Europe/Helsinki" as ZoneName }),
      "2027-05-20T20:59:00.000Z",
    ],
    ["also where the clocks change that night", span("2027-10-31"), "2027-10-31T22:59:00.000Z"],
  ])("%s", (_, of, end) => {
    expect(isoInstant(usualDoorEnd(of))).toBe(end);
  });

  test("at most seven days later, by the clock on the wall", () => {
    expect(isoInstant(latestDoorEnd(MAY))).toBe("2027-05-27T21:59:00.000Z");
    expect(isoInstant(latestDoorEnd(span("2027-10-28")))).toBe("2027-11-04T22:59:00.000Z");
  });

  test("as was chosen, and no later than that of an event that was moved to an earlier day", () => {
    const expiresAt = at("2027-05-25T10:00:00Z");
    expect(doorLinkEnd({ expiresAt }, MAY)).toBe(expiresAt);
    expect(doorLinkEnd({ expiresAt }, span("2027-05-06"))).toBe(at("2027-05-13T21:59:00Z"));
    expect(isDoorLinkOpen({ expiresAt, closedAt: null }, MAY, at("2027-05-25T09:59:59Z"))).toBe(true);
    expect(isDoorLinkOpen({ expiresAt, closedAt: null }, MAY, expiresAt)).toBe(false);
    expect(isDoorLinkOpen({ expiresAt, closedAt: null }, span("2027-05-06"), at("2027-05-13T21:59:00Z"))).toBe(false);
    expect(isDoorLinkOpen({ expiresAt, closedAt: NOW }, MAY, NOW)).toBe(false);
  });

  test("before the event does, where that was chosen or it was moved", () => {
    const expiresAt = at("2027-05-20T21:59:00Z");
    const until = (endsAt: string) => span("2027-05-20", { endsAt: endsAt as ClockTime });
    expect([MAY, until("16:00"), span("2027-05-21")].map((of) => endsBeforeEvent({ expiresAt }, of))).toEqual([
      ...[false, false, true],
    ]);
    expect(endsBeforeEvent({ expiresAt: at("2027-05-20T13:59:00Z") }, until("16:00"))).toBe(true);
  });
});

describe("a link to the door", () => {
  test("is made until its last day ends, or until when is asked for", () => {
    expect(decideDoorLink({ label: "  Entrén\n norr ", expiresAt: null }, published, none)).toEqual({
      ok: true,
      value: { label: "Entrén norr", expiresAt: usualDoorEnd(MAY) },
    });
    const expiresAt = latestDoorEnd(MAY);
    expect(decideDoorLink({ label: "å".repeat(100), expiresAt }, published, none)).toEqual({
      ok: true,
      value: { label: "å".repeat(100), expiresAt },
    });
  });

  test.each([
    ["label-missing", { label: " \n" }, published, none],
    ["label-too-long", { label: "a".repeat(101) }, published, none],
    ["expiry-past", { expiresAt: NOW }, published, none],
    ["expiry-too-late", { expiresAt: instant(latestDoorEnd(MAY) + 1) }, published, none],
    ["too-many-open", {}, published, { ...none, open: MOST_OPEN_DOOR_LINKS }],
    ["not-published", {}, { ...published, state: "draft" }, none],
    ["event-cancelled", {}, { ...published, state: "cancelled" }, none],
    ["event-over", {}, { ...published, state: "held" }, none],
    ["event-over", {}, published, { open: 0, now: usualDoorEnd(MAY) }],
  ] as const)("is refused: %s", (refusal, asked, event, given) => {
    const decided = decideDoorLink({ label: "Entrén", expiresAt: null, ...asked }, event, given);
    expect(decided).toEqual({ ok: false, refusal });
  });

  test("can be made on the event's last evening still", () => {
    expect(whyNoDoor(published, instant(usualDoorEnd(MAY) - 1))).toBeNull();
  });
});
