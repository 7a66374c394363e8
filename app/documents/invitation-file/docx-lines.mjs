import mammoth from "mammoth";
import { zipEntries } from "./zip-entries.mjs";

/** The mark that the reader of invitations takes for a break inside a line, as in a table's cell. */
const INNER_BREAK = "\u2028";

/**
 * The lines of a Word document: a paragraph each, a table's row with tabs between its cells, a dash before what stands in
 * a list. Heads, feet and pictures are left out.
 *
 * @param {Buffer} file
 * @returns {Promise<string>}
 */
export async function docxLines(file) {
  const zip = zipEntries(file);
  if (!zip.exists("[Content_Types].xml")) throw new Error("no document of Word's");
  const parts = {
    exists: zip.exists,
    /** @param {string} name @param {BufferEncoding} [encoding] */
    read: (name, encoding) => Promise.resolve(encoding ? zip.read(name).toString(encoding) : zip.read(name)),
  };
  /** @type {readonly string[]} */
  let lines = [];
  // Its types do not name it: parts that somebody else unpacks are taken as they are.
  const input = /** @type {{ buffer: Buffer }} */ (/** @type {unknown} */ ({ file: parts }));
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (/** @type {Element} */ document) => {
      lines = linesOf(document);
      return { ...document, children: [] };
    },
  });
  return lines.join("\n");
}

/**
 * What the document is made of, as far as it says something.
 *
 * @typedef {object} Element
 * @property {string} type
 * @property {string} [value]
 * @property {readonly Element[]} [children]
 * @property {{ isOrdered: boolean } | null} [numbering]
 * @property {string} [breakType]
 */

/**
 * @param {Element} element
 * @returns {string[]}
 */
function linesOf(element) {
  switch (element.type) {
    case "paragraph":
      return paragraphLines(element);
    case "tableRow":
      return [(element.children ?? []).map(cellText).join("\t")];
    default:
      return (element.children ?? []).flatMap(linesOf);
  }
}

/**
 * @param {Element} paragraph
 * @returns {string[]}
 */
function paragraphLines(paragraph) {
  const text = textOf(paragraph);
  const mark = paragraph.numbering && text.trim() !== "" ? "- " : "";
  return `${mark}${text}`.split("\n");
}

/**
 * @param {Element} cell
 * @returns {string}
 */
function cellText(cell) {
  return linesOf({ ...cell, type: "cell" })
    .map((line) => line.trim().replace(/\t+/g, " "))
    .filter((line) => line !== "")
    .join(INNER_BREAK);
}

/**
 * @param {Element} element
 * @returns {string}
 */
function textOf(element) {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(textOf).join("");
}
