import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { deleteSubmissionsOf, eventsOfSubmissionsBefore } from "#db/records/submission-record.ts";
import { instant } from "#domain/values/instant.ts";

const AT_A_TIME = 10;
/** Of an event in one unit: so few that nobody waits behind them. */
const FORMS_AT_A_TIME = 1_000;
/** Nobody sends the same form again after so long. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets which form led to which registrations, event by event, some at a time; each time how many is kept. */
export async function forgetSubmissions(ctx: CommandContext): Promise<{ more: boolean }> {
  if (!isOfTheInstallation(ctx.actor)) return { more: false };
  const at = ctx.now();
  const before = instant(at - KEPT_MS);
  const due = await ctx.db.read((read) => eventsOfSubmissionsBefore(read, before, AT_A_TIME));
  let more = due.length === AT_A_TIME;
  for (const eventId of due) {
    const id = ctx.newId("aud");
    const forgotten = await ctx.db.inTransaction(async (tx) => {
      const forms = await deleteSubmissionsOf(tx, eventId, before, FORMS_AT_A_TIME);
      if (forms === 0) return 0;
      await writeAuditEntry(tx, {
        ...{ id, at, actor: actorReference(ctx.actor), act: "forget-submissions" },
        ...{ subject: { kind: "event", id: eventId }, eventId, facts: { forms } },
      });
      return forms;
    });
    if (forgotten === FORMS_AT_A_TIME) more = true;
  }
  return { more };
}
