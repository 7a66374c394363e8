import { and, asc, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { IdentityProvider } from "#domain/account/identity-provider.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export type OrganisationSignIn = NonNullable<Awaited<ReturnType<typeof findOrganisationSignIn>>>;

export async function findOrganisationSignIn(read: Reading, organisationId: OrganisationId) {
  const { organisationSignIn } = read.tables;
  const [row] = await read
    .select()
    .from(organisationSignIn)
    .where(eq(organisationSignIn.organisationId, organisationId));
  return row ?? null;
}

/** An organisation's own provider of OpenID Connect, and what it may do. */
export interface StoredProvider extends IdentityProvider {
  /** Whose it is, and which its address carries. */
  readonly organisationId: OrganisationId;
  /** The same, or the one that remains where it was merged. */
  readonly survivorId: OrganisationId;
  readonly name: string;
  readonly domains: readonly string[];
  readonly makesAccounts: boolean;
  readonly closesMail: boolean;
}

/** Those with a provider of their own, by name; of one organisation, where it is named. */
export async function providers(
  read: Reading,
  of: { readonly organisationId?: OrganisationId } = {},
): Promise<readonly StoredProvider[]> {
  const { organisationSignIn, organisation } = read.tables;
  const survivor = alias(organisation, "survivor");
  const rows = await read
    .select({
      organisationId: organisationSignIn.organisationId,
      survivorId: survivor.id,
      name: survivor.name,
      issuer: organisationSignIn.issuer,
      clientId: organisationSignIn.clientId,
      secretFrom: organisationSignIn.secretFrom,
      domains: organisationSignIn.domains,
      makesAccounts: organisationSignIn.makesAccounts,
      closesMail: organisationSignIn.closesMail,
    })
    .from(organisationSignIn)
    .innerJoin(organisation, eq(organisation.id, organisationSignIn.organisationId))
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(
      and(
        isNotNull(organisationSignIn.issuer),
        of.organisationId === undefined ? undefined : eq(organisationSignIn.organisationId, of.organisationId),
      ),
    )
    .orderBy(asc(survivor.sortKey), asc(organisationSignIn.organisationId));
  return rows.flatMap(({ issuer, clientId, secretFrom, ...row }) =>
    issuer === null || clientId === null || secretFrom === null ? [] : [{ ...row, issuer, clientId, secretFrom }],
  );
}

/** What is left out stays as it is. */
export async function saveOrganisationSignIn(
  tx: Tx,
  organisationId: OrganisationId,
  changes: Partial<Omit<OrganisationSignIn, "organisationId" | "changedAt">>,
  changedAt: Instant,
): Promise<void> {
  const { organisationSignIn } = tx.tables;
  const { secondFactor = false, domains = [], makesAccounts = false, ...provider } = changes;
  await tx
    .insert(organisationSignIn)
    .values({ organisationId, secondFactor, domains, makesAccounts, ...provider, changedAt })
    .onConflictDoUpdate({ target: organisationSignIn.organisationId, set: { ...changes, changedAt } });
}
