import { STOCKHOLM } from "#domain/values/instant.ts";
import type { CalendarEntry, CalendarPerson } from "./calendar-entry.ts";
import type { CalendarContents } from "./calendar-file.ts";
import { calendarAddress, calendarName } from "./calendar-text.ts";

type Sent = Pick<CalendarContents, "method" | "attendee">;

/**
 * The lines of one VEVENT that `ics` wrote, with the zone of its times and with the addresses, which `ics` refuses where they
 * are not as it expects, and whose names it writes in a way that breaks the line for some programs.
 */
export function mendedLines(written: string, sent: Sent, entry: CalendarEntry): readonly string[] {
  const lines = written.split("\r\n");
  const own = lines.slice(0, lines.indexOf("END:VEVENT") + 1);
  return own.flatMap((line) => {
    // The last property before the alarms.
    if (line.startsWith("LAST-MODIFIED:")) return [line, ...addressLines(sent, entry)];
    return line.replace(/^(DTSTART|DTEND)(?=:\d{8}T\d{6}$)/, `$1;TZID=${STOCKHOLM}`);
  });
}

function addressLines({ method, attendee }: Sent, entry: CalendarEntry): string[] {
  // Whoever has registered comes; what their calendar answers all the same is read from the mailbox.
  const answer = method === "REQUEST" ? ";PARTSTAT=ACCEPTED;RSVP=TRUE" : "";
  const url = calendarAddress(entry.url);
  return [
    ...(url === "" ? [] : [`URL:${url}`]),
    `ORGANIZER${person(entry.organizer)}`,
    ...(attendee ? [`ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${answer}${person(attendee)}`] : []),
  ];
}

function person({ name, email }: CalendarPerson): string {
  const cleaned = calendarName(name);
  // What would end the address or begin another sign in it (RFC 6068, 2).
  const address = calendarAddress(email.replace(/[%?#]/g, encodeURIComponent));
  return `${cleaned === "" ? "" : `;CN="${cleaned}"`}:mailto:${address}`;
}
