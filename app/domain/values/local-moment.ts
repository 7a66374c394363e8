import { ok, refused, type Result } from "#domain/result.ts";
import { parseCalendarDate } from "./calendar-date.ts";
import { parseClockTime } from "./clock-time.ts";
import { dateIn, instantAt, timeIn, type Instant, type ZoneName } from "./instant.ts";

export type LocalMomentFault = "moment-malformed" | "time-skipped-by-clocks";

/** As a form's field for a day and a time has it: "2027-05-20T09:30". */
export function localMoment(at: Instant, zone: ZoneName): string {
  return `${dateIn(zone, at)}T${timeIn(zone, at)}`;
}

/** What was typed or chosen there; browsers that have no such field of their own leave the day and the time to be typed. */
export function parseLocalMoment(text: string, zone: ZoneName): Result<Instant, LocalMomentFault> {
  const [, day = "", time = ""] = /^(\S+)[T ](\d\d:\d\d)(?::\d\d)?$/.exec(text.trim()) ?? [];
  const [date, clock] = [parseCalendarDate(day), parseClockTime(time)];
  if (date === null || clock === null) return refused("moment-malformed");
  const at = instantAt(date, clock, zone);
  return at.ok ? ok(at.value) : refused("time-skipped-by-clocks");
}
