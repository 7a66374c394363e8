import type { CommandContext } from "#commands/context.ts";
import { changeImport } from "#db/records/participant-import-record.ts";
import type { ColumnMatch } from "#domain/registration/import-columns.ts";
import type { ImportOptions } from "#domain/registration/participant-import.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { importOf, type EventRefusal } from "./steps/importable-event.ts";

export interface SetImport {
  readonly slug: string;
  readonly id: ParticipantImportId;
  readonly columns: ColumnMatch;
  readonly options: ImportOptions;
}

export type SetImportRefusal = EventRefusal | "no-such-import" | "started";

/** Says which column is which, and how it should be done; still nobody is registered. */
export async function setImport(
  ctx: CommandContext,
  { slug, id, columns, options }: SetImport,
): Promise<Result<null, SetImportRefusal>> {
  return ctx.db.inTransaction(async (tx) => {
    const found = await importOf(tx, ctx.actor, { slug, id });
    if (!found.ok) return found;
    const within = Object.entries(columns).filter(
      ([, column]) => column !== undefined && column < found.value.headings.length,
    );
    const changed = await changeImport(tx, id, { columns: Object.fromEntries(within), options });
    return changed ? ok(null) : refused("started");
  });
}
