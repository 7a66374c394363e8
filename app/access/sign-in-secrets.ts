import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import type { SignInId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { personalToken } from "./personal-link.ts";

/** What a browser keeps to show that it is the one in which somebody asked to sign in: nobody guesses 256 bits. */
export function newBrowserSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database knows of it. */
export function browserHash(browserSecret: string): string {
  return createHash("sha256").update(browserSecret).digest("base64url");
}

/** One address is known for one, and whose it is is not known. */
export function addressHash(secret: string, email: EmailAddress): string {
  return createHmac("sha256", secret)
    .update(`address ${foldedEmail(email)}`)
    .digest("base64url");
}

/** The six digits that are mailed; derived whenever they are needed, and good for few tries. */
export function signInCode(secret: string, id: SignInId): string {
  const digest = createHmac("sha256", secret).update(`sign-in-code ${id}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

export function isCodeOf(secret: string, id: SignInId, code: string): boolean {
  const expected = Buffer.from(signInCode(secret, id));
  const given = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Shows that the page on which somebody has pressed a button was shown to this very browser. */
export function startOf(secret: string, browserSecret: string): string {
  return createHmac("sha256", secret).update(`start ${browserSecret}`).digest("base64url");
}

export function isStartOf(secret: string, browserSecret: string, given: string | null): boolean {
  const [expected, sent] = [Buffer.from(startOf(secret, browserSecret)), Buffer.from(given ?? "")];
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}

/** Half a year: who signs in for one conference a year is at worst a stranger in their own browser. */
export const KNOWN_BROWSER_SECONDS = 180 * 86_400;

/** Of a browser in which somebody has opened a mail to the address: time enough to ask for one to that browser. */
const MAIL_READER_SECONDS = 3_600;

/**
 * What a browser keeps once somebody has shown in it that the address's mail is theirs to read, so that it is known for
 * theirs when they sign in the next time. It opens nothing, and says nothing of whose it is to whoever lacks the secret.
 */
export function knownBrowser(secret: string, addressHash: string, at: Instant): string {
  return known(secret, addressHash, at + KNOWN_BROWSER_SECONDS * 1000, randomBytes(18));
}

/** The same by a mail that was opened in it: one mail makes no more than one known, however often it is opened. */
function mailReader(secret: string, { id, addressHash, createdAt }: OpenedMail): string {
  const name = createHmac("sha256", secret).update(`mail-reader ${id}`).digest().subarray(0, 18);
  return known(secret, addressHash, createdAt + MAIL_READER_SECONDS * 1000, name);
}

/**
 * What a browser keeps once a mail was opened in it, and for how long: with whom it is known for already, if that is for
 * longer. Null where it is known for the address for as long without.
 */
export function keptWithMail(
  secret: string,
  mail: OpenedMail,
  kept: string | null,
  at: Instant,
): { readonly value: string; readonly seconds: number } | null {
  const reader = mailReader(secret, mail);
  const before = browserKnownFor(secret, mail.addressHash, kept, at);
  if (before !== null && secondsOf(before) >= secondsOf(reader)) return null;
  const longest = (kept ?? "").split(BESIDE, 1)[0]!;
  const isAnothers = before === null || !longest.startsWith(before);
  const stays = isAnothers && KNOWN.test(longest) && secondsOf(longest) > secondsOf(reader);
  const until = secondsOf(stays ? longest : reader);
  const seconds = Math.min(until - Math.floor(at / 1000), KNOWN_BROWSER_SECONDS);
  return { value: stays ? longest + BESIDE + reader : reader, seconds };
}

export interface OpenedMail {
  readonly id: SignInId;
  readonly addressHash: string;
  readonly createdAt: Instant;
}

function known(secret: string, addressHash: string, until: number, name: Buffer): string {
  const said = `${Math.floor(until / 1000)}.${name.toString("base64url")}`;
  return `${said}.${knownSignature(secret, addressHash, said)}`;
}

/** Between what a browser is known by for two addresses. */
const BESIDE = "~";
const KNOWN = /^(\d{1,12}\.[\w-]{24})\.([\w-]{43})$/;

/** Until when, in seconds. */
function secondsOf(known: string): number {
  return Number(known.split(".", 1)[0]);
}

/** Which browser it is of those that are known for the address; null for one that is not. */
export function browserKnownFor(secret: string, addressHash: string, kept: string | null, at: Instant): string | null {
  for (const one of (kept ?? "").split(BESIDE, 2)) {
    const [, said = "", signature = ""] = KNOWN.exec(one) ?? [];
    if (said === "" || secondsOf(said) * 1000 <= at) continue;
    const expected = Buffer.from(knownSignature(secret, addressHash, said));
    if (timingSafeEqual(Buffer.from(signature), expected)) return said;
  }
  return null;
}

/**
 * What a known browser keeps to show that it is the one that asked: always the same, so that what it asks for and guesses
 * is counted as one browser's, whatever it throws away.
 */
export function secretOfKnown(secret: string, known: string): string {
  return createHmac("sha256", secret).update(`secret-of-known ${known}`).digest("base64url");
}

function knownSignature(secret: string, addressHash: string, said: string): string {
  return createHmac("sha256", secret).update(`known-browser ${said} ${addressHash}`).digest("base64url");
}

/** What goes along to a provider and back, so that nobody else's answer is taken for the one to this very request. */
export interface SentAlong {
  /** Says which request it is (RFC 6749, 10.12). */
  readonly state: string;
  /** Comes back in what the provider signs (OpenID Connect Core 1.0, 15.5.2). */
  readonly nonce: string;
  /** Only whoever has it is given anything for the code (RFC 7636). */
  readonly verifier: string;
}

export function sentAlong(secret: string, id: SignInId): SentAlong {
  const derived = (of: string) => createHmac("sha256", secret).update(`${of} ${id}`).digest("base64url");
  const state = personalToken(secret, "provider", { id, generation: 0 });
  return { state, nonce: derived("provider-nonce"), verifier: derived("provider-verifier") };
}
