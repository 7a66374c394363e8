import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { untoldRefusals } from "#db/records/refusal-record.ts";

/**
 * Writes in the log of each event how many addresses a server would have no mail to since it last did: one entry for all of
 * them, for a message to thousands would fill the log, and whose they are stands with the people. Gives how many.
 */
export async function noteRefusals(ctx: CommandContext): Promise<{ readonly noted: number; readonly more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { noted: 0, more: false };
  const at = ctx.now();
  const due = await ctx.db.read((read) => untoldRefusals(read, at));
  if (due.length === 0) return { noted: 0, more: false };
  const auditIds = due.map(() => ctx.newId("aud"));
  return ctx.db.inTransaction(async (tx) => {
    const untold = (await untoldRefusals(tx, at)).slice(0, auditIds.length);
    for (const [index, { eventId, addresses }] of untold.entries()) {
      await writeAuditEntry(tx, {
        ...{ id: auditIds[index]!, at, actor: actorReference(ctx.actor), act: "note-refusals" },
        ...{ subject: { kind: "event", id: eventId }, eventId, facts: { addresses } },
      });
    }
    return { noted: untold.reduce((before, { addresses }) => before + addresses, 0), more: false };
  });
}
