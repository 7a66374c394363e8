import { createEvents, type EventAttributes } from "ics";
import type { CalendarEntry } from "./calendar-entry.ts";
import type { CalendarContents, CalendarMethod } from "./calendar-file.ts";
import { calendarAddress, calendarLine, calendarLines, escapedText } from "./calendar-text.ts";
import { calendarInstant, calendarTimes } from "./calendar-times.ts";
import { foldLine } from "./fold-line.ts";
import { mendedLines } from "./mended-lines.ts";

type Entries = Pick<CalendarContents, "method" | "entries" | "attendee">;

/** Each entry's VEVENT, in the order given. */
export function writtenEntries(contents: Entries): readonly string[] {
  if (contents.entries.length === 0) return [];
  const { error, value } = createEvents(contents.entries.map((entry) => attributesOf(entry, contents.method)));
  if (error || value === null) throw error ?? new Error("ics wrote nothing");
  return value
    .replaceAll("\r\n\t", "")
    .split(/^(?=BEGIN:VEVENT\r$)/m)
    .slice(1)
    .map((written, index) => mendedLines(written, contents, contents.entries[index]!).map(foldLine).join("\r\n"));
}

/** The same, without asking `ics` again for what it has written: it takes half a millisecond over each. */
export function rememberedEntries({ method, entries }: Entries): readonly string[] {
  const keys = entries.map((entry) => `${method} ${JSON.stringify(entry)}`);
  const found = keys.map((key) => remembered.get(key));
  const missing = entries.filter((_, index) => found[index] === undefined);
  const written = writtenEntries({ method, entries: missing }).values();
  if (remembered.size + missing.length > MOST_REMEMBERED) remembered.clear();
  return found.map((before, index) => {
    if (before !== undefined) return before;
    const text = written.next().value ?? "";
    remembered.set(keys[index]!, text);
    return text;
  });
}

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 4_000;

function attributesOf(entry: CalendarEntry, method: CalendarMethod): EventAttributes {
  const cancelled = entry.cancelled || method === "CANCEL";
  const stamp = calendarInstant(entry.stampedAt);
  // A title is required (RFC 5546, 3.2), and an empty value is none.
  const title = calendarLine(entry.title) || "–";
  const categories = (entry.categories ?? []).map(calendarLine).filter((category) => category !== "");
  const attributes = {
    uid: calendarAddress(entry.uid),
    sequence: entry.sequence,
    ...{ timestamp: stamp, created: calendarInstant(entry.createdAt), lastModified: stamp },
    ...{ ...calendarTimes(entry.span), startOutputType: "local" },
    ...{ title, description: calendarLines(entry.description ?? ""), location: calendarLine(entry.location ?? "") },
    status: cancelled ? "CANCELLED" : "CONFIRMED",
    transp: cancelled || entry.free ? "TRANSPARENT" : "OPAQUE",
    ...(categories.length > 0 && { categories: categories.map(escapedText) }),
    ...(entry.alarm && !cancelled && { alarms: [alarm(title, entry.alarm)] }),
  };
  // An entry without an end is one that `ics` takes; its types alone demand one.
  return attributes as EventAttributes;
}

function alarm(title: string, minutes: number) {
  return { action: "display", description: escapedText(title), trigger: { minutes, before: true } };
}
