import { oneLine } from "#domain/values/one-line.ts";

/** Text as it stands on one line of a calendar file and is read back the same. */
export function calendarLine(text: string): string {
  return oneLine(text.replace(UNREADABLE, " "));
}

/** Text with its lines kept: every way to end a line becomes one, and what is no text goes. */
export function calendarLines(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .split("\n")
    .map(calendarLine)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * A person's name in a parameter, where RFC 5545 (3.2) knows no way to write a quotation mark, and where some programs see
 * the beginning of another sign in what RFC 6868 and text use to begin one.
 */
export function calendarName(text: string): string {
  return calendarLine(text)
    .replaceAll('"', "'")
    .replace(/[\^\\]/g, "-");
}

/**
 * An address that holds nothing but what a URI may (RFC 3986, 2): all else as its octets in UTF-8. A backslash is what
 * browsers take it for (URL Standard, 4.4); escaped, some programs read it as the beginning of another sign.
 */
export function calendarAddress(text: string): string {
  return calendarLine(text)
    .replaceAll("\\", "/")
    .replace(/[^!#$&-;=?-Z[\]_a-z~%]/gu, (character) => encodeURIComponent(character));
}

/** As RFC 5545 (3.3.11) writes text. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Marks of byte order, and what stands for text that could not be read. */
const UNREADABLE = /[\ufeff\ufff9-\uffff]/g;
