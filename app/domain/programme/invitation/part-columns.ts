/** A line of the file, or the part of one that stands in one of two columns. */
export interface SourceLine {
  /** Counted from 1 in the file. */
  readonly number: number;
  readonly text: string;
}

const SECOND_TIME = /^(\s{0,8}(?:kl\.? ?)?\d{1,2}[.:]\d{2}\s.{10,110}?\s{2,}?)(?=(?:kl\.? ?)?\d{1,2}[.:]\d{2}[\s–-])/iu;

/** Narrower than this the first column holds times alone: it is a table's. */
const NARROWEST = 24;

/**
 * The file's lines, where two days stand side by side the left column's before the right one's: three lines at least hold
 * a second time that begins at the same place.
 */
export function partColumns(sources: readonly string[]): readonly SourceLine[] {
  const lines = sources.map((text, index) => ({ number: index + 1, text }));
  const at = columnOf(sources);
  if (at === null) return lines;
  const parted = sources.map((text) => isParted(text, at));
  const first = parted.indexOf(true);
  let end = parted.lastIndexOf(true) + 1;
  while (end < sources.length && /\S/.test(sources[end] ?? "") && (sources[end] ?? "").length <= at) end += 1;
  const block = lines.slice(first, end);
  return [
    ...lines.slice(0, first),
    ...block.map(({ number, text }) => ({ number, text: parted[number - 1] ? text.slice(0, at) : text })),
    { number: end, text: "" },
    ...block.map(({ number, text }) => ({ number, text: parted[number - 1] ? text.slice(at) : "" })),
    ...lines.slice(end),
  ];
}

function columnOf(sources: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of sources) {
    const at = text.length < 200 && / {2}/.test(text) ? (SECOND_TIME.exec(text)?.[1]?.length ?? 0) : 0;
    if (at >= NARROWEST) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const [at, count] of counts) if (count >= 3) return at;
  return null;
}

/** Whether something stands in the right column, with a gap before it. */
function isParted(text: string, at: number): boolean {
  return text.length > at && /^ {2}$/.test(text.slice(at - 2, at)) && /^ {0,10}\S/.test(text.slice(at));
}
