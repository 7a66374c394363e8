import { isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import {
  importLinesAfter,
  importToContinue,
  moveImportOn,
  noteOutcome,
} from "#db/records/participant-import-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { invariant } from "#domain/invariant.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { instant } from "#domain/values/instant.ts";
import { importLine } from "./steps/import-line.ts";

/** As many as are registered within one turn of the database: nobody waits long behind them. */
const LINES_IN_A_UNIT = 5;

/**
 * Registers the next few people of the import that was started first. What a unit has registered it has also moved behind,
 * so that nothing is lost and nobody registered twice, however often it is cut short. False where there is none to go on
 * with.
 */
export async function importParticipants(ctx: CommandContext): Promise<Result<boolean, "not-allowed">> {
  if (!isOfTheInstallation(ctx.actor)) return refused("not-allowed");
  const found = await ctx.db.read(async (read) => {
    const imported = await importToContinue(read);
    const event = imported && (await eventForRegistration(read, imported.eventId));
    return imported && event ? { id: imported.id, lane: event.slug } : null;
  });
  if (!found) return ok(false);
  const now = ctx.now();
  const ids = Array.from({ length: LINES_IN_A_UNIT }, () => ({
    registration: ctx.newId("reg"),
    person: ctx.newId("per"),
    message: ctx.newId("msg"),
    audit: ctx.newId("aud"),
  }));
  await ctx.db.inTransaction(
    async (tx) => {
      const imported = await importToContinue(tx);
      // Another process may have ended it meanwhile, or begun on the next.
      if (imported?.id !== found.id) return;
      const event = await eventForRegistration(tx, imported.eventId);
      invariant(event, "an import's event is never deleted");
      const choices = await importChoices(tx, imported.eventId);
      const at = instant(Math.max(now, imported.startedAt ?? now));
      const { id: importId, doneTo } = imported;
      const lines = await importLinesAfter(tx, importId, { after: doneTo, most: LINES_IN_A_UNIT });
      const ended = lines.length < LINES_IN_A_UNIT;
      const last = lines.at(-1)?.line ?? doneTo;
      if (!(await moveImportOn(tx, imported, { doneTo: last, finishedAt: ended ? at : null }))) return;
      for (const [index, line] of lines.entries()) {
        const dealt = await importLine(tx, line, { imported, event, choices, at, ids: ids[index]! });
        await noteOutcome(tx, { importId, line: line.line }, dealt);
      }
    },
    { lane: found.lane },
  );
  return ok(true);
}
