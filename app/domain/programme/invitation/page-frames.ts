/**
 * What a letter's pages carry over and below their text: the running head with its page number and the letter's own
 * date, and the foot with the sender's addresses. Gives the indexes of the lines.
 */
export function pageFramesOf(written: readonly string[]): ReadonlySet<number> {
  const sources = written.slice(0, MOST_LINES);
  return new Set([...runningHeads(sources), ...letterDates(sources), ...letterFeet(sources)]);
}

/** No invitation is longer, empty lines counted. */
const MOST_LINES = 5000;

/** How many lines the head of a letter's first page may take. */
export const LETTER_HEAD = 12;

/** "INBJUDAN 1(3)" without the number of its page. */
export function withoutPageNumber(text: string): string {
  return text.length > 120 ? text : text.replace(/(?<=\p{L})\s{1,40}1\s?\(\d{1,2}\)$/u, "");
}

/** How many lines above and below its page number a running head may have. */
const REACH = 3;

/** "INBJUDAN 2(3)" or "Sida 2 av 3", with the words beside the number. */
const PAGE_NUMBER =
  /^(?=.{3,80}$)(.*?)\s*(?:sid(?:a|an)?\.?\s)?(\d{1,2})\s?(?:\((\d{1,2})\)|av\s(\d{1,2})|\/(\d{1,2}))$/iu;
const FULL_DATE = /^(?:datum:?\s)?(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9} (?:19|20)\d{2})$/iu;

function runningHeads(sources: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (const anchors of pageNumbers(sources).values()) {
    if (anchors.length < 2) continue;
    found.push(...anchors);
    for (const step of [-1, 1]) {
      for (const neighbours of neighboursOf(sources, anchors, step)) {
        const [first] = neighbours;
        // The first head stands as the letter's own; its date is still no date of the event.
        found.push(...(FULL_DATE.test(sources[first ?? -1]?.trim() ?? "") ? neighbours : neighbours.slice(1)));
      }
    }
  }
  return found;
}

/** Lines that differ by their page number alone, one number after another. */
function pageNumbers(sources: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const anchors = new Map<string, number[]>();
  for (const [index, source] of sources.entries()) {
    const match = source.length < 120 ? PAGE_NUMBER.exec(source.trim()) : null;
    if (!match) continue;
    const key = `${(match[1] ?? "").toLowerCase()} ${match[3] ?? match[4] ?? match[5] ?? ""}`;
    anchors.set(key, [...(anchors.get(key) ?? []), index]);
  }
  return anchors;
}

/** Lines of the same text at the same place beside the page number, for each place until a line differs. */
function neighboursOf(sources: readonly string[], anchors: readonly number[], step: number): readonly number[][] {
  const places: number[][] = [];
  let open = anchors;
  for (let away = step; Math.abs(away) <= REACH; away += step) {
    const texts = open.map((anchor) => sources[anchor + away]?.trim() ?? "");
    const same = open.filter((_, at) => texts[at] !== "" && texts.filter((text) => text === texts[at]).length > 1);
    if (same.length < 2) break;
    places.push(same.map((anchor) => anchor + away));
    open = same;
  }
  return places;
}

const LETTER_WORDS = /^(?:dnr|diarienr|diarienummer|ärendenummer|beteckning|vår beteckning)(?!\p{L})/iu;
const ANY_DATE = /\d{4}-\d{2}-\d{2}|\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;

/** The day on which a letter was written, beside its page number or file number, where another date is told as well. */
function letterDates(sources: readonly string[]): readonly number[] {
  const head = sources.slice(0, LETTER_HEAD).map((source) => source.slice(0, 200).trim());
  const at = head.findIndex((text) => /\s1\s?\(\d{1,2}\)$/u.test(text) || LETTER_WORDS.test(text));
  if (at === -1) return [];
  let from = at;
  let to = at;
  while (from > 0 && head[from - 1] !== "") from -= 1;
  while (to < head.length - 1 && head[to + 1] !== "") to += 1;
  const date = head.findIndex(
    (text, index) => index >= from && index <= to && /^(?:datum:?\s)?\d{4}-\d{2}-\d{2}$/iu.test(text),
  );
  const day = head[date]?.slice(-10);
  if (day === undefined || !sources.some((source) => ANY_DATE.test(source.slice(0, 2000).replaceAll(day, ""))))
    return [];
  return /^datum:?$/iu.test(head[date - 1] ?? "") ? [date - 1, date] : [date];
}

const ADDRESS_WORDS =
  /^(?:(?:post|besöks|leverans|faktura)?adress|telefon|telefax|fax|växel|e-post|epost|webbplats|webb|hemsida|internet|org\.?\s?nr|organisationsnummer|bankgiro|plusgiro)$/iu;

/** "Postadress  Besöksadress  Telefon  E-post" over the addresses themselves. */
function letterFeet(sources: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (const [index, source] of sources.entries()) {
    const words = source.length < 200 ? source.trim().split(/[\s:|]+/) : [];
    if (words.length < 3 || !words.every((word) => ADDRESS_WORDS.test(word))) continue;
    let end = index + 1;
    while (end - index <= REACH && /\S/.test(sources[end] ?? "")) end += 1;
    for (let line = index; line < end; line += 1) found.push(line);
  }
  return found;
}
