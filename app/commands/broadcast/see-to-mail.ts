import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { mailToSeeTo, markSeenTo, markUnseen } from "#db/records/seen-mail-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export type SeeToMail = { readonly slug: string } & (
  | { readonly mark: "seen-to" | "not-seen-to"; readonly id: MessageId | null }
  /** All that whoever says so was shown: so many, given up until then. */
  | { readonly mark: "all-seen-to"; readonly mails: number; readonly until: Instant }
);

export type SeeToMailRefusal = "not-allowed" | "no-such-event" | "no-such-message" | "changed-meanwhile";

/**
 * Says that somebody has seen to mail that was given up: its person was reached in another way, or needs no telling. It
 * waits again where that is taken back, and where it is sent again in vain. What is so already is done: gives how many were
 * changed.
 */
export async function seeToMail(ctx: CommandContext, given: SeeToMail): Promise<Result<number, SeeToMailRefusal>> {
  const { slug, mark } = given;
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const actor = actorReference(ctx.actor);

  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const eventId = access.id;
    const which = given.mark === "all-seen-to" ? given.until : given.id;
    if (which === null) return refused("no-such-message");
    if (given.mark === "all-seen-to" && (await mailToSeeTo(tx, eventId, given.until)).mails > given.mails) {
      return refused("changed-meanwhile");
    }
    const mails =
      mark === "not-seen-to" && typeof which === "string"
        ? await markUnseen(tx, { eventId, id: which })
        : await markSeenTo(tx, { eventId, which }, { at, actor });
    const [first] = mails;
    if (!first) return ok(0);
    const { registrationId } = first;
    const isOfPerson = mark !== "all-seen-to" && registrationId !== null;
    const seen = mark !== "not-seen-to";
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor, act: "see-to-mail", eventId: access.id },
      subject: isOfPerson ? { kind: "registration", id: registrationId } : { kind: "event", id: access.id },
      facts: {
        ...(mark === "all-seen-to" ? { mails: mails.length } : { message: first.id, failure: first.failure }),
        ...{ before: seen ? "not-seen-to" : "seen-to", after: seen ? "seen-to" : "not-seen-to" },
      },
    });
    return ok(mails.length);
  });
}
