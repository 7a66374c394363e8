import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import {
  completeImport,
  findImport,
  insertImport,
  insertImportLines,
  isWhole,
  outcomesOf,
  type ImportLine,
} from "#db/records/participant-import-record.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { guessColumns } from "#domain/registration/import-columns.ts";
import { isEmptyLine } from "#domain/registration/import-line.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { importableEvent, type EventRefusal } from "./steps/importable-event.ts";

export interface UploadParticipants {
  readonly slug: string;
  readonly language: Language;
  /** The spreadsheet's lines; the first with anything on it holds the headings. */
  readonly rows: readonly (readonly string[])[];
  /** Of what was sent, so that the same file sent twice by one form is kept once; left out: it is new. */
  readonly id?: ParticipantImportId;
}

const KEPT_MS = 24 * 3_600_000;
const LINES_IN_A_UNIT = 100;

/**
 * Keeps a spreadsheet's lines for a day, so that they can be looked at, with the columns guessed. Nobody is registered. What
 * broke off between its units is no import, and goes on where the same file is sent again by the same form.
 */
export async function uploadParticipants(
  ctx: CommandContext,
  { slug, language, rows, id: given }: UploadParticipants,
): Promise<Result<ParticipantImportId, EventRefusal | "no-rows">> {
  const at = ctx.now();
  const [id, auditId] = [given ?? ctx.newId("imp"), ctx.newId("aud")];
  const by = actorReference(ctx.actor);
  const top = rows.findIndex((row) => !isEmptyLine(row));
  const headings = rows[top] ?? [];
  const lines = rows.flatMap<ImportLine>((cells, index) =>
    index <= top || isEmptyLine(cells) ? [] : [{ line: index + 1, cells }],
  );
  const begun = await ctx.db.inTransaction(async (tx) => {
    const event = await importableEvent(tx, ctx.actor, slug);
    if (!event.ok) return event;
    if (lines.length === 0) return refused("no-rows");
    if (given && (await findImport(tx, given)) !== null) return ok({ eventId: event.value.id, arrived: true });
    const pools = await poolsOfEvent(tx, event.value.id);
    const mode = PARTICIPATION_MODES.find((one) => pools.some((pool) => pool.mode === one)) ?? "on-site";
    await insertImport(tx, {
      ...{ id, eventId: event.value.id, createdAt: at, createdBy: by, language, headings },
      columns: guessColumns(headings, await importChoices(tx, event.value.id)),
      options: { whenFull: "wait", tell: false, mode },
      ...{ total: 0, doneTo: 0, deleteAt: instant(at + KEPT_MS) },
    });
    return ok({ eventId: event.value.id, arrived: false });
  });
  if (!begun.ok) return begun;
  const { eventId, arrived } = begun.value;
  if (arrived && (await isWrittenByTheFirst(ctx, id))) return ok(id);
  for (let from = 0; from < lines.length; from += LINES_IN_A_UNIT) {
    const some = lines.slice(from, from + LINES_IN_A_UNIT);
    await ctx.db.inTransaction((tx) => insertImportLines(tx, id, some));
  }
  await ctx.db.inTransaction(async (tx) => {
    if (!(await completeImport(tx, id, lines.length))) return;
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "upload-participants", eventId },
      subject: { kind: "import", id },
      facts: { after: { lines: lines.length } },
    });
  });
  return ok(id);
}

const STANDSTILL_MS = 1000;
const BETWEEN_LOOKS_MS = 50;

/**
 * Waits while the first arrival writes its lines, so that the second is led to all of them. False where it has stood still:
 * its process may have ended. Should it go on after all, both write the same lines.
 */
async function isWrittenByTheFirst(ctx: CommandContext, id: ParticipantImportId): Promise<boolean> {
  let written = -1;
  for (let waited = 0; waited < STANDSTILL_MS; waited += BETWEEN_LOOKS_MS) {
    const [found, lines] = await ctx.db.read(async (read) => [
      await findImport(read, id),
      (await outcomesOf(read, id)).get(null) ?? 0,
    ]);
    // Whoever has thrown it away meanwhile wants it no more.
    if (found === null || isWhole(found)) return true;
    if (lines > written) waited = 0;
    written = lines;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return false;
}
