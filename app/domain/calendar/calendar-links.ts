import { lastMoment, type EventSpan } from "#domain/event/event-span.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { isoAt } from "#domain/values/instant.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { calendarLine, calendarLines } from "./calendar-text.ts";

type Linked = Pick<CalendarEntry, "span" | "title" | "description" | "location">;

/** Opens a new entry in Google Calendar, filled in. Nothing is stored there before the reader says so. */
export function googleLink(entry: Linked): string {
  const { from, to } = limits(entry.span);
  const plain = (text: string) => text.replace(/[-:]/g, "").replace(/[+Z].*$/, "");
  return address("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: calendarLine(entry.title),
    dates: `${plain(from.slice(0, 19))}/${plain(to.slice(0, 19))}`,
    ctz: entry.span.zone,
    details: calendarLines(entry.description ?? ""),
    location: calendarLine(entry.location ?? ""),
  });
}

/** The same in Outlook on the web, with an account of an organisation. */
export function outlookLink(entry: Linked): string {
  const { from, to, wholeDays } = limits(entry.span);
  return address("https://outlook.office.com/calendar/0/deeplink/compose", {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: calendarLine(entry.title),
    startdt: from,
    enddt: to,
    ...(wholeDays && { allday: "true" }),
    body: calendarLines(entry.description ?? ""),
    location: calendarLine(entry.location ?? ""),
  });
}

/** As in a file, but for an end that nobody wrote: both want one, and are told the start. */
function limits(span: EventSpan): { from: string; to: string; wholeDays: boolean } {
  const { startsOn, endsOn, startsAt, zone } = span;
  const { lastDay, end } = lastMoment(span);
  if (startsAt === null || (end === null && endsOn > startsOn)) {
    return { from: startsOn, to: addDays(endsOn, 1), wholeDays: true };
  }
  const from = isoAt(startsOn, startsAt, zone);
  return { from, to: end === null ? from : isoAt(lastDay, end, zone), wholeDays: false };
}

/** A description is told in short: an address that is too long opens nothing. */
const MOST_CHARACTERS = 500;

function address(place: string, parameters: Readonly<Record<string, string>>): string {
  const told = Object.entries(parameters).filter(([, value]) => value !== "");
  return `${place}?${new URLSearchParams(told.map(([name, value]) => [name, [...value].slice(0, MOST_CHARACTERS).join("")]))}`;
}
