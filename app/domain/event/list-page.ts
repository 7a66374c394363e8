/** Which part of a long list is shown: the first, of three, say. */
export interface ListPage {
  readonly number: number;
  readonly of: number;
}

/** In addresses, which people share and keep; the same in both languages, as the filter's names are. */
export const PAGE_PARAMETER = "page";

/** So many that most lists are whole, and few enough for a telephone. */
export const EVENTS_ON_A_PAGE = 50;

/** The page that an address asks for. What is no number of a page means the first, so that an old address still gives a list. */
export function parsePageNumber(parameters: { get(name: string): string | null }): number {
  const written = parameters.get(PAGE_PARAMETER) ?? "";
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1;
}

/** Null where the list ends before that page; a list without events has one page, which says so. */
export function listPage(number: number, events: number): ListPage | null {
  const of = Math.max(1, Math.ceil(events / EVENTS_ON_A_PAGE));
  return number <= of ? { number, of } : null;
}

/** How many events stand on the pages before. */
export function eventsBefore(number: number): number {
  return (number - 1) * EVENTS_ON_A_PAGE;
}

/** An address's query with the number of a page behind it; the first page has none, so that it has one address. */
export function withPage(query: string, number: number): string {
  if (number === 1) return query;
  return `${query === "" ? "?" : `${query}&`}${PAGE_PARAMETER}=${number}`;
}
