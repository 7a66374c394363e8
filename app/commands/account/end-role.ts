import { mayKeepPeople } from "#access/account-policy.ts";
import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { endMemberships, findMembership } from "#db/records/account-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { rotateSessions } from "#db/records/session-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { MembershipId } from "#domain/values/identifiers.ts";
import { asOfNow } from "./steps/as-of-now.ts";

export type EndRoleRefusal = "not-allowed" | "no-such-role" | "own-role";

/**
 * Ends a role: it has no power from the next request on, also where its holder is signed in. Nobody ends the role that
 * lets them give roles, for then nobody might be left who could.
 */
export async function endRole(
  ctx: CommandContext,
  { membershipId }: { readonly membershipId: MembershipId },
): Promise<Result<null, EndRoleRefusal>> {
  const { actor } = ctx;
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const membership = await findMembership(tx, membershipId);
    if (!membership || !mayKeepPeople(await asOfNow(tx, actor), membership.organisationId)) {
      return refused(actor.kind === "visitor" || actor.kind === "participant" ? "not-allowed" : "no-such-role");
    }
    const { accountId, organisationId, role } = membership;
    if (actor.kind === "account" && actor.accountId === accountId && role === "administrator")
      return refused("own-role");
    if (!(await endMemberships(tx, membership, { at, by: actorReference(actor) }))) return refused("no-such-role");
    await rotateSessions(tx, accountId);
    await writeAuditEntry(tx, {
      ...{
        id: auditId,
        at,
        actor: actorReference(actor),
        act: "end-role",
        subject: { kind: "account", id: accountId },
      },
      facts: { organisation: organisationId, before: role, after: null },
    });
    return ok(null);
  });
}
