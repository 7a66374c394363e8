import { STOCKHOLM } from "#domain/values/instant.ts";
import type { CalendarEntry, CalendarPerson } from "./calendar-entry.ts";
import type { CalendarContents } from "./calendar-file.ts";
import { calendarAddress, calendarName } from "./calendar-text.ts";
import { STOCKHOLM_ZONE } from "./stockholm-zone.ts";

/**
 * The lines of a file that `ics` wrote, unfolded, with what it leaves out or writes so that programs misread it: the zone of
 * the times, the properties of a feed, and addresses, which it refuses where they are not as it expects.
 */
export function mendedLines(written: string, contents: CalendarContents): readonly string[] {
  const entries = contents.entries.values();
  return written
    .replaceAll("\r\n\t", "")
    .split("\r\n")
    .flatMap((line) => {
      // The header's last line, after which `ics` begins the entries.
      if (line.startsWith("X-PUBLISHED-TTL:")) return [...feedLines(contents.name), ...STOCKHOLM_ZONE];
      if (line.startsWith("LAST-MODIFIED:")) return [line, ...addressLines(contents, entries.next().value)];
      return line.replace(/^(DTSTART|DTEND)(?=:\d{8}T\d{6}$)/, `$1;TZID=${STOCKHOLM}`);
    });
}

/** How often a feed is worth fetching again: RFC 7986 (5.7), and what programs knew before it. */
function feedLines(name: string | undefined): string[] {
  return name === undefined ? [] : ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"];
}

function addressLines({ method, attendee }: CalendarContents, entry: CalendarEntry | undefined): string[] {
  if (!entry) return [];
  // Whoever has registered comes; what their calendar answers all the same is read from the mailbox.
  const answer = method === "REQUEST" ? ";PARTSTAT=ACCEPTED;RSVP=TRUE" : "";
  return [
    `URL:${calendarAddress(entry.url)}`,
    `ORGANIZER${person(entry.organizer)}`,
    ...(attendee ? [`ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${answer}${person(attendee)}`] : []),
  ];
}

function person({ name, email }: CalendarPerson): string {
  const cleaned = calendarName(name);
  return `${cleaned === "" ? "" : `;CN="${cleaned}"`}:mailto:${calendarAddress(email)}`;
}
