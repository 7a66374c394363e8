import { maySetSingleSignOn } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { accountsOfDomains } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import { findOrganisationSignIn, saveOrganisationSignIn } from "#db/records/organisation-sign-in-record.ts";
import { parseIssuer, parseMailDomain, parseSecretPlace } from "#domain/account/identity-provider.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { rulesOfProvider } from "./steps/rules-of-provider.ts";

export interface SetSingleSignOn {
  readonly organisationId: OrganisationId;
  readonly issuer: string;
  readonly clientId: string;
  /** `env:NAME` or `file:PATH`. */
  readonly secretFrom: string;
  /** Addresses that it may speak for. */
  readonly domains: readonly string[];
  /** Whoever it vouches for and has no account gets one, as a viewer. */
  readonly makesAccounts: boolean;
  /** Addresses of the domains get no mail to sign in with. */
  readonly closesMail: boolean;
}

export type SetSingleSignOnRefusal =
  | "not-allowed"
  | "no-such-organisation"
  | "issuer-malformed"
  | "issuer-not-https"
  | "no-client"
  | "secret-place"
  | "no-domain"
  | "domain-malformed";

/** Says by which provider an organisation's people sign in. Gives how many accounts it can open from now on. */
export async function setSingleSignOn(
  ctx: CommandContext,
  { organisationId, clientId, secretFrom, makesAccounts, closesMail, ...written }: SetSingleSignOn,
): Promise<Result<{ readonly accounts: number }, SetSingleSignOnRefusal>> {
  if (!maySetSingleSignOn(ctx.actor)) return refused("not-allowed");
  const issuer = parseIssuer(written.issuer);
  if (!issuer.ok) return refused(`issuer-${issuer.refusal}`);
  if (!/^[\x21-\x7e]{1,255}$/.test(clientId)) return refused("no-client");
  if (parseSecretPlace(secretFrom) === null) return refused("secret-place");
  const domains = [...new Set(written.domains.map(parseMailDomain))].filter((domain) => domain !== null);
  if (written.domains.length === 0) return refused("no-domain");
  if (written.domains.some((domain) => parseMailDomain(domain) === null)) return refused("domain-malformed");
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const provider = { issuer: issuer.value, clientId, secretFrom, domains, makesAccounts, closesMail };
  return ctx.db.inTransaction(async (tx) => {
    const organisation = await findOrganisation(tx, organisationId);
    if (!organisation || organisation.mergedInto !== null) return refused("no-such-organisation");
    const before = rulesOfProvider(await findOrganisationSignIn(tx, organisationId));
    await saveOrganisationSignIn(tx, organisationId, provider, at);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "set-single-sign-on" },
      subject: { kind: "organisation", id: organisationId },
      facts: { before, after: rulesOfProvider(provider) },
    });
    return ok({ accounts: await accountsOfDomains(tx, domains) });
  });
}
