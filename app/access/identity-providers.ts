import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from "openid-client";
import {
  parseSecretPlace,
  type IdentityProvider,
  type SecretPlace,
  type Vouched,
} from "#domain/account/identity-provider.ts";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { discoverProvider } from "./discover-provider.ts";
import { refusalOfProvider } from "./refusal-of-provider.ts";
import type { SentAlong } from "./sign-in-secrets.ts";

/** The way to organisations' own providers of OpenID Connect. Nothing is asked of any before somebody signs in by it. */
export interface IdentityProviders {
  /** Where the browser is sent to; it comes back to `redirectUri`. */
  addressAt(
    provider: IdentityProvider,
    asked: SentAlong & { readonly redirectUri: string; readonly withName: boolean },
  ): Promise<Result<string, SignOnRefusal>>;
  /** Whom the provider says that it is, by the address with which the browser has come back. */
  vouchedFor(
    provider: IdentityProvider,
    came: SentAlong & { readonly address: string },
  ): Promise<Result<Vouched, SignOnRefusal>>;
}

interface Parts {
  /** In milliseconds. */
  readonly now: () => number;
  /** Null where it can't be read. */
  readonly readSecret: (place: SecretPlace) => string | null;
  /** For each thing that is asked of a provider. */
  readonly timeoutSeconds?: number;
}

const HOUR_MS = 3_600_000;
/** A provider that is down is not asked again by everybody who tries meanwhile. */
const DOWN_MS = 10_000;

export function openIdentityProviders({ now, readSecret, timeoutSeconds = 5 }: Parts): IdentityProviders {
  const kept = new Map<string, { readonly found: ReturnType<typeof discoverProvider>; until: number }>();

  /** What the provider says of itself, kept for an hour; a secret that was changed is used at once. */
  async function configured(provider: IdentityProvider): ReturnType<typeof discoverProvider> {
    const place = parseSecretPlace(provider.secretFrom);
    const secret = place && readSecret(place);
    if (secret === null) return refused({ code: "not-set-up", cause: null });
    const key = JSON.stringify([provider.issuer, provider.clientId, secret]);
    const before = kept.get(key);
    if (before && now() < before.until) return before.found;
    const entry = { found: discoverProvider(provider, secret, timeoutSeconds), until: now() + HOUR_MS };
    for (const [each, { until }] of kept) if (until <= now()) kept.delete(each);
    kept.set(key, entry);
    const found = await entry.found;
    if (!found.ok) entry.until = now() + DOWN_MS;
    return found;
  }

  return {
    async addressAt(provider, { state, nonce, verifier, redirectUri, withName }) {
      const found = await configured(provider);
      if (!found.ok) return found;
      const address = buildAuthorizationUrl(found.value, {
        ...{ redirect_uri: redirectUri, state, nonce },
        scope: withName ? "openid email profile" : "openid email",
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      return ok(address.href);
    },
    async vouchedFor(provider, { state, nonce, verifier, address }) {
      const found = await configured(provider);
      if (!found.ok) return found;
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await authorizationCodeGrant(found.value, new URL(address), checks);
        const token = tokens.claims();
        // No more than OpenID Connect Core 1.0, 2, lets a subject have.
        if (token === undefined || token.sub.length > 255) return refused({ code: "not-verified", cause: null });
        // Many providers say in the token only who it is, and the rest to whoever asks.
        const said: Claims = { ...token };
        const asks = !isComplete(said) && found.value.serverMetadata().userinfo_endpoint !== undefined;
        const told: Claims = asks ? { ...(await fetchUserInfo(found.value, tokens.access_token, token.sub)) } : said;
        return ok(vouched(provider.issuer, token.sub, told.email === undefined ? said : told));
      } catch (error) {
        return refused(refusalOfProvider(error));
      }
    },
  };
}

/** What is said of somebody, in the token or by the provider when it is asked. */
type Claims = Readonly<Record<string, unknown>> & {
  readonly email?: unknown;
  readonly name?: unknown;
  readonly email_verified?: unknown;
  /** Microsoft's, which says instead that the address's domain has been shown to be the organisation's own. */
  readonly xms_edov?: unknown;
};

function vouched(issuer: string, subject: string, told: Claims): Vouched {
  const { email, name } = told;
  return {
    ...{ issuer, subject },
    email: typeof email === "string" ? email : null,
    emailVerified: isVerified(told) ?? false,
    name: typeof name === "string" ? name : null,
  };
}

function isComplete(said: Claims): boolean {
  return said.email !== undefined && isVerified(said) !== null;
}

/** Null where nothing is said of it. */
function isVerified({ email_verified: verified, xms_edov: ownDomain }: Claims): boolean | null {
  if (verified !== undefined) return verified === true;
  return ownDomain === undefined ? null : ([true, 1, "1", "true"] as readonly unknown[]).includes(ownDomain);
}
