import { SYSTEM, actorReference } from "#access/actor.ts";
import type { Tx } from "#db/index.ts";
import { findAccount, insertAccount, insertMembership, rolesHeldBy } from "#db/records/account-record.ts";
import { findIdentity, insertIdentity } from "#db/records/account-identity-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import type { StoredProvider } from "#db/records/organisation-sign-in-record.ts";
import { speaksFor } from "#domain/account/identity-provider.ts";
import type { SignOnFault } from "#domain/account/sign-on-fault.ts";
import { LONGEST_PERSON } from "#domain/registration/sent-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, AuditEntryId, MembershipId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { oneLine, shortened } from "#domain/values/one-line.ts";

interface Arrived {
  readonly person: {
    readonly subject: string;
    /** Verified, and of a domain that the provider may speak for. */
    readonly email: EmailAddress;
    readonly name: string | null;
    readonly language: Language;
  };
  /** Ids for what is made, where anything is. */
  readonly made: {
    readonly accountId: AccountId;
    readonly membershipId: MembershipId;
    readonly auditIds: readonly [AuditEntryId, AuditEntryId, AuditEntryId];
  };
  readonly at: Instant;
}

/**
 * Whose account it is that a provider vouches for: by its subject, once that has been seen; the first time by the address.
 * An address that has become somebody else's opens nothing: the account behind it is tied to the one who had it before.
 */
export async function accountOfIdentity(
  tx: Tx,
  provider: StoredProvider,
  arrived: Arrived,
): Promise<Result<AccountId, SignOnFault>> {
  const { subject, email } = arrived.person;
  const { issuer, clientId } = provider;
  const identity = await findIdentity(tx, { issuer, clientId, subject });
  const account = await findAccount(tx, identity ? { id: identity.accountId } : { email });
  if (!account) return provider.makesAccounts ? ok(await makeAccount(tx, provider, arrived)) : refused("no-account");
  const { id: accountId } = account;
  if (account.endedAt !== null || account.email === null) return refused("account-ended");
  // Whoever has taken their account along to another employer is no longer this one's to let in.
  if (!speaksFor(provider, account.email)) return refused("outside-domains");
  if (!identity && (await findIdentity(tx, { issuer, clientId, accountId }))) return refused("another-person");
  if ((await rolesHeldBy(tx, accountId)).length === 0) return refused("no-account");
  if (!identity) await tie(tx, provider, { arrived, accountId });
  return ok(accountId);
}

/** Sees what the organisation's events hold, and changes nothing, until somebody gives another role. */
async function makeAccount(tx: Tx, provider: StoredProvider, arrived: Arrived): Promise<AccountId> {
  const { person, made, at } = arrived;
  const { accountId } = made;
  const { email, language } = person;
  const name = shortened(oneLine(person.name ?? ""), LONGEST_PERSON);
  const account = { id: accountId, email, name: name === "" ? null : name, language };
  const organisationId = provider.survivorId;
  const entry = { at, actor: actorReference(SYSTEM), subject: { kind: "account", id: accountId } } as const;
  await insertAccount(tx, { ...account, createdAt: at });
  await writeAuditEntry(tx, {
    ...{ ...entry, id: made.auditIds[0], act: "add-account", facts: { way: "single-sign-on" } },
    personal: { after: { email, name: account.name } },
  });
  const membership = { id: made.membershipId, accountId, organisationId, role: "viewer" } as const;
  await insertMembership(tx, { ...membership, since: at, givenBy: entry.actor });
  await writeAuditEntry(tx, {
    ...{ ...entry, id: made.auditIds[1], act: "give-role" },
    facts: { organisation: organisationId, before: null, after: "viewer" },
  });
  await tie(tx, provider, { arrived, accountId });
  return accountId;
}

async function tie(
  tx: Tx,
  { issuer, clientId, organisationId }: StoredProvider,
  { arrived, accountId }: { readonly arrived: Arrived; readonly accountId: AccountId },
): Promise<void> {
  const { person, made, at } = arrived;
  await insertIdentity(tx, { issuer, clientId, subject: person.subject, accountId, since: at });
  await writeAuditEntry(tx, {
    ...{ id: made.auditIds[2], at, actor: accountId, act: "tie-identity", subject: { kind: "account", id: accountId } },
    facts: { organisation: organisationId, after: { issuer } },
  });
}
