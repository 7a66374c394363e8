/** An address that mail can be sent to, as its owner wrote it. */
export type EmailAddress = string & { readonly __emailAddress: true };

/** RFC 5321, 4.5.3.1: what the whole and the part before the at sign may be at most. */
const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;

const LOCAL_PART = /^[^\s\p{Cc}@<>()[\],;:\\"]+$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** What nobody sees comes along where an address is copied from a page, and leads a mail astray. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Refuses what no mail server would take, and no more: letters of any language stand for themselves (RFC 6531), for
 * "info@växjö.se" is what people write. Quoted local parts and addresses of machines are left aside: nobody has them.
 */
export function parseEmailAddress(text: string): EmailAddress | null {
  const written = text.replace(UNSEEN, "").trim().normalize("NFC");
  const at = written.lastIndexOf("@");
  const local = written.slice(0, at);
  const labels = written.slice(at + 1).split(".");
  if (at < 1 || written.length > LONGEST || local.length > LONGEST_LOCAL_PART) return null;
  if (!LOCAL_PART.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes("..")) return null;
  if (labels.length < 2 || !labels.every((label) => label.length <= 63 && LABEL.test(label))) return null;
  return /\d/.test(labels.at(-1)!) && !labels.at(-1)!.startsWith("xn--") ? null : (written as EmailAddress);
}

/** What two spellings of one address have in common. Mail servers tell letters' cases apart nowhere that people know of. */
export function foldedEmail(address: string): string {
  return address.normalize("NFC").toLowerCase();
}
