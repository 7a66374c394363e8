/** Stands for a line break inside one line of the file, as `<br>` in a table's cell. */
export const INNER_BREAK = "\u2028";

/**
 * A line as a reader sees it: without markup, entities and invisible characters. Tabs are kept, as they part columns;
 * dashes and quotes are kept, as titles are given as printed.
 */
export function plainText(raw: string): string {
  return withoutMarkdown(withoutTags(withOrdinarySpaces(decodeEntities(raw.normalize("NFC"))))).trimEnd();
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  shy: "\u00AD",
  bull: "•",
  middot: "·",
  hellip: "…",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
  eacute: "é",
  rdquo: "”",
  ldquo: "“",
  rsquo: "’",
  lsquo: "‘",
};

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED_ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}

function withOrdinarySpaces(text: string): string {
  return (
    text
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\v\f]/g, " ")
      // A soft hyphen that ends a line is a division of a word; anywhere else it is invisible.
      .replace(/\u00AD(?=\s*$)/, "-")
      // Control characters, zero-width characters and direction marks carry no text.
      .replace(/[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD]/gu, (mark) =>
        mark === "\t" ? "\t" : "",
      )
  );
}

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  return text
    .replace(/<br\s{0,3}\/?>/gi, INNER_BREAK)
    .replace(
      /<\/?(?:p|b|strong|i|em|u|span|div|td|tr|th|table|thead|tbody|ul|ol|li|h[1-6]|a|hr|font)(?:\s[^<>]{0,300})?\/?>/gi,
      " ",
    )
    .replace(/<((?:https?:|mailto:)?[^\s<>]{3,200})>/g, (_, address: string) => address.replace(/^mailto:/, ""));
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!\[[^[\]]{0,300}\]\([^()]{0,500}\)/g, " ")
    .replace(/\[([^[\]]{1,300})\]\([^()]{0,500}\)/g, "$1")
    .replace(/\*\*|__/g, "")
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]{1,200})\*(?![\p{L}\d*])/gu, "$1")
    .replace(/(?<![\p{L}\d_])_(?=\S)([^_]{1,200})_(?![\p{L}\d_])/gu, "$1")
    .replace(/\\([-.*_#[\]()!+>|])/g, "$1")
    .replace(/`/g, "");
}
