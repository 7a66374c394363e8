import { mayKeepPeople } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { findAccount, heldMembership, insertAccount, insertMembership } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import { rotateSessions } from "#db/records/session-record.ts";
import type { RoleName } from "#domain/account/role.ts";
import { LONGEST_PERSON } from "#domain/registration/sent-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, MembershipId, OrganisationId } from "#domain/values/identifiers.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { Language } from "#domain/values/language.ts";
import { asOfNow } from "./steps/as-of-now.ts";
import { isClosedToMail } from "./steps/is-closed-to-mail.ts";
import { tellAccount } from "./steps/tell-account.ts";

export interface GiveRole {
  readonly email: EmailAddress;
  /** Only for whoever has no account yet; the others say themselves what they are called. */
  readonly name: string | null;
  readonly language: Language;
  /** Null: of the installation, where one is an administrator or nothing. */
  readonly organisationId: OrganisationId | null;
  readonly role: RoleName;
}

export type GiveRoleRefusal =
  | "not-allowed"
  | "no-such-organisation"
  | "role-of-an-organisation"
  | "has-the-role"
  | "account-ended"
  | "name-too-long";

export interface GivenRole {
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  /** Whether they are mailed of it. */
  readonly told: boolean;
}

/**
 * Gives somebody a role, by their address. Whoever has none of ours yet gets an account, and may sign in from then on. They
 * are mailed where to, but for whoever gives it to themselves; not by the command line, which prepares an installation whose
 * mail may not be set up yet.
 */
export async function giveRole(ctx: CommandContext, input: GiveRole): Promise<Result<GivenRole, GiveRoleRefusal>> {
  const { email, organisationId, role } = input;
  if (!mayKeepPeople(ctx.actor, organisationId)) return refused("not-allowed");
  if (organisationId === null && role !== "administrator") return refused("role-of-an-organisation");
  const name = oneLine(input.name ?? "");
  if (name.length > LONGEST_PERSON) return refused("name-too-long");
  const at = ctx.now();
  const newAccount = ctx.newId("acc");
  const membershipId = ctx.newId("mbr");
  const auditIds = [ctx.newId("aud"), ctx.newId("aud")] as const;
  const messageId = ctx.newId("msg");
  const actor = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    if (!mayKeepPeople(await asOfNow(tx, ctx.actor), organisationId)) return refused("not-allowed");
    const organisation = organisationId === null ? null : await findOrganisation(tx, organisationId);
    if (organisationId !== null && (!organisation || organisation.mergedInto !== null)) {
      return refused("no-such-organisation");
    }
    const known = await findAccount(tx, { email });
    if (known && known.endedAt !== null) return refused("account-ended");
    const accountId = known?.id ?? newAccount;
    if (known && (await heldMembership(tx, { accountId, organisationId, role })) !== null)
      return refused("has-the-role");
    const subject = { kind: "account", id: accountId } as const;
    const account = known ?? { id: accountId, email, name: name === "" ? null : name, language: input.language };
    if (!known) {
      await insertAccount(tx, { id: accountId, email, name: account.name, language: input.language, createdAt: at });
      await writeAuditEntry(tx, {
        ...{ id: auditIds[0], at, actor, act: "add-account", subject, facts: {} },
        personal: { after: { email, name: account.name } },
      });
    }
    if (known) await rotateSessions(tx, accountId);
    await insertMembership(tx, { id: membershipId, accountId, organisationId, role, since: at, givenBy: actor });
    await writeAuditEntry(tx, {
      ...{ id: auditIds[1], at, actor, act: "give-role", subject },
      facts: { organisation: organisationId, before: null, after: role },
    });
    const told = ctx.actor.kind === "account" && ctx.actor.accountId !== accountId;
    if (told) {
      const byProvider = (await isClosedToMail(tx, email)) && { byProviderAlone: true as const };
      const news = { what: "role-given", role, organisation: organisation?.name ?? null, ...byProvider } as const;
      await tellAccount(tx, account, { id: messageId, at, news });
    }
    return ok({ accountId, membershipId, told });
  });
}
