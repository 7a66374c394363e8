import { runsTheInstallation, actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { emptyPersonalValues, writeAuditEntry } from "#db/records/audit-record.ts";
import { erasedEntries } from "#db/records/erased-entry-record.ts";
import { LONGEST_ERASURE_NOTE, type Erased, type ErasureReason } from "#domain/audit/erasure.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { oneLine, shortened } from "#domain/values/one-line.ts";

export interface DeletePersonalValues {
  readonly of: Erased;
  readonly why: ErasureReason;
  /** In one's own words, which are deleted with the rest the next time. */
  readonly note?: string | null;
}

export type DeletePersonalValuesRefusal = "not-allowed" | "nothing-there";

/**
 * Deletes what the log of acts says about people, in one entry or in those of one thing. That it was done stays, by whom
 * and when; and so does that the values were deleted, and why.
 */
export async function deletePersonalValues(
  ctx: CommandContext,
  { of, why, note = null }: DeletePersonalValues,
): Promise<Result<{ readonly entries: number }, DeletePersonalValuesRefusal>> {
  if (!runsTheInstallation(ctx.actor)) return refused("not-allowed");
  const at = ctx.now();
  const id = ctx.newId("aud");
  const written = shortened(oneLine(note ?? ""), LONGEST_ERASURE_NOTE);
  return ctx.db.inTransaction(async (tx) => {
    const found = await erasedEntries(tx, of);
    if (found === null) return refused("nothing-there");
    const entries = await emptyPersonalValues(tx, found.which);
    await writeAuditEntry(tx, {
      ...{ id, at, actor: actorReference(ctx.actor), act: "delete-personal-values", subject: found.subject },
      ...{ facts: { entries, why }, ...(found.eventId !== null && { eventId: found.eventId }) },
      ...(written !== "" && { personal: { reason: written } }),
    });
    return ok({ entries });
  });
}
