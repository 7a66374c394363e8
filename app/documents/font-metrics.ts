import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What drawing a text takes to know of a font before it is drawn. */
export interface FontMetrics {
  readonly file: string;
  /** The width of a text, in parts of the font's size. Kerning, which mostly makes it narrower, is left out. */
  widthOf(text: string): number;
  /** The text without the characters that the font cannot draw, such as emoji. */
  drawable(text: string): string;
}

export type FontWeight = "Regular" | "Semibold" | "Bold";

/** Source Sans 3 as its package brings it; fonts of the machine are never used, so that every machine draws alike. */
export function fontMetrics(weight: FontWeight): FontMetrics {
  let metrics = read.get(weight);
  if (!metrics) read.set(weight, (metrics = readMetrics(join(FONTS, `SourceSans3-${weight}.ttf`))));
  return metrics;
}

const FONTS = join(dirname(createRequire(import.meta.url).resolve("source-sans/package.json")), "TTF");
const read = new Map<FontWeight, FontMetrics>();

/** OpenType 1.9: the tables head, hhea, hmtx, and cmap in its formats 4 and 12. */
function readMetrics(file: string): FontMetrics {
  const bytes = readFileSync(file);
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    tables.set(bytes.toString("latin1", record, record + 4), bytes.readUInt32BE(record + 8));
  }
  const table = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new Error(`${file} has no table ${tag}`);
    return start;
  };
  const unitsPerEm = bytes.readUInt16BE(table("head") + 18);
  const lastMetric = bytes.readUInt16BE(table("hhea") + 34) - 1;
  const glyphs = readCharacters(bytes, table("cmap"));
  const advances = table("hmtx");
  const advanceOf = (character: string): number | null => {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0);
    return glyph === undefined ? null : bytes.readUInt16BE(advances + Math.min(glyph, lastMetric) * 4);
  };
  return {
    file,
    widthOf: (text) => [...text].reduce((sum, character) => sum + (advanceOf(character) ?? 0), 0) / unitsPerEm,
    drawable: (text) => [...text].filter((character) => advanceOf(character) !== null).join(""),
  };
}

function readCharacters(bytes: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const start = cmap + bytes.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = bytes.readUInt16BE(start);
    if (format === 4) readFormat4(bytes, start, glyphs);
    if (format === 12) readFormat12(bytes, start, glyphs);
  }
  return glyphs;
}

function readFormat4(bytes: Buffer, start: number, glyphs: Map<number, number>): void {
  const segments = bytes.readUInt16BE(start + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const at = (column: number) => start + 14 + column * segments * 2 + segment * 2 + (column > 0 ? 2 : 0);
    const last = bytes.readUInt16BE(at(0));
    const first = bytes.readUInt16BE(at(1));
    const delta = bytes.readInt16BE(at(2));
    const rangeOffset = bytes.readUInt16BE(at(3));
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const inRange = rangeOffset === 0 ? code : bytes.readUInt16BE(at(3) + rangeOffset + (code - first) * 2);
      const glyph = inRange === 0 ? 0 : (inRange + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readFormat12(bytes: Buffer, start: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < bytes.readUInt32BE(start + 12); group++) {
    const at = start + 16 + group * 12;
    const [first, last, glyph] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) glyphs.set(code, glyph + code - first);
  }
}
