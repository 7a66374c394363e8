import { and, asc, desc, eq, gt, inArray, isNull, max } from "drizzle-orm";
import type { AccountUse } from "#domain/account/account-life.ts";
import type { Device } from "#domain/account/device.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

const MOST = 200;

/** What somebody has signed in with lately, as the log of acts has it: sessions are forgotten sooner. */
export async function devicesOf(read: Reading, accountId: AccountId): Promise<readonly Device[]> {
  const { auditEntry } = read.tables;
  const rows = await read
    .select({ facts: auditEntry.facts, personal: auditEntry.personal })
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectId, accountId), eq(auditEntry.act, "sign-in")))
    .orderBy(desc(auditEntry.at))
    .limit(MOST);
  // Entries are kept as they were written: of some it stands among the facts.
  const devices = rows.map(({ facts, personal }) => personal?.["device"] ?? facts["device"]);
  return devices.filter(isDevice);
}

function isDevice(value: unknown): value is Device {
  return typeof value === "object" && value !== null && "browser" in value && "system" in value;
}

/** Accounts that have not ended, in the order of their ids, or the one alone, with how they have been used. */
export async function accountUses(
  read: Reading,
  which: { readonly id: AccountId } | { readonly after: AccountId | null; readonly most: number },
): Promise<readonly (AccountUse & { readonly id: AccountId })[]> {
  const { account, membership } = read.tables;
  const wanted =
    "id" in which ? eq(account.id, which.id) : which.after === null ? undefined : gt(account.id, which.after);
  const accounts = await read
    .select({ id: account.id, createdAt: account.createdAt, endsAt: account.endsAt })
    .from(account)
    .where(and(isNull(account.endedAt), wanted))
    .orderBy(asc(account.id))
    .limit("id" in which ? 1 : which.most);
  const ids = accounts.map(({ id }) => id);
  const memberships = await read
    .select({ accountId: membership.accountId, since: membership.since, until: membership.until })
    .from(membership)
    .where(inArray(membership.accountId, ids));
  const signIns = await latestSignIns(read, ids);
  const lastOnes = await lastAdministrators(read);
  const roles = grouped(memberships, ({ accountId }) => accountId);
  return accounts.map(({ id, ...times }) => {
    const own = roles.get(id) ?? [];
    return {
      ...{ id, ...times, signedInAt: signIns.get(id) ?? null },
      hasRole: own.some(({ until }) => until === null),
      roleSince: latest(own.map(({ since }) => since)),
      roleUntil: latest(own.flatMap(({ until }) => until ?? [])),
      isLastAdministrator: lastOnes.has(id),
    };
  });
}

/** When each has last signed in; whoever never has is left out. */
export async function latestSignIns(
  read: Reading,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Instant>> {
  const { auditEntry } = read.tables;
  const rows = await read
    .select({ id: auditEntry.subjectId, at: max(auditEntry.at) })
    .from(auditEntry)
    .where(and(inArray(auditEntry.subjectId, [...ids]), eq(auditEntry.act, "sign-in")))
    .groupBy(auditEntry.subjectId);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id as AccountId, at] as const])));
}

/** Those who are the only administrator of some organisation, or of the installation. */
export async function lastAdministrators(read: Reading): Promise<ReadonlySet<AccountId>> {
  const { account, membership, organisation } = read.tables;
  const rows = await read
    .select({ accountId: membership.accountId, of: organisation.survivorId })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.role, "administrator"), isNull(membership.until), isNull(account.endedAt)));
  const alone = [...grouped(rows, ({ of }) => of).values()].filter(
    (own) => new Set(own.map(({ accountId }) => accountId)).size === 1,
  );
  return new Set(alone.flatMap(([only]) => (only ? [only.accountId] : [])));
}

/** What its owner has been told of its end; null: nothing, or no longer. */
export async function noteEnding(tx: Tx, id: AccountId, endsAt: Instant | null): Promise<void> {
  const { account } = tx.tables;
  await tx.update(account).set({ endsAt }).where(eq(account.id, id));
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : instant(Math.max(...instants));
}
