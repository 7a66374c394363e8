import { ok, refused, type Result } from "../result.ts";
import { foldedEmail, parseEmailAddress, type EmailAddress } from "../values/email-address.ts";

/** Where a client's secret is read by the server: a variable of its environment, or a file. Never the secret. */
export type SecretPlace =
  | { readonly kind: "env"; readonly name: string }
  | { readonly kind: "file"; readonly path: string };

/** What the installation has been told of an organisation's provider of OpenID Connect. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** `env:NAME` or `file:PATH`. */
  readonly secretFrom: string;
}

/** Whom a provider says that somebody is, once what it said has been checked. */
export interface Vouched {
  readonly issuer: string;
  /** Never given to anybody else (OpenID Connect Core 1.0, 5.7), which an address may be. */
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

export type IssuerFault = "malformed" | "not-https";

/**
 * An issuer is an address of https without query or fragment (OpenID Connect Discovery 1.0, 3). What is said on this very
 * machine nobody listens to, and may go without.
 */
export function parseIssuer(written: string): Result<string, IssuerFault> {
  if (!/^https?:\/\/[^?#@\\\s]+$/i.test(written) || !URL.canParse(written)) return refused("malformed");
  const { protocol, hostname } = new URL(written);
  if (protocol !== "https:" && !isLoopback(hostname)) return refused("not-https");
  return ok(written);
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Null for what is neither, and for the server's own settings: those are sent to nobody. */
export function parseSecretPlace(written: string): SecretPlace | null {
  const [, kind, rest = ""] = /^(env|file):(.+)$/.exec(written) ?? [];
  if (kind === "env") return /^[A-Za-z_]\w*$/.test(rest) && !OWN.has(rest) ? { kind, name: rest } : null;
  // The server and the command line may stand in different folders.
  return kind === "file" && /^(\/|[A-Za-z]:[\\/])/.test(rest) ? { kind, path: rest } : null;
}

const OWN: ReadonlySet<string> = new Set([
  ...["SECRET", "DATABASE_URL", "SMTP_URL", "IMAP_URL", "METRICS_TOKEN", "DKIM_KEY_FILE"],
]);

/** A domain of mail addresses, folded as addresses are. */
export function parseMailDomain(written: string): string | null {
  const email = parseEmailAddress(`x@${written.trim().replace(/^@/, "")}`);
  return email && domainOf(email);
}

export function domainOf(email: EmailAddress): string {
  const folded = foldedEmail(email);
  return folded.slice(folded.lastIndexOf("@") + 1);
}

/** Whether a provider may speak for an address: of that very domain, for one below it may be anybody's. */
export function speaksFor({ domains }: { readonly domains: readonly string[] }, email: EmailAddress): boolean {
  return domains.includes(domainOf(email));
}
