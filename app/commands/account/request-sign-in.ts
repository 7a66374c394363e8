import { addressHash } from "#access/sign-in-secrets.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, rolesHeldBy } from "#db/records/account-record.ts";
import { providers } from "#db/records/organisation-sign-in-record.ts";
import { insertSignIn, mailsSince } from "#db/records/sign-in-record.ts";
import { speaksFor } from "#domain/account/identity-provider.ts";
import { MOST_REQUESTS, MOST_REQUESTS_OF_ALL, SIGN_IN_MINUTES, signInExpiry } from "#domain/account/sign-in.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface RequestSignIn {
  readonly secret: string;
  readonly email: EmailAddress;
  /** Of the secret that the browser keeps. */
  readonly browserHash: string;
  readonly back: string | null;
  readonly language: Language;
}

/**
 * Somebody wants to sign in. What they are answered is the same whether or not the address is anybody's: a link and a code
 * are mailed to whoever has an account and a role, and nothing to others, nor where an organisation lets its people in by
 * its own provider alone.
 */
export async function requestSignIn(ctx: CommandContext, input: RequestSignIn): Promise<void> {
  const at = ctx.now();
  const id = ctx.newId("sgn");
  const messageId = ctx.newId("msg");
  const hash = addressHash(input.secret, input.email);
  const { browserHash, back, language } = input;
  await ctx.db.inTransaction(async (tx) => {
    const since = instant(at - SIGN_IN_MINUTES * MINUTE_MS);
    const mails = await mailsSince(tx, { addressHash: hash, browserHash }, since);
    const tooMany = mails.browser >= MOST_REQUESTS || mails.all >= MOST_REQUESTS_OF_ALL;
    const account = await findAccount(tx, { email: input.email });
    const held = account?.endedAt === null ? await rolesHeldBy(tx, account.id) : [];
    const isClosed = (await providers(tx)).some((each) => each.closesMail && speaksFor(each, input.email));
    const accountId = account && held.length > 0 && !tooMany && !isClosed ? account.id : null;
    await insertSignIn(tx, {
      ...{ id, way: "mail", accountId, organisationId: null, browserHash, addressHash: hash, back, language },
      ...{ createdAt: at, expiresAt: signInExpiry(at), messageId },
      mailDueAt: accountId === null ? null : at,
    });
  });
}

const MINUTE_MS = 60_000;
