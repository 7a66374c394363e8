import { instant, type Instant } from "#domain/values/instant.ts";

const MINUTE_MS = 60_000;

/** How long what was mailed can be used (ASVS 5.0, 6.5.5). */
export const SIGN_IN_MINUTES = 10;
/** Of one request; a code has a million values. */
export const MOST_ATTEMPTS = 5;
/** Mails to one address, that one browser makes go out within the minutes above. */
export const MOST_REQUESTS = 5;
/**
 * The same of all browsers, so that strangers together fill nobody's inbox. One in which somebody has signed in with the
 * address before, or opened a mail to it just now, is not held back by it: strangers shut nobody out either.
 */
export const MOST_REQUESTS_OF_ALL = 40;
/** Codes tried in vain for one address in one browser in a day; then its links alone are taken, which nobody guesses. */
export const MOST_WRONG_CODES_A_DAY = 25;
/** The same in all browsers, of which those that the address is known in are not held back: too few to hit upon a code. */
export const MOST_WRONG_CODES_OF_ALL_A_DAY = 250;

export interface SignInTimes {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export function signInExpiry(at: Instant): Instant {
  return instant(at + SIGN_IN_MINUTES * MINUTE_MS);
}

export function isSignInOpen({ expiresAt, usedAt }: SignInTimes, at: Instant): boolean {
  return usedAt === null && at < expiresAt;
}

/** A code as somebody writes it: "123 456" is how it stands in the mail. Null for what can be none. */
export function parseCode(written: string): string | null {
  const digits = written.replace(/[\s\p{Cf}-]/gu, "").normalize("NFKC");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * Where to go after signing in: a page of the workspace, on this very site, or none. What others put into a link leads
 * nowhere else.
 */
export function wayBack(asked: string | null): string | null {
  if (asked === null || asked.length > LONGEST_WAY || !/^\/[\x21-\x7e]*$/.test(asked) || asked.includes("\\"))
    return null;
  let url: URL;
  try {
    url = new URL(asked, HERE);
  } catch {
    return null;
  }
  // What is read in another way than it was written is not followed: "/arbete/..//elsewhere", say.
  if (url.origin !== HERE || url.pathname + url.search !== asked) return null;
  return WORKSPACES.some((place) => url.pathname === place || url.pathname.startsWith(`${place}/`)) ? asked : null;
}

const HERE = "https://here.invalid";
const WORKSPACES: readonly string[] = ["/arbete", "/en/work"];
const LONGEST_WAY = 1_000;
