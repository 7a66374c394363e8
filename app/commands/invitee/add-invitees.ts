import { actorReference } from "#access/actor.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { insertInvitees } from "#db/records/invitee-record.ts";
import { invitedBeforeRemoval } from "#db/records/removed-invitee-record.ts";
import { asWritten, type WrittenInvitee } from "#domain/event/invitee.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedEmail } from "#domain/values/email-address.ts";
import type { Language } from "#domain/values/language.ts";

/**
 * Puts people on the list of those who are to be invited; who is on it already stays once. Whoever was invited before they
 * were taken off it counts as invited then, and the link that they got opens their answer again. Gives how many were added.
 */
export async function addInvitees(
  ctx: CommandContext,
  { slug, people, language }: { slug: string; people: readonly WrittenInvitee[]; language: Language },
): Promise<Result<number, "not-allowed" | "no-such-event">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const identified = people.map((person) => ({ ...person, id: ctx.newId("inv") }));
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const earlier = await invitedBeforeRemoval(tx, access.id);
    const listed = identified.map((person) => {
      const before = earlier.get(foldedEmail(person.email));
      return { ...person, id: before?.id ?? person.id, invitedAt: before?.at ?? null };
    });
    const added = await insertInvitees(tx, { eventId: access.id, language, at }, listed);
    if (added.length === 0) return ok(0);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "add-invitees" },
      ...{ subject: { kind: "event", id: access.id }, eventId: access.id, facts: { added: added.length } },
      personal: { after: added.map(asWritten) },
    });
    return ok(added.length);
  });
}
