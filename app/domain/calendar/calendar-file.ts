import { createEvents, type EventAttributes } from "ics";
import type { CalendarEntry, CalendarPerson } from "./calendar-entry.ts";
import { calendarLine, calendarLines, escapedText } from "./calendar-text.ts";
import { calendarInstant, calendarTimes } from "./calendar-times.ts";
import { foldLine } from "./fold-line.ts";
import { mendedLines } from "./mended-lines.ts";

/** To look at, to keep up to date in the calendar of the one it is sent to, or to take out of it (RFC 5546, 1.4). */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export interface CalendarContents {
  readonly method: CalendarMethod;
  readonly entries: readonly CalendarEntry[];
  /** Of a feed, which is fetched again and again. */
  readonly name?: string;
  /** The one whom the file is sent to: nobody's address reaches anybody else. */
  readonly attendee?: CalendarPerson;
}

/**
 * A calendar file (RFC 5545): the same bytes for the same contents, wherever and whenever. `ics` writes it from texts that
 * hold nothing that could end a line; what it has no words for, or writes so that programs misread it, is mended after it.
 */
export function calendarFile(contents: CalendarContents): string {
  const { method, entries, name } = contents;
  const header = { productId: "-//Samling//Samling//SV", method };
  const { error, value } = createEvents(
    entries.map((entry) => attributesOf(entry, method)),
    name === undefined ? header : { ...header, calName: escapedText(calendarLine(name)) },
  );
  if (error || value === null) throw error ?? new Error("ics wrote nothing");
  return mendedLines(value, contents).map(foldLine).join("\r\n");
}

function attributesOf(entry: CalendarEntry, method: CalendarMethod): EventAttributes {
  const cancelled = entry.cancelled || method === "CANCEL";
  const stamp = calendarInstant(entry.stampedAt);
  const title = calendarLine(entry.title);
  const attributes = {
    uid: calendarLine(entry.uid),
    sequence: entry.sequence,
    ...{ timestamp: stamp, created: calendarInstant(entry.createdAt), lastModified: stamp },
    ...{ ...calendarTimes(entry.span), startOutputType: "local" },
    ...{ title, description: calendarLines(entry.description ?? ""), location: calendarLine(entry.location ?? "") },
    status: cancelled ? "CANCELLED" : "CONFIRMED",
    transp: cancelled || entry.free ? "TRANSPARENT" : "OPAQUE",
    ...(entry.categories && { categories: entry.categories.map((each) => escapedText(calendarLine(each))) }),
    ...(entry.alarm && !cancelled && { alarms: [alarm(title, entry.alarm)] }),
  };
  // An entry without an end is one that `ics` takes; its types alone demand one.
  return attributes as EventAttributes;
}

function alarm(title: string, minutes: number) {
  return { action: "display", description: escapedText(title), trigger: { minutes, before: true } };
}
