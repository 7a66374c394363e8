import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import type { SignInId } from "#domain/values/identifiers.ts";
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
