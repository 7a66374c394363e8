import { ok, refused, type Result } from "#domain/result.ts";
import { parseCalendarDate, type CalendarDate } from "#domain/values/calendar-date.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { FILTER_PARAMETERS, parseEventFilter, type EventFilter } from "./event-filter.ts";
import { isSlug } from "./event-slug.ts";

/** What a program asks for in an address. */
export interface AskedEvents {
  readonly filter: EventFilter;
  readonly language: Language;
  /** Events that end on this day or later. */
  readonly from: CalendarDate | null;
  /** Events that begin on this day or earlier. */
  readonly to: CalendarDate | null;
  readonly limit: number;
  /** The last event of the page before, in the order of their first days. */
  readonly after: EventPlace | null;
}

export interface EventPlace {
  readonly startsOn: CalendarDate;
  readonly slug: string;
}

/** The name of the parameter whose value makes no sense. */
export type AskedParameter = "kind" | "county" | "audience" | "mode" | "lang" | "from" | "to" | "limit" | "after";

interface Parameters {
  get(name: string): string | null;
}

const DEFAULT_LIMIT = 50;
export const MOST_ASKED = 100;

/**
 * A person with an old address is better served by some list than by none; a program that misspells a value must be told,
 * or it shows events that nobody asked for. A parameter without a value is as good as none.
 */
export function parseAskedEvents(parameters: Parameters): Result<AskedEvents, AskedParameter> {
  const filter = parseAskedFilter(parameters);
  if (!filter.ok) return filter;
  const given = (name: AskedParameter) => parameters.get(name) || null;
  const [lang, from, to, after] = [given("lang"), given("from"), given("to"), given("after")];
  const asked = {
    filter: filter.value,
    language: lang === null ? "sv" : (LANGUAGES.find((each) => each === lang) ?? null),
    from: from === null ? null : parseCalendarDate(from),
    to: to === null ? null : parseCalendarDate(to),
    limit: parseLimit(given("limit")),
    after: after === null ? null : parseEventPlace(after),
  };
  if (asked.language === null) return refused("lang");
  if (from !== null && asked.from === null) return refused("from");
  if (to !== null && asked.to === null) return refused("to");
  if (asked.limit === null) return refused("limit");
  if (after !== null && asked.after === null) return refused("after");
  return ok({ ...asked, language: asked.language, limit: asked.limit });
}

/** As `parseEventFilter`, but what is not known is refused by the parameter's name. */
export function parseAskedFilter(parameters: Parameters): Result<EventFilter, AskedParameter> {
  const filter = parseEventFilter(parameters);
  for (const name of ["kind", "county", "audience", "mode"] as const) {
    if (filter[name] === null && (parameters.get(FILTER_PARAMETERS[name]) ?? "") !== "") return refused(name);
  }
  return ok(filter);
}

/** "2022-05-31/narkotikakonferens-2022": where the next page begins, whatever is published or taken back meanwhile. */
export function eventPlaceText({ startsOn, slug }: EventPlace): string {
  return `${startsOn}/${slug}`;
}

function parseEventPlace(text: string): EventPlace | null {
  const startsOn = parseCalendarDate(text.slice(0, 10));
  const slug = text.slice(11);
  return startsOn !== null && text[10] === "/" && isSlug(slug) ? { startsOn, slug } : null;
}

function parseLimit(text: string | null): number | null {
  if (text === null) return DEFAULT_LIMIT;
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_ASKED ? Number(text) : null;
}
