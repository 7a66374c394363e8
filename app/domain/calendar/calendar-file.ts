import { createEvents } from "ics";
import type { CalendarEntry, CalendarPerson } from "./calendar-entry.ts";
import { calendarLine, escapedText } from "./calendar-text.ts";
import { foldLine } from "./fold-line.ts";
import { STOCKHOLM_ZONE } from "./stockholm-zone.ts";
import { rememberedEntries, writtenEntries } from "./written-entries.ts";

/** To look at, to keep up to date in the calendar of the one it is sent to, or to take out of it (RFC 5546, 1.4). */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export interface CalendarContents {
  readonly method: CalendarMethod;
  readonly entries: readonly CalendarEntry[];
  /** Of a feed, which is fetched again and again. Without commas: some programs show what escapes them. */
  readonly name?: string;
  /** The one whom the file is sent to: nobody's address reaches anybody else. */
  readonly attendee?: CalendarPerson;
  /** The same for everybody, and asked for often: how its entries were written is remembered. */
  readonly forAll?: boolean;
}

/**
 * A calendar file (RFC 5545): the same bytes for the same contents, wherever and whenever. `ics` writes it from texts that
 * hold nothing that could end a line; what it has no words for, or writes so that programs misread it, is mended after it.
 */
export function calendarFile(contents: CalendarContents): string {
  const entries = contents.forAll ? rememberedEntries(contents) : writtenEntries(contents);
  return [...headerLines(contents), ...STOCKHOLM_ZONE, ...entries, "END:VCALENDAR", ""].join("\r\n");
}

function headerLines({ method, name }: CalendarContents): string[] {
  const header = { productId: "-//Samling//Samling//SV", method };
  const { error, value } = createEvents(
    [],
    name === undefined ? header : { ...header, calName: escapedText(calendarLine(name)) },
  );
  if (error || value === null) throw error ?? new Error("ics wrote no header");
  const lines = value.replaceAll("\r\n\t", "").split("\r\n");
  // `ics` tells of every file how often it is worth fetching, which only a feed is: RFC 7986 (5.7), and what came before it.
  const own = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("X-PUBLISHED-TTL:")),
  );
  const often = name === undefined ? [] : ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"];
  return [...own, ...often].map(foldLine);
}
