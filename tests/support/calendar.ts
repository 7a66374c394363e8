import ICAL from "ical.js";

/** What RFC 5545 says of the lines of a file, and what programs stumble over beside it. Empty where there is nothing. */
export function calendarFaults(file: string): string[] {
  const faults: string[] = [];
  const say = (found: boolean, fault: string) => void (found && faults.push(fault));
  say(!file.startsWith("BEGIN:VCALENDAR\r\n"), "does not begin with VCALENDAR");
  say(!file.endsWith("\r\nEND:VCALENDAR\r\n"), "does not end with VCALENDAR");
  say(/(^|[^\r])\n/.test(file), "a bare LF");
  say(/\r(?!\n)/.test(file), "a bare CR");
  say(/[\ud800-\udfff]/u.test(file), "half a character");
  say(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(file), "a control character");
  for (const line of file.split("\r\n")) say(Buffer.byteLength(line) > 75, `more than 75 octets: ${line}`);
  const lines = unfolded(file);
  for (const line of lines) {
    say(line !== "" && !PROPERTIES.has(/^[A-Z-]+/.exec(line)?.[0] ?? ""), `a property that nobody wrote: ${line}`);
    say(/^(TRIGGER|DURATION|REFRESH-INTERVAL).*:-?P(T?|\d+[WD]T)$/.test(line), `no duration: ${line}`);
  }
  const zones = lines.filter((line) => line === "BEGIN:VTIMEZONE").length;
  say(zones !== 1, `${zones} time zones`);
  const used = lines.flatMap((line) => /^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE);TZID=([^:;]+)/.exec(line)?.[1] ?? []);
  for (const zone of used) say(!lines.includes(`TZID:${zone}`), `no such zone: ${zone}`);
  const events = lines.filter((line) => line === "BEGIN:VEVENT").length;
  for (const name of [
    "UID",
    "DTSTAMP",
    "DTSTART",
    "SEQUENCE",
    "STATUS",
    "CREATED",
    "LAST-MODIFIED",
    "URL",
    "ORGANIZER",
  ]) {
    const written =
      lines.filter((line) => new RegExp(`^${name}[:;]`).test(line)).length - (name === "DTSTART" ? 2 * zones : 0);
    say(written !== events, `${written} of ${name} for ${events} events`);
  }
  return faults;
}

/** Every property that a file of ours has, by its name alone. */
const PROPERTIES = new Set(
  (
    "BEGIN END VERSION CALSCALE PRODID METHOD X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL TZID DTSTART TZOFFSETFROM " +
    "TZOFFSETTO TZNAME RRULE UID SUMMARY DTSTAMP DTEND SEQUENCE DESCRIPTION URL LOCATION STATUS CATEGORIES ORGANIZER TRANSP " +
    "CREATED LAST-MODIFIED ATTENDEE ACTION TRIGGER"
  ).split(" "),
);

export function unfolded(file: string): string[] {
  return file.replace(/\r\n[ \t]/g, "").split("\r\n");
}

export interface ReadEntry {
  readonly [property: string]: unknown;
}

/** As the parser of Thunderbird and Nextcloud reads it, in its strict mode. */
export function readCalendar(file: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  return {
    text: (name: string) => calendar.getFirstPropertyValue(name),
    names: calendar.getAllProperties().map(({ name }) => name),
    events: calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        location: event.location,
        sequence: event.sequence,
        start: event.startDate,
        end: event.endDate,
        value: (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null,
        parameter: (name: string, parameter: string) =>
          component.getFirstProperty(name)?.getParameter(parameter) ?? null,
        count: (name: string) => component.getAllProperties(name).length,
        names: component.getAllProperties().map(({ name }) => name),
        alarms: component.getAllSubcomponents("valarm").map((alarm) => ({
          text: alarm.getFirstPropertyValue("description"),
          trigger: alarm.getFirstPropertyValue("trigger")?.toString(),
        })),
      };
    }),
  };
}
