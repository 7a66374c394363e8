/** How a table lies on A4, in millimetres, and its letters in points. */
export interface ColumnWidths {
  readonly wide: boolean;
  readonly size: number;
  readonly widths: readonly number[];
}

/** Within the margins of list.typ. */
const UPRIGHT_MM = 180;
const LYING_MM = 267;
/** Left and right of what stands in a cell, and a little for what the letters' widths are only estimated to be. */
const AROUND_MM = 3.4;
/** No column takes more of others for the sake of one word, or of one line. */
const MOST_FOR_A_WORD_MM = 45;
const MOST_FOR_A_LINE_MM = 80;
const SIZES = [9.5, 8.5, 7.5] as const;
const MM_PER_POINT = 25.4 / 72;
/** So many rows say how wide their columns are; a longer word further on breaks. */
const LOOKED_AT = 500;

/**
 * Each column is at least as wide as its longest word; what is over goes to those with long lines. The page lies down
 * where lines would have to break, and the letters get smaller where even words would.
 */
export function columnWidths(headings: readonly string[], rows: readonly (readonly string[])[]): ColumnWidths {
  const looked = rows.slice(0, LOOKED_AT);
  const columns = headings.map((heading, at) => {
    const cells = [heading, ...looked.map((row) => row[at] ?? "")];
    const words = new Set(cells.flatMap(unbreakable));
    return {
      word: Math.max(0, ...[...words].map(ems)),
      line: cells.reduce((most, one) => Math.max(most, ems(one)), 0),
    };
  });
  const set = (size: number) => {
    const mm = (em: number, most: number) => Math.min(em * size * MM_PER_POINT + AROUND_MM, most);
    const words = columns.map(({ word }) => mm(word, MOST_FOR_A_WORD_MM));
    return {
      size,
      words,
      lines: columns.map(({ line }, at) => Math.max(words[at] ?? 0, mm(line, MOST_FOR_A_LINE_MM))),
    };
  };
  const sets = SIZES.map(set);
  const least = sets[sets.length - 1] ?? set(SIZES[0]);
  const { size, words, lines } = sets.find((one) => sum(one.words) <= LYING_MM) ?? least;
  const wide = sum(lines) > UPRIGHT_MM;
  return { wide, size, widths: shared(words, lines, wide ? LYING_MM : UPRIGHT_MM) };
}

/** The cell in the parts between which its line may break, or whole where it breaks well by itself. */
export function breakable(cell: string, widthMm: number, size: number): string | readonly string[] {
  const room = (widthMm - AROUND_MM) / (size * MM_PER_POINT);
  if (ems(cell) <= room || unbroken(cell).every((word) => ems(word) <= room)) return cell;
  return cell
    .split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)
    .flatMap((word) =>
      ems(word) <= room ? [word] : unbreakable(word).flatMap((part) => (ems(part) <= room ? [part] : letters(part))),
    );
}

function shared(words: readonly number[], lines: readonly number[], room: number): number[] {
  const [least, most] = [sum(words), sum(lines)];
  if (most <= room) return lines.map((line) => (line * room) / most);
  if (least >= room) return words.map((word) => (word * room) / least);
  return words.map((word, at) => word + ((room - least) * ((lines[at] ?? 0) - word)) / (most - least));
}

const SEGMENTS = new Intl.Segmenter("sv");
const letters = (word: string) => [...SEGMENTS.segment(word)].map(({ segment }) => segment);

const SPACE = /\s+/;
/** Between digits, as in a date, a hyphen is no place to break. */
const BREAKS = /(?<=[-–/])(?=\p{L})/u;
const BREAKS_IN_ADDRESS = /(?<=[@.])|(?<=[-–/])(?=\p{L})/u;

/** What no line breaks within by itself. */
const unbroken = (cell: string) => cell.split(SPACE).flatMap((word) => word.split(BREAKS));

/** What no line breaks within: addresses break after "@" and "." too. */
const unbreakable = (cell: string) =>
  cell.split(SPACE).flatMap((word) => word.split(word.includes("@") ? BREAKS_IN_ADDRESS : BREAKS));

/** How wide Source Sans sets it, roughly. */
function ems(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDTHS.get(letter) ?? (letter > "\u2e7f" ? 1 : letter < "a" ? 0.58 : 0.53);
  return sum;
}

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...[..."ijl.,:;'|!I ()ftr-"].map((letter) => [letter, 0.34] as const),
  ...[..."mMwW@%&"].map((letter) => [letter, 0.85] as const),
]);

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
