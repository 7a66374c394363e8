import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";

/** What a PDF says of itself, read without any PDF program: its objects, those in compressed streams among them. */
export function pdfObjects(pdf: Buffer): string {
  const written = pdf.toString("latin1");
  const streams = [...written.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: opening }) => {
    if (written.slice(index - 3, index) === "end") return [];
    const bytes = pdf.subarray(index + opening.length, written.indexOf("endstream", index));
    try {
      return [inflateSync(bytes).toString("latin1")];
    } catch {
      return [];
    }
  });
  return [written, ...streams].join("\n");
}

/** How often each kind of structure element occurs: "H1", "Table", "TR" … */
export function structureOf(pdf: Buffer): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [, kind = ""] of pdfObjects(pdf).matchAll(/\/Type\s*\/StructElem\s*\/S\s*\/(\w+)/g)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** What one of poppler's programs prints of a PDF; null where poppler is not installed. */
export function poppler(program: "pdftotext" | "pdfinfo" | "pdffonts", pdf: Buffer, ...options: string[]) {
  const arguments_ = program === "pdftotext" ? [...options, "-", "-"] : [...options, "-"];
  const done = spawnSync(program, arguments_, { input: pdf, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return done.error ? null : done.stdout;
}

/** For a test's name, where it leaves poppler's part out. */
export const popplerNote = spawnSync("pdfinfo", ["-v"]).error ? " (without poppler, which is not installed)" : "";
