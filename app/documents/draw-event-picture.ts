import { fontMetrics, type FontMetrics, type FontWeight } from "./font-metrics.ts";
import { wrapText } from "./wrap-text.ts";

/** What the picture of an event says: nothing that its page does not say. */
export interface PictureWords {
  readonly site: string;
  readonly kind: string;
  /** "Inställt", "Exempel": what must not be missed where only the picture is seen. */
  readonly notices: readonly string[];
  readonly title: string;
  readonly when: string;
  readonly where: string | null;
}

/** The size that those who show links ask for: 1.91 to 1 (ogp.me, and the larger cards of those who read it). */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Drawn off the main thread as a PNG. The machine's fonts play no part, and nothing is loaded from anywhere. */
export async function drawEventPicture(words: PictureWords): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(pictureSvg(words), {
    font: {
      loadSystemFonts: false,
      fontFiles: WEIGHTS.map((weight) => fontMetrics(weight).file),
      defaultFontFamily: "Source Sans 3",
    },
    logLevel: "off",
  });
  return image.asPng();
}

const WEIGHTS = ["Regular", "Semibold", "Bold"] as const satisfies readonly FontWeight[];
const WEIGHT_NUMBERS: Readonly<Record<FontWeight, number>> = { Regular: 400, Semibold: 600, Bold: 700 };
const INK = { ground: "#003d49", text: "#ffffff", soft: "#bfe3e8", accent: "#86d0dc", warn: "#ffb4a9" } as const;
const LEFT = 80;
/** More than ever fits, so that a title of a thousand words costs no more than one of fifty. */
const MOST_OF_TITLE = 500;
const WIDTH = PICTURE_SIZE.width - 2 * LEFT;

/** Also for the tests: every character that the font can't draw is left out, and all others are escaped. */
export function pictureSvg(words: PictureWords): string {
  const bold = fontMetrics("Bold");
  // A title that the font has no characters for leaves the kind to stand for it.
  const title = wrapText(
    plain(words.title.slice(0, MOST_OF_TITLE), bold) || plain(words.kind, bold),
    bold,
    { width: WIDTH, height: 268, lineHeight: 1.1 },
    [84, 76, 68, 60, 54, 48],
  );
  const titleLines = title.lines.map((line, index) =>
    textAt(line, { x: LEFT, y: 212 + title.size * (0.76 + index * 1.1), size: title.size, weight: "Bold" }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}">
<rect width="100%" height="100%" fill="${INK.ground}"/>
<g fill="${INK.accent}" fill-opacity="0.09" transform="translate(850 240) scale(22)">${MARK}</g>
<g fill="${INK.accent}" transform="translate(${LEFT} 62) scale(2)">${MARK}</g>
${textAt(words.site, { x: LEFT + 64, y: 98, size: 38, weight: "Semibold" })}
${eyebrow(words)}
${titleLines.join("\n")}
${oneLine(words.when, { x: LEFT, y: words.where === null ? 562 : 526, size: 38, weight: "Semibold" })}
${words.where === null ? "" : oneLine(words.where, { x: LEFT, y: 574, size: 34, weight: "Regular", fill: INK.soft })}
</svg>`;
}

function eyebrow({ kind, notices }: PictureWords): string {
  const font = fontMetrics("Semibold");
  const size = 32;
  let x = LEFT;
  return [kind, ...notices]
    .map((written, index) => {
      const words = plain(written, font);
      const width = font.widthOf(words) * size;
      const at = { x, y: 180, size, weight: "Semibold" } as const;
      x += width + 28;
      if (index === 0) return textAt(words, { ...at, fill: INK.accent });
      x += 20;
      return `<rect x="${at.x - 4}" y="149" width="${width + 32}" height="42" rx="8" fill="${INK.warn}"/>
${textAt(words, { ...at, x: at.x + 12, fill: INK.ground })}`;
    })
    .join("\n");
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill?: string;
}

function oneLine(text: string, placed: Placed): string {
  const font = fontMetrics(placed.weight);
  const box = { width: WIDTH, height: placed.size, lineHeight: 1 };
  const [line = ""] = wrapText(plain(text, font), font, box, [placed.size]).lines;
  return textAt(line, placed);
}

function textAt(text: string, { x, y, size, weight, fill = INK.text }: Placed): string {
  const words = plain(text, fontMetrics(weight));
  return `<text x="${x}" y="${y}" font-family="Source Sans 3" font-weight="${WEIGHT_NUMBERS[weight]}" font-size="${size}" fill="${fill}">${escaped(words)}</text>`;
}

function plain(text: string, font: FontMetrics): string {
  return font.drawable(text.normalize("NFC").replace(/\s+/g, " ").replace(/\p{C}/gu, "")).replace(/ +/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Six who gather around one: the mark of the pages, in a square of 24. */
const MARK = [
  [12, 12, 4],
  [12, 3, 2.2],
  [12, 21, 2.2],
  [4.2, 7.5, 2.2],
  [19.8, 7.5, 2.2],
  [4.2, 16.5, 2.2],
  [19.8, 16.5, 2.2],
]
  .map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`)
  .join("");
