import { actorReference } from "#access/actor.ts";
import { mayShareEvent, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { coOrganisersOf, endCoOrganiser, insertCoOrganiser } from "#db/records/co-organiser-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { survivorOf } from "#db/records/organisation-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface ShareEvent {
  readonly slug: string;
  readonly organisationId: OrganisationId;
  /** What the organisation's people see from now on; "nothing" ends it. */
  readonly sees: "numbers" | "names" | "nothing";
}

export type ShareEventRefusal = "not-allowed" | "no-such-event" | "no-such-organisation" | "is-host" | "not-shared";

/**
 * The controller records which other organisation runs an event too, and whether it sees who takes part (GDPR, 26 and 28:
 * who has got whose data stays on record, with who said so and when). False: it was so already.
 */
export async function shareEvent(
  ctx: CommandContext,
  { slug, organisationId: named, sees }: ShareEvent,
): Promise<Result<{ readonly changed: boolean }, ShareEventRefusal>> {
  const at = ctx.now();
  const id = ctx.newId("coo");
  const auditId = ctx.newId("aud");
  const actor = actorReference(ctx.actor);
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayShareEvent);
    if (refusal) return refused(refusal);
    const eventId = access!.id;
    const organisationId = await survivorOf(tx, named);
    if (organisationId === null) return refused("no-such-organisation");
    if (access!.hostId === organisationId) return refused("is-host");
    // Where two that ran the event have been merged, what either of them sees is seen, and all of it is replaced.
    const now = (await coOrganisersOf(tx, eventId)).filter((each) => each.organisationId === organisationId);
    const before = now.length === 0 ? "nothing" : now.some((each) => each.seesNames) ? "names" : "numbers";
    if (before === sees) return sees === "nothing" ? refused("not-shared") : ok({ changed: false });
    for (const { id: ended } of now) await endCoOrganiser(tx, ended, { at, by: actor });
    const seesNames = sees === "names";
    if (sees !== "nothing") {
      await insertCoOrganiser(tx, { id, eventId, organisationId, seesNames, since: at, recordedBy: actor });
    }
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor, act: "share-event", subject: { kind: "event", id: eventId }, eventId },
      facts: { organisation: organisationId, before, after: sees },
    });
    return ok({ changed: true });
  });
}
