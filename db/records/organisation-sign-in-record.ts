import { eq, isNotNull } from "drizzle-orm";
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

/** Those with a provider of their own. */
export async function providers(read: Reading) {
  const { organisationSignIn } = read.tables;
  return read.select().from(organisationSignIn).where(isNotNull(organisationSignIn.issuer));
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
