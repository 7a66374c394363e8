import type { IdentityProviders } from "#access/identity-providers.ts";
import { isGenuine, signInOfToken } from "#access/personal-link.ts";
import { sentAlong } from "#access/sign-in-secrets.ts";
import { sessionToken } from "#access/signed-in.ts";
import type { CommandContext } from "#commands/context.ts";
import { providers, type StoredProvider } from "#db/records/organisation-sign-in-record.ts";
import { findSignIn, useSignIn, type StoredSignIn } from "#db/records/sign-in-record.ts";
import type { Device } from "#domain/account/device.ts";
import { speaksFor } from "#domain/account/identity-provider.ts";
import { isSignInOpen } from "#domain/account/sign-in.ts";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, OrganisationId, SessionId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { accountOfIdentity } from "./steps/account-of-identity.ts";
import { openSession } from "./steps/open-session.ts";

export interface CompleteSingleSignOn {
  readonly secret: string;
  readonly identityProviders: IdentityProviders;
  /** Whose provider the browser says that it comes from, by the address that it has come to. */
  readonly organisationId: OrganisationId;
  /** That whole address, with what the provider has put into it. */
  readonly address: string;
  readonly state: string;
  /** Of the secret that the browser keeps; null where it keeps none. */
  readonly browserHash: string | null;
  readonly device: Device;
  /** The session that the browser has so far. */
  readonly replaces: { readonly id: SessionId; readonly accountId: AccountId } | null;
}

/** Where one wanted to go, as far as that is known. */
interface Asked {
  readonly back: string | null;
  readonly language: Language | null;
}

/**
 * Signs somebody in by what their organisation's provider says of them, in the browser that was sent there. What the
 * browser brings is good once, whatever comes of it. The provider is asked between two transactions, never in one.
 */
export async function completeSingleSignOn(
  ctx: CommandContext,
  input: CompleteSingleSignOn,
): Promise<Result<{ readonly token: string } & Asked, SignOnRefusal & Asked>> {
  const { secret, organisationId, device, replaces } = input;
  const taken = await takeSignIn(ctx, input);
  if (!taken.ok) return refused({ ...taken.refusal, cause: null });
  const { signIn, provider } = taken.value;
  const asked = { back: signIn.back, language: signIn.language };
  const along = { ...sentAlong(secret, signIn.id), address: input.address };
  const vouched = await input.identityProviders.vouchedFor(provider, along);
  if (!vouched.ok) return refused({ ...vouched.refusal, ...asked });
  const { subject, name } = vouched.value;
  const email = vouched.value.emailVerified ? parseEmailAddress(vouched.value.email ?? "") : null;
  if (email === null) return refused({ code: "unverified-address", cause: null, ...asked });

  const at = ctx.now();
  const [id, auditId, messageId] = [ctx.newId("ses"), ctx.newId("aud"), ctx.newId("msg")];
  const made = {
    ...{ accountId: ctx.newId("acc"), membershipId: ctx.newId("mbr") },
    auditIds: [ctx.newId("aud"), ctx.newId("aud"), ctx.newId("aud")],
  } as const;
  return ctx.db.inTransaction(async (tx) => {
    const [now] = await providers(tx, { organisationId });
    // What was asked of one provider is no answer of another's, though it has taken its place meanwhile.
    if (now?.issuer !== provider.issuer || now.clientId !== provider.clientId) {
      return refused({ code: "no-provider", cause: null, ...asked });
    }
    if (!speaksFor(now, email)) return refused({ code: "outside-domains", cause: null, ...asked });
    const person = { subject, email, name, language: signIn.language ?? "sv" } as const;
    const found = await accountOfIdentity(tx, now, { person, made, at });
    if (!found.ok) return refused({ code: found.refusal, cause: null, ...asked });
    const session = { id, auditId, messageId, accountId: found.value, device, at, replaces };
    await openSession(tx, { ...session, way: "single-sign-on" });
    return ok({ token: sessionToken(secret, { id, generation: 0 }), ...asked });
  });
}

type Taken = Result<
  { readonly signIn: StoredSignIn; readonly provider: StoredProvider },
  Asked & { readonly code: "used-up" | "another-browser" | "no-provider" }
>;

/** The request that the browser comes back with, which nobody comes back with again. */
async function takeSignIn(
  ctx: CommandContext,
  { secret, organisationId, state, browserHash }: CompleteSingleSignOn,
): Promise<Taken> {
  const at = ctx.now();
  const id = signInOfToken(state);
  const unknown = refused({ code: "used-up", back: null, language: null } as const);
  if (id === null || !isGenuine(secret, "provider", state, { id, generation: 0 })) return unknown;
  return ctx.db.inTransaction(async (tx) => {
    const signIn = await findSignIn(tx, id);
    if (signIn?.way !== "single-sign-on" || signIn.organisationId !== organisationId) return unknown;
    const asked = { back: signIn.back, language: signIn.language };
    if (signIn.browserHash !== browserHash) return refused({ code: "another-browser", ...asked });
    if (!isSignInOpen(signIn, at) || !(await useSignIn(tx, id, at))) return refused({ code: "used-up", ...asked });
    const [provider] = await providers(tx, { organisationId });
    return provider ? ok({ signIn, provider }) : refused({ code: "no-provider", ...asked });
  });
}
