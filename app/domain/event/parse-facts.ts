import type { DraftMode } from "#domain/programme/invitation/draft-event.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { FactTexts } from "./draft-fields.ts";
import { suggestedKind } from "./event-kind.ts";
import { EVENT_KINDS, VISIBILITIES, type EventKind, type Visibility } from "./event.ts";
import { municipalityOf } from "./event-move.ts";
import type { EventText } from "./event-text.ts";
import { FactReader, type FieldFaults } from "./fact-reader.ts";

/** What of an event is changed without moving it. */
export interface EventFactsTyped extends EventText {
  readonly receivedFrom: ClockTime | null;
  readonly firstCome: boolean;
  readonly lastDay: CalendarDate | null;
  readonly arrangers: readonly string[];
  readonly kind: EventKind;
  readonly visibility: Visibility;
  readonly registryNumber: string | null;
  readonly edition: { readonly series: string; readonly number: number | null } | null;
}

export interface ParsedFacts extends EventFactsTyped {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly venueName: string | null;
  readonly venueMunicipality: string | null;
  readonly modes: readonly DraftMode[];
}

export const LONGEST_TITLE = 300;
export const LONGEST_LINE = 1_000;
export const LONGEST_VENUE = 200;
const LONGEST_NUMBER = 100;

/** Reads the facts of a new event. */
export function parseFacts(typed: FactTexts): Result<ParsedFacts, FieldFaults> {
  const reader = new FactReader();
  const common = readFacts(reader, typed);
  const startsOn = reader.day("startsOn", typed.startsOn);
  if (startsOn === null) reader.fault("startsOn", "missing");
  const endsOn = reader.day("endsOn", typed.endsOn) ?? startsOn;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) reader.fault("endsOn", "ends-before-it-starts");
  if (common.lastDay !== null && endsOn !== null && common.lastDay > endsOn) {
    reader.fault("lastDay", "last-day-after-event");
  }
  const place = {
    startsAt: reader.time("startsAt", typed.startsAt),
    endsAt: reader.time("endsAt", typed.endsAt),
    venueName: reader.text("venueName", typed.venueName, LONGEST_VENUE),
    venueMunicipality: readMunicipality(reader, typed.venueMunicipality),
    modes: [
      ...(typed.onSite === "" ? [] : ["on-site" as const]),
      ...(typed.digital === "" ? [] : ["digital" as const]),
    ],
  };
  if (reader.failed || startsOn === null || endsOn === null) return refused(reader.faults);
  return ok({ ...common, ...place, startsOn, endsOn });
}

/** Reads the facts that can be changed where an event stands. */
export function parseChangedFacts(typed: FactTexts): Result<EventFactsTyped, FieldFaults> {
  const reader = new FactReader();
  const facts = readFacts(reader, typed);
  return reader.failed ? refused(reader.faults) : ok(facts);
}

function readFacts(reader: FactReader, typed: FactTexts): EventFactsTyped {
  const title = reader.needed("title", typed.title.replace(/\s+/g, " "), LONGEST_TITLE);
  const series = reader.text("series", typed.series, LONGEST_TITLE);
  const editionNumber = reader.count("editionNumber", typed.editionNumber);
  return {
    title,
    description: reader.text("description", typed.description),
    audience: reader.text("audience", typed.audience),
    cost: reader.text("cost", typed.cost, LONGEST_LINE),
    contact: reader.text("contact", typed.contact, LONGEST_LINE),
    access: reader.text("access", typed.access),
    receivedFrom: reader.time("receivedFrom", typed.receivedFrom),
    firstCome: typed.firstCome !== "",
    lastDay: reader.day("lastDay", typed.lastDay),
    arrangers: linesOf(reader.text("arrangers", typed.arrangers) ?? ""),
    kind: EVENT_KINDS.find((kind) => kind === typed.kind) ?? suggestedKind(title),
    visibility: VISIBILITIES.find((visibility) => visibility === typed.visibility) ?? "public",
    registryNumber: reader.text("registryNumber", typed.registryNumber, LONGEST_NUMBER),
    edition: series === null ? null : { series, number: editionNumber },
  };
}

function readMunicipality(reader: FactReader, typed: string): string | null {
  if (typed.trim() === "") return null;
  const name = municipalityOf(typed);
  if (name === null) reader.fault("venueMunicipality", "municipality-unknown");
  return name;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
