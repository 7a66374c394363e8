import { parseCountyCode } from "#domain/organisation/territory.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { AUDIENCE_GROUPS, type AudienceGroup } from "./audience.ts";
import { EVENT_KINDS, type EventKind } from "./event.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "./participation-mode.ts";

/** What a list of events is narrowed to; null where it is not. */
export interface EventFilter {
  readonly kind: EventKind | null;
  readonly county: CountyCode | null;
  readonly audience: AudienceGroup | null;
  readonly mode: ParticipationMode | null;
  /** As the reader typed them; at most 100 characters count. */
  readonly words: string;
}

export const NO_FILTER: EventFilter = { kind: null, county: null, audience: null, mode: null, words: "" };

/** The names in addresses, which people share and keep: they never change. */
export const FILTER_PARAMETERS = {
  kind: "kind",
  county: "county",
  audience: "audience",
  mode: "mode",
  words: "q",
} as const;

const MOST_CHARACTERS = 100;

/** Reads a filter from an address. What is not known there is left out, so that an old address still gives a list. */
export function parseEventFilter(parameters: { get(name: string): string | null }): EventFilter {
  const given = (name: keyof typeof FILTER_PARAMETERS) => parameters.get(FILTER_PARAMETERS[name]) ?? "";
  return {
    kind: EVENT_KINDS.find((kind) => kind === given("kind")) ?? null,
    county: parseCountyCode(given("county")),
    audience: AUDIENCE_GROUPS.find((group) => group === given("audience")) ?? null,
    mode: PARTICIPATION_MODES.find((mode) => mode === given("mode")) ?? null,
    words: given("words").trim().slice(0, MOST_CHARACTERS),
  };
}

/** The filter as the end of an address, "?kind=conference&county=07"; always in the same order, and empty for all events. */
export function filterQuery(filter: EventFilter): string {
  const query = new URLSearchParams();
  for (const name of ["kind", "county", "audience", "mode", "words"] as const) {
    const value = filter[name];
    if (value !== null && value !== "") query.set(FILTER_PARAMETERS[name], value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

export function isNarrowed(filter: EventFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== "");
}
