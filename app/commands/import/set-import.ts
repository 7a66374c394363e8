import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
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
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    const found = await importOf(tx, ctx.actor, { slug, id });
    if (!found.ok) return found;
    const within = Object.entries(columns).filter(
      ([, column]) => column !== undefined && column < found.value.headings.length,
    );
    const next = { columns: Object.fromEntries(within), options };
    if (!(await changeImport(tx, id, next))) return refused("started");
    const [before, after] = [asSaid(found.value), asSaid(next)];
    if (JSON.stringify(before) === JSON.stringify(after)) return ok(null);
    await writeAuditEntry(tx, {
      ...{ id: auditId, at, actor: actorReference(ctx.actor), act: "set-import", subject: { kind: "import", id } },
      ...{ eventId: found.value.eventId, facts: { before, after } },
    });
    return ok(null);
  });
}

/** Columns by their numbers, counted from 1: a heading is whatever the file's first line holds, perhaps a person. */
function asSaid({ columns, options }: { readonly columns: ColumnMatch; readonly options: ImportOptions }) {
  const numbered = Object.entries(columns).flatMap(([field, column]) =>
    column === undefined ? [] : [[field, column + 1] as const],
  );
  const sorted = numbered.sort(([one], [other]) => (one < other ? -1 : 1));
  const { whenFull, tell, mode } = options;
  return { columns: Object.fromEntries(sorted), whenFull, tell, mode };
}
