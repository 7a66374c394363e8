import { and, eq, inArray, isNull } from "drizzle-orm";
import { mayEndAccount, mayKeepPeople, mayKeepSignIn } from "#access/account-policy.ts";
import { runsTheInstallation } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import { accountUses } from "#db/records/account-use-record.ts";
import { rolesHeldBy } from "#db/records/account-record.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { sessionsOf } from "#db/records/session-record.ts";
import { actsOn } from "#db/records/subject-history-record.ts";
import { isSessionOpen } from "#domain/account/session.ts";
import type { RoleName } from "#domain/account/role.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { isId, type AccountId, type AuditEntryId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** Somebody who has a role in an organisation that one keeps, or, for one of the installation, anybody. */
export interface PersonOfWork {
  readonly id: AccountId;
  readonly name: string | null;
  readonly email: EmailAddress | null;
  readonly createdAt: Instant;
  readonly signedInAt: Instant | null;
  /** When time ends the account, as the person has been told. */
  readonly endsAt: Instant | null;
  readonly isLastAdministrator: boolean;
  /** In the organisations that one keeps. */
  readonly roles: readonly PersonRole[];
  readonly hasOtherRoles: boolean;
  /** Null for whoever doesn't run the installation. */
  readonly history: PersonHistory | null;
  /** Null for whoever doesn't keep all of the organisations that they have a role in. */
  readonly signIn: SignInOfPerson | null;
  readonly may: { readonly end: boolean; readonly change: boolean; readonly signOut: boolean };
}

export interface SignInOfPerson {
  /** How many are open. */
  readonly sessions: number;
  /** The oldest first; nothing of the devices, which are their owner's. */
  readonly passkeys: readonly { readonly createdAt: Instant; readonly usedAt: Instant | null }[];
}

export interface PersonRole {
  readonly role: RoleName;
  /** Null: of the whole installation. */
  readonly organisation: string | null;
  readonly since: Instant;
}

export interface PersonAct {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  readonly by: "own" | "system" | "command-line" | { readonly account: string | null };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
}

/** The latest first. `older`: behind which act there are more; null where there are none. */
export interface PersonHistory {
  readonly acts: readonly PersonAct[];
  readonly older: AuditEntryId | null;
}

/** Null for nobody, for whoever has ended, and for whoever is not among the people that one keeps. */
export async function personOfWork(
  ctx: QueryContext,
  id: AccountId,
  before: AuditEntryId | null = null,
): Promise<PersonOfWork | null> {
  const { actor } = ctx;
  return ctx.db.read(async (read) => {
    const { account, membership, organisation } = read.tables;
    const [row] = await read
      .select({ id: account.id, name: account.name, email: account.email })
      .from(account)
      .where(and(eq(account.id, id), isNull(account.endedAt)));
    if (!row) return null;
    const held = await read
      .select({
        role: membership.role,
        organisationId: organisation.survivorId,
        organisation: organisation.name,
        since: membership.since,
      })
      .from(membership)
      .leftJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(eq(membership.accountId, id), isNull(membership.until)))
      .orderBy(membership.since, membership.id);
    const kept = held.filter(({ organisationId }) => mayKeepPeople(actor, organisationId));
    const all = runsTheInstallation(actor);
    if (kept.length === 0 && !all) return null;
    const [use] = await accountUses(read, { id });
    if (!use) return null;
    const { createdAt, signedInAt, endsAt, isLastAdministrator } = use;
    const roles = await rolesHeldBy(read, id);
    const others = actor.kind !== "account" || actor.accountId !== id;
    const signIn = mayKeepSignIn(actor, { roles }) ? await signInOf(read, id, ctx.now()) : null;
    return {
      ...{ ...row, createdAt, signedInAt, endsAt, isLastAdministrator },
      roles: kept.map(({ organisationId: _, ...role }) => role),
      hasOtherRoles: kept.length < held.length,
      history: all ? await personHistory(read, id, before) : null,
      signIn,
      may: { end: mayEndAccount(actor, { id, roles }), change: all, signOut: others && signIn !== null },
    };
  });
}

async function signInOf(read: Reading, id: AccountId, now: Instant): Promise<SignInOfPerson> {
  const open = (await sessionsOf(read, id)).filter((session) => isSessionOpen(session, now));
  const passkeys = (await passkeysOf(read, id)).map(({ createdAt, usedAt }) => ({ createdAt, usedAt }));
  return { sessions: open.length, passkeys };
}

async function personHistory(read: Reading, id: AccountId, before: AuditEntryId | null): Promise<PersonHistory> {
  const { organisation } = read.tables;
  const { acts: rows, older } = await actsOn(read, id, before);
  const named = rows.flatMap(({ facts: { organisation: of } }) =>
    typeof of === "string" && isId("org", of) ? of : [],
  );
  const names = await read
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.id, named));
  const nameOf = new Map<unknown, string>(names.map((each) => [each.id, each.name]));
  const acts = rows.map<PersonAct>(({ actor, name, email, facts, ...row }) => ({
    ...row,
    by: actor === id ? "own" : actor === "system" || actor === "command-line" ? actor : { account: name ?? email },
    facts: { ...facts, organisation: nameOf.get(facts["organisation"]) ?? null },
  }));
  return { acts, older };
}
