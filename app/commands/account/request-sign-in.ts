import { addressHash } from "#access/sign-in-secrets.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import { insertSignIn, requestsSince } from "#db/records/sign-in-record.ts";
import { MOST_REQUESTS, MOST_REQUESTS_OF_ALL, SIGN_IN_MINUTES, signInExpiry } from "#domain/account/sign-in.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { isClosedToMail } from "./steps/is-closed-to-mail.ts";

export interface RequestSignIn {
  readonly secret: string;
  readonly email: EmailAddress;
  /** Of the secret that the browser keeps. */
  readonly browserHash: string;
  /** Whether somebody who reads the address's mail has signed in with it before, or opened such mail in it just now. */
  readonly isKnownBrowser: boolean;
  readonly back: string | null;
  readonly language: Language;
}

/**
 * Somebody wants to sign in. What they are answered is the same whether or not the address is anybody's: a link and a code
 * are mailed to whoever has an account and a role, and nothing to others, nor where an organisation lets its people in by
 * its own provider alone. Where too much has been asked for an address, what was mailed before stays as good as it was.
 */
export async function requestSignIn(ctx: CommandContext, input: RequestSignIn): Promise<Result<null, "too-many">> {
  const at = ctx.now();
  const id = ctx.newId("sgn");
  const messageId = ctx.newId("msg");
  const hash = addressHash(input.secret, input.email);
  const { browserHash, isKnownBrowser, back, language } = input;
  return ctx.db.inTransaction(async (tx) => {
    const since = instant(at - SIGN_IN_MINUTES * MINUTE_MS);
    const asked = await requestsSince(tx, { addressHash: hash, browserHash }, since);
    if (asked.browser >= MOST_REQUESTS) return refused("too-many");
    if (!isKnownBrowser && asked.all >= MOST_REQUESTS_OF_ALL) return refused("too-many");
    const account = await findAccount(tx, { email: input.email });
    const held = account?.endedAt === null ? await rolesHeldBy(tx, account.id) : [];
    const isClosed = await isClosedToMail(tx, input.email);
    const accountId = account && held.length > 0 && !isClosed ? account.id : null;
    await insertSignIn(tx, {
      ...{ id, way: "mail", accountId, organisationId: null, browserHash, addressHash: hash, back, language },
      ...{ createdAt: at, expiresAt: signInExpiry(at), messageId },
      mailDueAt: accountId === null ? null : at,
    });
    return ok(null);
  });
}

const MINUTE_MS = 60_000;
