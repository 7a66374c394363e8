import { STOCKHOLM } from "#domain/values/instant.ts";

/** Europe/Stockholm as calendars are told of it, in the rules that hold since 1996 (directive 2000/84/EC). */
export const STOCKHOLM_ZONE: readonly string[] = [
  "BEGIN:VTIMEZONE",
  `TZID:${STOCKHOLM}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19810329T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];
