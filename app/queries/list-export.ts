import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayTakeList } from "#access/list-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findListExport, readListPart, recentListExports } from "#db/records/list-export-record.ts";
import { maySeeNumbers } from "#access/event-policy.ts";
import type { ListKind, ListOptions } from "#domain/registration/participant-list.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ListExportId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** A long list, and how far it has come. */
export interface ListExport {
  readonly id: ListExportId;
  readonly kind: ListKind;
  readonly options: ListOptions;
  readonly requestedAt: Instant;
  readonly total: number;
  readonly done: number;
  readonly state: "waiting" | "writing" | "finished" | "failed";
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly deleteAt: Instant;
}

type Refusal = "not-allowed" | "no-such-event" | "no-such-list";

/**
 * One list of the event, for whoever asked for it and may still take it: who has taken which list stays on record, and
 * that holds only where nobody fetches what another has asked for.
 */
export async function listExport(
  ctx: QueryContext,
  { slug, id }: { slug: string; id: ListExportId },
): Promise<Result<ListExport, Refusal>> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const row = await findListExport(read, id);
    if (!row || row.eventId !== access?.id || row.requestedBy !== actorReference(ctx.actor))
      return refused("no-such-list");
    const refusal = refusalAt(ctx.actor, access, (actor, event) => mayTakeList(actor, event, row.kind));
    return refusal ? refused(refusal) : ok(shown(row));
  });
}

/** The file of a list that has been written. */
export async function listFile(
  ctx: QueryContext,
  asked: { slug: string; id: ListExportId },
): Promise<Result<{ readonly file: Buffer; readonly fileName: string }, Refusal>> {
  const found = await listExport(ctx, asked);
  if (!found.ok) return found;
  const { fileName, state } = found.value;
  if (state !== "finished" || fileName === null) return refused("no-such-list");
  const parts: Buffer[] = [];
  for (;;) {
    const part = await ctx.db.read((read) => readListPart(read, asked.id, parts.length));
    if (part === null) return ok({ fileName, file: Buffer.concat(parts) });
    parts.push(part);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lists that the one who asks has asked for in the last day, and may still take. */
export async function listExports(ctx: QueryContext, slug: string): Promise<Result<readonly ListExport[], Refusal>> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, maySeeNumbers);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const rows = await recentListExports(read, access.id, { requestedBy: actorReference(ctx.actor), most: MOST_SHOWN });
    return ok(rows.filter(({ kind }) => mayTakeList(ctx.actor, access, kind)).map(shown));
  });
}

const MOST_SHOWN = 20;

type Row = NonNullable<Awaited<ReturnType<typeof findListExport>>>;

function shown({ id, kind, options, requestedAt, total, done, fileName, bytes, deleteAt, ...row }: Row): ListExport {
  const begun = row.leasedUntil === null ? "waiting" : "writing";
  const state = row.finishedAt !== null ? "finished" : row.failedAt !== null ? "failed" : begun;
  return { id, kind, options, requestedAt, total, done, state, fileName, bytes, deleteAt };
}
