/**
 * What a letter's pages carry over and below their text: the running head with its page number and the letter's own
 * date, and the foot with the sender's addresses. Gives the indexes of the lines.
 */
export function pageFramesOf(sources: readonly string[]): ReadonlySet<number> {
  return new Set([...runningHeads(sources), ...letterFeet(sources)]);
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
