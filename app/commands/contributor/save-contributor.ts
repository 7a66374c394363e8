import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findContributor, insertContributor, updateContributor } from "#db/records/contributor-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { ContributorFacts } from "#domain/event/contributor.ts";
import { contributorChanges } from "#domain/event/contributor-changes.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ContributorId } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface SaveContributor {
  readonly slug: string;
  /** Somebody who is there, as they were seen; null for somebody new. */
  readonly known: { readonly id: ContributorId; readonly version: number } | null;
  readonly facts: ContributorFacts;
  /** Of the form for somebody new: sent twice, it writes down one. */
  readonly submissionKey?: SubmissionKey | null;
}

/** Writes down who carries an event out, outside its seats, and what they need. */
export async function saveContributor(
  ctx: CommandContext,
  { slug, known, facts, submissionKey = null }: SaveContributor,
): Promise<Result<ContributorId, "not-allowed" | "no-such-event" | "changed-meanwhile">> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const newId = ctx.newId("ctb");
  const id = known?.id ?? (submissionKey === null ? newId : contributorOf(submissionKey));
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const eventId = access.id;
    const before = known && (await findContributor(tx, known.id, eventId));
    if (known === null) {
      if (!(await insertContributor(tx, { ...facts, id, eventId, addedAt: at }))) return ok(id);
    } else if (!(await updateContributor(tx, { ...known, eventId }, facts))) return refused("changed-meanwhile");
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "save-contributor" },
      ...{ subject: { kind: "contributor", id }, eventId, ...contributorChanges(before, facts) },
    });
    return ok(id);
  });
}

const contributorOf = (key: SubmissionKey) => key.replace(/^sub_/, "ctb_") as ContributorId;
