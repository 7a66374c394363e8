/** An element of a document that was read strictly. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Its children of that name. */
  all(name: string): XmlElement[];
  /** The first of them; throws where there is none. */
  one(name: string): XmlElement;
  /** What the first of them says. */
  text(name: string): string;
  readonly content: string;
}

/**
 * A small strict reader of XML 1.0, for what we write ourselves: elements, attributes, text, numbered references. Anything
 * else, and anything that is not well formed, throws.
 */
export function parseXml(written: string): XmlElement {
  const prologue = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!written.startsWith(prologue)) throw new Error("no XML declaration");
  if (NOT_XML.test(written)) throw new Error("a character that XML 1.0 has no place for");
  let at = prologue.length;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${written.slice(at, at + 60)}`);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, "yu");
    sticky.lastIndex = at;
    const found = sticky.exec(written);
    if (found) at += found[0].length;
    return found;
  };
  const element = (): XmlElement => {
    const name = take(/<([A-Za-z][\w:-]*)/)?.[1] ?? fail("no element");
    const attributes: Record<string, string> = {};
    for (let found = take(/\s+([A-Za-z][\w:-]*)="([^"<]*)"/); found; found = take(/\s+([A-Za-z][\w:-]*)="([^"<]*)"/)) {
      const [, key = "", value = ""] = found;
      if (key in attributes) fail("an attribute twice");
      attributes[key] = resolved(value, fail);
    }
    const children: XmlElement[] = [];
    let content = "";
    if (!take(/\s*\/>/)) {
      if (!take(/>/)) fail("an open tag");
      while (!take(new RegExp(`</${name}\\s*>`))) {
        const text = take(/[^<]+/)?.[0];
        if (text !== undefined) content += resolved(text, fail);
        else if (/<[A-Za-z]/y.test(written.slice(at, at + 2))) children.push(element());
        else fail("neither text nor element");
      }
    }
    return describe(name, attributes, children, content);
  };
  const root = element();
  if (written.slice(at).trim() !== "") fail("something behind the end");
  return root;
}

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string, fail: (what: string) => never): string {
  if (text.includes("]]>")) fail("the end of a section of characters");
  return text.replace(/&([^;\s]*);?/g, (whole, reference: string) => {
    if (!whole.endsWith(";")) return fail("a bare ampersand");
    if (/^#\d+$/.test(reference)) return String.fromCodePoint(Number(reference.slice(1)));
    return NAMED[reference] ?? fail(`an unknown reference ${whole}`);
  });
}

function describe(
  name: string,
  attributes: Record<string, string>,
  children: readonly XmlElement[],
  content: string,
): XmlElement {
  const all = (wanted: string) => children.filter((child) => child.name === wanted);
  const one = (wanted: string) => {
    const [first] = all(wanted);
    if (!first) throw new Error(`${name} has no ${wanted}`);
    return first;
  };
  return { name, attributes, content, all, one, text: (wanted) => one(wanted).content };
}
