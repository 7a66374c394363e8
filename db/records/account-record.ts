import { and, asc, count, eq, inArray, isNull, like, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Role, RoleName } from "#domain/account/role.ts";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, MembershipId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface StoredAccount {
  readonly id: AccountId;
  /** Null once the person has been deleted. */
  readonly email: EmailAddress | null;
  readonly name: string | null;
  readonly language: Language;
  readonly endedAt: Instant | null;
}

export async function findAccount(read: Reading, of: { readonly id: AccountId } | { readonly email: EmailAddress }) {
  const { account } = read.tables;
  const [row] = await read
    .select({
      id: account.id,
      email: account.email,
      name: account.name,
      language: account.language,
      endedAt: account.endedAt,
    })
    .from(account)
    .where("id" in of ? eq(account.id, of.id) : eq(account.foldedEmail, foldedEmail(of.email)));
  return (row ?? null) satisfies StoredAccount | null;
}

export async function insertAccount(
  tx: Tx,
  account: {
    readonly id: AccountId;
    readonly email: EmailAddress;
    readonly name: string | null;
    readonly language: Language;
    readonly createdAt: Instant;
  },
): Promise<void> {
  await tx.insert(tx.tables.account).values({ ...account, foldedEmail: foldedEmail(account.email) });
}

/** A role that somebody holds now, and whether it has power only after a second factor. */
export type HeldRole = Role & { readonly asksSecondFactor: boolean };

/**
 * In the organisation that remains, where its own was merged; what either of the two asks for is asked for. A role of the
 * installation has power in every organisation, and is asked for what any of them asks for.
 */
export async function rolesHeldBy(read: Reading, accountId: AccountId): Promise<readonly HeldRole[]> {
  const { membership, organisation, organisationSignIn } = read.tables;
  const ofSurvivor = alias(organisationSignIn, "of_survivor");
  const rows = await read
    .select({
      organisationId: organisation.survivorId,
      role: membership.role,
      own: organisationSignIn.secondFactor,
      survivors: ofSurvivor.secondFactor,
    })
    .from(membership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(organisationSignIn, eq(organisationSignIn.organisationId, organisation.id))
    .leftJoin(ofSurvivor, eq(ofSurvivor.organisationId, organisation.survivorId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.until)))
    .orderBy(asc(membership.since), asc(membership.id));
  const ofAll = rows.some(({ organisationId }) => organisationId === null) && (await someAskSecondFactor(read));
  return rows.map(({ own, survivors, ...row }) => ({
    ...row,
    asksSecondFactor: own === true || survivors === true || (row.organisationId === null && ofAll),
  }));
}

async function someAskSecondFactor(read: Reading): Promise<boolean> {
  const { organisationSignIn } = read.tables;
  const asking = await read
    .select({ id: organisationSignIn.organisationId })
    .from(organisationSignIn)
    .where(eq(organisationSignIn.secondFactor, true))
    .limit(1);
  return asking.length > 0;
}

export async function insertMembership(
  tx: Tx,
  membership: {
    readonly id: MembershipId;
    readonly accountId: AccountId;
    readonly organisationId: OrganisationId | null;
    readonly role: RoleName;
    readonly since: Instant;
    readonly givenBy: string;
  },
): Promise<void> {
  await tx.insert(tx.tables.membership).values(membership);
}

/** The membership that gives somebody a role in an organisation now, also where that was merged meanwhile. */
export async function heldMembership(
  read: Reading,
  of: { readonly accountId: AccountId; readonly organisationId: OrganisationId | null; readonly role: RoleName },
): Promise<MembershipId | null> {
  const { membership, organisation } = read.tables;
  const inOrganisation =
    of.organisationId === null
      ? isNull(membership.organisationId)
      : or(eq(membership.organisationId, of.organisationId), eq(organisation.survivorId, of.organisationId));
  const [row] = await read
    .select({ id: membership.id })
    .from(membership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        eq(membership.accountId, of.accountId),
        eq(membership.role, of.role),
        isNull(membership.until),
        inOrganisation,
      ),
    );
  return row?.id ?? null;
}

/** A role that is held now. */
export async function findMembership(read: Reading, id: MembershipId) {
  const { membership, organisation } = read.tables;
  const [row] = await read
    .select({ accountId: membership.accountId, organisationId: organisation.survivorId, role: membership.role })
    .from(membership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.id, id), isNull(membership.until)));
  return row ?? null;
}

/** Ends a role; where two organisations were merged, in both. False where it had ended. */
export async function endMemberships(
  tx: Tx,
  { accountId, organisationId, role }: NonNullable<Awaited<ReturnType<typeof findMembership>>>,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const { membership, organisation } = tx.tables;
  const together = tx.select({ id: organisation.id }).from(organisation);
  const inOrganisation =
    organisationId === null
      ? isNull(membership.organisationId)
      : inArray(membership.organisationId, together.where(eq(organisation.survivorId, organisationId)));
  const ended = await tx
    .update(membership)
    .set({ until: at, endedBy: by })
    .where(
      and(eq(membership.accountId, accountId), eq(membership.role, role), isNull(membership.until), inOrganisation),
    )
    .returning({ id: membership.id });
  return ended.length > 0;
}

export async function changeAddress(tx: Tx, id: AccountId, email: EmailAddress): Promise<void> {
  const { account } = tx.tables;
  await tx
    .update(account)
    .set({ email, foldedEmail: foldedEmail(email) })
    .where(eq(account.id, id));
}

export async function updateAccount(
  tx: Tx,
  id: AccountId,
  change: { readonly name: string; readonly language: Language },
): Promise<void> {
  const { account } = tx.tables;
  await tx.update(account).set(change).where(eq(account.id, id));
}

/** How many accounts have an address of one of these domains, which are folded. */
export async function accountsOfDomains(read: Reading, domains: readonly string[]): Promise<number> {
  const { account } = read.tables;
  const [row] = await read
    .select({ number: count() })
    .from(account)
    .where(and(isNull(account.endedAt), or(...domains.map((domain) => like(account.foldedEmail, `%@${domain}`)))));
  return row?.number ?? 0;
}
