import { runsTheInstallation, actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { isId, type Id } from "#domain/values/identifiers.ts";

/** Whose entries: those about one thing, such as an account or a registration. */
export type AuditedId = Id<"acc"> | Id<"reg"> | Id<"evt"> | Id<"org">;

/**
 * Deletes what the log of acts says about people in the entries of one thing. That it was done stays, by whom and when;
 * and so does that the values were deleted.
 */
export async function deletePersonalValues(
  ctx: CommandContext,
  { subjectId }: { readonly subjectId: AuditedId },
): Promise<Result<{ readonly entries: number }, "not-allowed">> {
  if (!runsTheInstallation(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const id = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const entries = await emptyPersonalValues(tx, subjectId);
    if (entries > 0) {
      const subject = { kind: kindOf(subjectId), id: subjectId };
      const eventId = isId("evt", subjectId) ? { eventId: subjectId } : {};
      await writeAuditEntry(tx, {
        ...{ id, at, actor: actorReference(ctx.actor), act: "delete-personal-values", subject, facts: { entries } },
        ...eventId,
      });
    }
    return ok({ entries });
  });
}

function kindOf(id: AuditedId): "account" | "registration" | "event" | "organisation" {
  if (id.startsWith("acc_")) return "account";
  if (id.startsWith("reg_")) return "registration";
  return id.startsWith("evt_") ? "event" : "organisation";
}
