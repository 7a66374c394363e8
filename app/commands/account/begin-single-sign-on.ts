import type { IdentityProviders } from "#access/identity-providers.ts";
import { sentAlong } from "#access/sign-in-secrets.ts";
import type { CommandContext } from "#commands/context.ts";
import { providers } from "#db/records/organisation-sign-in-record.ts";
import { insertSignIn } from "#db/records/sign-in-record.ts";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import { signInExpiry } from "#domain/account/sign-in.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";

export interface BeginSingleSignOn {
  readonly secret: string;
  readonly identityProviders: IdentityProviders;
  readonly organisationId: OrganisationId;
  /** Where the provider sends the browser back to: of this organisation alone, so that no provider's answer is another's. */
  readonly redirectUri: string;
  /** Of the secret that the browser keeps. */
  readonly browserHash: string;
  readonly back: string | null;
  readonly language: Language;
}

/** Somebody wants to sign in by their organisation's own provider: says where to send them. */
export async function beginSingleSignOn(
  ctx: CommandContext,
  { secret, identityProviders, organisationId, redirectUri, browserHash, back, language }: BeginSingleSignOn,
): Promise<Result<{ readonly address: string }, SignOnRefusal>> {
  const [provider] = await ctx.db.read((read) => providers(read, { organisationId }));
  if (!provider) return refused({ code: "no-provider", cause: null });
  const id = ctx.newId("sgn");
  const along = { ...sentAlong(secret, id), redirectUri, withName: provider.makesAccounts };
  const found = await identityProviders.addressAt(provider, along);
  if (!found.ok) return found;
  const at = ctx.now();
  await ctx.db.inTransaction((tx) =>
    insertSignIn(tx, {
      ...{ id, way: "single-sign-on", accountId: null, organisationId, browserHash, addressHash: null, back, language },
      ...{ createdAt: at, expiresAt: signInExpiry(at), messageId: null, mailDueAt: null },
    }),
  );
  return ok({ address: found.value });
}
