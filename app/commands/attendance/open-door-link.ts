import { actorReference } from "#access/actor.ts";
import { mayOpenDoor } from "#access/door-policy.ts";
import { refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { doorEvent, findDoorLink, insertDoorLink, unclosedDoorLinks } from "#db/records/door-link-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  decideDoorLink,
  isDoorLinkOpen,
  type AskedDoorLink,
  type DoorLinkRefusal,
} from "#domain/attendance/door-link.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { DoorLinkId } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface OpenDoorLink extends AskedDoorLink {
  readonly slug: string;
  /** Of the form that it came with: sent again, it makes no second link. */
  readonly submissionKey?: SubmissionKey | null;
}

/** Lets whoever is given the link stand at an event's door for a while. */
export async function openDoorLink(
  ctx: CommandContext,
  { slug, submissionKey = null, ...asked }: OpenDoorLink,
): Promise<Result<DoorLinkId, "not-allowed" | "no-such-event" | DoorLinkRefusal>> {
  const at = ctx.now();
  const newId = ctx.newId("dor");
  const id = submissionKey === null ? newId : linkOf(submissionKey);
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayOpenDoor);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const event = await doorEvent(tx, access.id);
    if (!event) return refused("no-such-event");
    if (submissionKey !== null && (await findDoorLink(tx, id))?.eventId === access.id) return ok(id);
    const unclosed = await unclosedDoorLinks(tx, access.id);
    const open = unclosed.filter((link) => isDoorLinkOpen({ ...link, closedAt: null }, event.span, at)).length;
    const decided = decideDoorLink(asked, event, { open, now: at });
    if (!decided.ok) return decided;
    const { label, expiresAt } = decided.value;
    const made = { eventId: access.id, madeAt: at, madeBy: actorReference(ctx.actor) };
    await insertDoorLink(tx, { id, label, expiresAt, ...made });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "open-door-link" },
      ...{ subject: { kind: "event", id: access.id }, eventId: access.id },
      facts: { doorLink: id, after: { expiresAt } },
      personal: { after: { link: label } },
    });
    return ok(id);
  });
}

/** One for each form that was sent: of two that arrive at once the database takes one. */
const linkOf = (key: SubmissionKey) => key.replace(/^sub_/, "dor_") as DoorLinkId;
