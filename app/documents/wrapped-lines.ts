/**
 * Lines of at most `width` columns; only a word that is longer stands out, so that addresses stay whole. Where one of the
 * last breaks of a line lets the next begin with a small letter, that one is taken: a line that begins so is read as
 * the continuation of the one above it, by people and by our own reader alike.
 */
export function wrappedLines(text: string, width: number): string[] {
  const words = text.split(" ");
  const lines: string[] = [];
  for (let from = 0; from < words.length; ) {
    const to = breakAfter(words, from, width);
    lines.push(words.slice(from, to).join(" "));
    from = to;
  }
  return lines;
}

/** A line that is shorter than this part of the width looks broken off. */
const SHORTEST = 0.5;

function breakAfter(words: readonly string[], from: number, width: number): number {
  let length = columns(words[from] ?? "");
  let to = from + 1;
  let gentle: number | null = null;
  for (; to < words.length; to += 1) {
    if (length >= width * SHORTEST && /^\p{Ll}/u.test(words[to] ?? "")) gentle = to;
    length += 1 + columns(words[to] ?? "");
    if (length > width) return gentle ?? to;
  }
  return to;
}

/** An emoji made of several code units takes one place, and å, ä and ö do in either way of writing them. */
function columns(word: string): number {
  return [...word.normalize("NFC")].length;
}
