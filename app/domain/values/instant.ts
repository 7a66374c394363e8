import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "./calendar-date.ts";
import type { ClockTime } from "./clock-time.ts";
import { ok, refused, type Result } from "#domain/result.ts";

/** A point in time: milliseconds since 1970-01-01T00:00Z. Which wall clock shows it is said beside it, by a zone. */
export type Instant = number & { readonly __instant: true };

/** An IANA time zone, such as "Europe/Stockholm". */
export type ZoneName = string & { readonly __zone: true };

export const STOCKHOLM = "Europe/Stockholm" as ZoneName;

export type ClockChangeRefusal = "in-spring-gap";

export function instant(epochMilliseconds: number): Instant {
  return epochMilliseconds as Instant;
}

/**
 * The instant at which a zone's wall clock shows this date and time. A time that the clocks skip in spring does not
 * exist and is refused; of a time that occurs twice in autumn, the first is meant.
 */
export function instantAt(date: CalendarDate, time: ClockTime, zone: ZoneName): Result<Instant, ClockChangeRefusal> {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!earlier.toPlainDateTime().equals(wall)) return refused("in-spring-gap");
  return ok(instant(earlier.epochMilliseconds));
}

/** The first instant of a day: midnight, or what comes after it where the clocks skip midnight. */
export function startOfDay(date: CalendarDate, zone: ZoneName): Instant {
  return remembered(`${date} ${zone}`, () => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** As `instantAt`, but a time that the clocks skip in spring is moved on by what they skip: for what is stored already. */
export function startOfWallTime(date: CalendarDate, time: ClockTime, zone: ZoneName): Instant {
  return remembered(`${date} ${time} ${zone}`, () => {
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
    return wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  });
}

/** The same few moments are asked for at every claim of a seat, and take longer to find than the claim's statements. */
const moments = new Map<string, Instant>();
const MOST_REMEMBERED = 2_000;

function remembered(key: string, find: () => number): Instant {
  let moment = moments.get(key);
  if (moment === undefined) {
    moment = instant(find());
    if (moments.size === MOST_REMEMBERED) moments.clear();
    moments.set(key, moment);
  }
  return moment;
}

/** The day that a zone's calendar shows at this instant. */
export function dateIn(zone: ZoneName, at: Instant): CalendarDate {
  return zoned(zone, at).toPlainDate().toString() as CalendarDate;
}

/** The time that a zone's wall clock shows at this instant, to the minute. */
export function timeIn(zone: ZoneName, at: Instant): ClockTime {
  return zoned(zone, at).toPlainTime().toString({ smallestUnit: "minute" }) as ClockTime;
}

/** "2022-05-31T07:25:00.000Z", for logs, machines and stored text. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/**
 * A wall clock's date and time with the offset from UTC that holds there then, "2022-05-31T09:00:00+02:00" (RFC 3339). A
 * time that the clocks skip in spring is moved on by what they skip.
 */
export function isoAt(date: CalendarDate, time: ClockTime, zone: ZoneName): string {
  const at = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: "compatible" });
  return at.toString({ timeZoneName: "never", smallestUnit: "second" });
}

export function parseIsoInstant(text: string): Instant | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instant(milliseconds);
}

function zoned(zone: ZoneName, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
