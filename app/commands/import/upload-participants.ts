import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import {
  changeImport,
  findImport,
  insertImport,
  insertImportLines,
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

/** Keeps a spreadsheet's lines for a day, so that they can be looked at, with the columns guessed. Nobody is registered. */
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
    if (given && (await findImport(tx, given)) !== null) return ok(null);
    const pools = await poolsOfEvent(tx, event.value.id);
    const mode = PARTICIPATION_MODES.find((one) => pools.some((pool) => pool.mode === one)) ?? "on-site";
    await insertImport(tx, {
      ...{ id, eventId: event.value.id, createdAt: at, createdBy: by, language, headings },
      columns: guessColumns(headings, await importChoices(tx, event.value.id)),
      options: { whenFull: "wait", tell: false, mode },
      // An import without lines is none: it has them all once the last have been written.
      ...{ total: 0, doneTo: 0, deleteAt: instant(at + KEPT_MS) },
    });
    return ok(event.value.id);
  });
  if (!begun.ok) return begun;
  const eventId = begun.value;
  if (eventId === null) {
    await wholeImport(ctx, id);
    return ok(id);
  }
  for (let from = 0; from < lines.length; from += LINES_IN_A_UNIT) {
    const some = lines.slice(from, from + LINES_IN_A_UNIT);
    await ctx.db.inTransaction((tx) => insertImportLines(tx, id, some));
  }
  await ctx.db.inTransaction(async (tx) => {
    await changeImport(tx, id, { total: lines.length });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: by, act: "upload-participants", eventId },
      subject: { kind: "import", id },
      facts: { after: { lines: lines.length } },
    });
  });
  return ok(id);
}

const LONGEST_WAIT_MS = 10_000;
const BETWEEN_LOOKS_MS = 50;

/** Until the first arrival has written the last line, so that the second is led to all of them; or it never will. */
async function wholeImport(ctx: CommandContext, id: ParticipantImportId): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += BETWEEN_LOOKS_MS) {
    const found = await ctx.db.read((read) => findImport(read, id));
    if (found === null || found.total > 0) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
