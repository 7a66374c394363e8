import { parseEmailAddress } from "#domain/values/email-address.ts";

/** A piece of a written contact, and what opens when it is pressed; null where it is only read. */
export interface ContactPart {
  readonly text: string;
  readonly href: string | null;
}

/** How deep a gap between groups of digits may be: one space, or a dash with or without one on each side. */
const GAP = String.raw`(?:[ \u00a0]?[-–][ \u00a0]?|[ \u00a0])`;
const IN_GROUPS = String.raw`0(?:8|[1-9]\d{1,2})${GAP}\d{2,4}(?:${GAP}?\d{2,3}){1,3}`;
const IN_ONE = String.raw`0[1-9]\d{7,8}`;
const ABROAD = String.raw`(?:\+|00)[1-9][\d \u00a0()–-]{6,22}\d`;
/** Nothing of another word or number on either side: a date, a registry number and a longer number are no telephones. */
const TELEPHONE = String.raw`(?<![\p{L}\p{N}+@.,/–-])(?:${IN_GROUPS}|${IN_ONE}|${ABROAD})(?![\p{L}\p{N}@/]|[.,:–-]\d)`;
const IN_ADDRESS = String.raw`[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]`;
/** It begins where nothing of it stands before, so that a long text is read through once. */
const EMAIL = String.raw`(?<!${IN_ADDRESS})${IN_ADDRESS}+@[\p{L}\p{N}.-]+`;

const FINDS = new RegExp(`${EMAIL}|${TELEPHONE}`, "gu");

/** A written contact in its order, every character kept, with its e-mail addresses and telephone numbers as links. */
export function contactParts(written: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let read = 0;
  const add = (text: string, href: string | null) => {
    if (text !== "") parts.push({ text, href });
    read += text.length;
  };
  for (const { 0: found, index } of written.matchAll(FINDS)) {
    const text = found.includes("@") ? found.replace(/[.-]+$/, "") : found;
    const href = found.includes("@") ? mailTo(text) : callTo(text);
    if (href === null) continue;
    add(written.slice(read, index), null);
    add(text, href);
  }
  add(written.slice(read), null);
  return parts;
}

/** RFC 6068: what has a meaning in an address of the web is escaped on both sides of the at sign. */
function mailTo(text: string): string | null {
  const address = parseEmailAddress(text);
  if (address === null) return null;
  const at = address.lastIndexOf("@");
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}

/**
 * RFC 3966, as a global number wherever the caller is. A number that begins with a single 0 is Swedish, and has 8 to 10
 * digits by the national numbering plan; others have at most 15 (E.164).
 */
function callTo(text: string): string | null {
  const digits = text.replace("(0)", "").replace(/\D/g, "");
  if (/^(\+|00)/.test(text)) {
    const number = digits.replace(/^00/, "");
    const isClean = !/[()]/.test(text.replace("(0)", "")) && !/[- \u00a0–]{4}/.test(text);
    return isClean && number.length >= 8 && number.length <= 15 ? `tel:+${number}` : null;
  }
  const [area = "", ...groups] = text.split(/[^\d]+/);
  const subscriber = groups.length === 0 ? digits.slice(3) : groups.join("");
  const shortest = area.length === 4 || area.length === 3 ? 5 : 6;
  return digits.length >= 8 && digits.length <= 10 && subscriber.length >= shortest
    ? `tel:+46${digits.slice(1)}`
    : null;
}
