import { addDays, parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime, type ClockTime } from "#domain/values/clock-time.ts";

/** What a calendar would do with a file of one entry, and show of it. */
export interface ReadCalendar {
  readonly method: string;
  readonly sequence: string;
  readonly title: string;
  readonly start: ReadTime | null;
  readonly end: ReadTime | null;
  readonly location: string;
  readonly description: string;
  readonly organizer: string;
  readonly attendee: string;
}

export interface ReadTime {
  readonly date: CalendarDate;
  /** Null for a whole day. */
  readonly time: ClockTime | null;
}

/** Reads the entry of a calendar file as ours are written (RFC 5545); null where there is none. */
export function readCalendar(source: string): ReadCalendar | null {
  const lines = source.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const from = lines.indexOf("BEGIN:VEVENT");
  if (from === -1) return null;
  const entry = lines.slice(from, lines.indexOf("END:VEVENT", from));
  const text = (name: string) => unescaped(propertyOf(entry, name).value);
  return {
    method: propertyOf(lines, "METHOD").value,
    ...{ sequence: text("SEQUENCE"), title: text("SUMMARY") },
    start: timeOf(propertyOf(entry, "DTSTART").value),
    end: endOf(propertyOf(entry, "DTEND").value),
    ...{ location: text("LOCATION"), description: text("DESCRIPTION") },
    ...{ organizer: personOf(propertyOf(entry, "ORGANIZER")), attendee: personOf(propertyOf(entry, "ATTENDEE")) },
  };
}

interface Property {
  readonly parameters: string;
  readonly value: string;
}

function propertyOf(lines: readonly string[], name: string): Property {
  const line = lines.find((each) => each.startsWith(`${name}:`) || each.startsWith(`${name};`)) ?? `${name}:`;
  const [, parameters = "", value = ""] = /^[^:;]*((?:;[^=]*=(?:"[^"]*"|[^":;])*)*):(.*)$/s.exec(line) ?? [];
  return { parameters, value };
}

/** "Anna Andersson, anna@example.se". */
function personOf({ parameters, value }: Property): string {
  const [, quoted, bare] = /;CN=(?:"([^"]*)"|([^";]*))/.exec(parameters) ?? [];
  return [quoted ?? bare ?? "", value.replace(/^mailto:/i, "")].filter((part) => part !== "").join(", ");
}

function timeOf(value: string): ReadTime | null {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(value) ?? [];
  const date = parseCalendarDate(`${year}-${month}-${day}`);
  return date && { date, time: hour === undefined ? null : parseClockTime(`${hour}:${minute}`) };
}

/** A whole day's end is the day after the last (RFC 5545, 3.6.1). */
function endOf(value: string): ReadTime | null {
  const end = timeOf(value);
  return end?.time === null ? { date: addDays(end.date, -1), time: null } : end;
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
}
