/** A piece of a text, and the web address that it is; null where it is only read. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]+/giu;
/** What ends the sentence or the brackets that an address stands in, and is none of it. */
const AFTER = /^[.,;:!?'”’»…]$/u;

/** A text in its order, every character kept, with the web addresses that are written in it as links. */
export function linkedText(written: string): TextPart[] {
  const parts: TextPart[] = [];
  let read = 0;
  for (const { 0: found, index } of written.matchAll(ADDRESS)) {
    const address = addressAlone(found);
    if (!URL.canParse(address)) continue;
    if (index > read) parts.push({ text: written.slice(read, index), href: null });
    parts.push({ text: address, href: address });
    read = index + address.length;
  }
  return read < written.length ? [...parts, { text: written.slice(read), href: null }] : parts;
}

/** "(https://example.se/a_(b))." holds "https://example.se/a_(b)". */
function addressAlone(found: string): string {
  const count = (bracket: string) => found.split(bracket).length;
  let unopened = count(")") - count("(");
  let end = found.length;
  for (;;) {
    const closes = unopened > 0 && found[end - 1] === ")";
    if (!closes && !AFTER.test(found[end - 1] ?? "")) return found.slice(0, end);
    if (closes) unopened -= 1;
    end -= 1;
  }
}
