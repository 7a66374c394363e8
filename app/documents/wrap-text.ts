import type { FontMetrics } from "./font-metrics.ts";

export interface WrappedText {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** In parts of the size. */
  readonly lineHeight: number;
}

/**
 * The text in the largest of the sizes, which come in falling order, at which its lines fit into the box. What is too
 * long for all of them is cut at the smallest, and ends in an ellipsis.
 */
export function wrapText(text: string, font: FontMetrics, box: TextBox, sizes: readonly [number, ...number[]]) {
  let wrapped: WrappedText = { size: sizes[0], lines: [] };
  for (const size of sizes) {
    wrapped = { size, lines: linesOf(text, font, box.width / size) };
    if (wrapped.lines.length <= mostLines(box, size)) return wrapped;
  }
  const most = mostLines(box, wrapped.size);
  const kept = wrapped.lines.slice(0, most);
  const last = withEllipsis(kept[most - 1] ?? "", font, box.width / wrapped.size);
  return { ...wrapped, lines: [...kept.slice(0, most - 1), last] };
}

function mostLines({ height, lineHeight }: TextBox, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

/** Words as many as a line holds; a word that is wider than a line is parted where the line ends. */
function linesOf(text: string, font: FontMetrics, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (font.widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = partedWord(word, font, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

function partedWord(word: string, font: FontMetrics, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of word) {
    const advance = font.widthOf(character);
    if (part !== "" && used + advance > width) {
      parts.push(part);
      [part, used] = ["", 0];
    }
    part += character;
    used += advance;
  }
  return [...parts, part];
}

function withEllipsis(line: string, font: FontMetrics, width: number): string {
  let cut = [...line];
  while (cut.length > 0 && font.widthOf(`${cut.join("").trimEnd()}…`) > width) cut = cut.slice(0, -1);
  return `${cut.join("").replace(/[\s,;:–-]+$/, "")}…`;
}
