import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { EventId, ListExportId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

type NewExport = Omit<
  Reading["tables"]["listExport"]["$inferInsert"],
  "done" | "attempts" | "leasedUntil" | "finishedAt" | "failedAt" | "fileName" | "bytes"
>;

/** Few enough that a part is written and read in no time. */
const PART_BYTES = 192 * 1024;

export async function insertListExport(tx: Tx, asked: NewExport): Promise<void> {
  await tx.insert(tx.tables.listExport).values({ ...asked, done: 0, attempts: 0 });
}

/** Whether there is a list that nobody writes now. */
export async function hasListToWrite(read: Reading, at: Instant): Promise<boolean> {
  const { listExport } = read.tables;
  const rows = await read.select({ id: listExport.id }).from(listExport).where(waiting(read, at)).limit(1);
  return rows.length > 0;
}

/** Takes the list that has waited longest, for as long as `until`; null where there is none. */
export async function leaseListExport(tx: Tx, { at, until }: { at: Instant; until: Instant }) {
  const { listExport, event } = tx.tables;
  const [first] = await tx
    .select({ id: listExport.id, attempts: listExport.attempts })
    .from(listExport)
    .where(waiting(tx, at))
    .orderBy(asc(listExport.requestedAt), asc(listExport.id))
    .limit(1);
  if (!first) return null;
  const [taken] = await tx
    .update(listExport)
    .set({ leasedUntil: until, attempts: first.attempts + 1, done: 0 })
    .where(and(eq(listExport.id, first.id), waiting(tx, at)))
    .returning({ id: listExport.id });
  if (!taken) return null;
  const [row] = await tx
    .select({
      id: listExport.id,
      eventId: listExport.eventId,
      slug: event.slug,
      kind: listExport.kind,
      options: listExport.options,
      language: listExport.language,
      requestedAt: listExport.requestedAt,
      attempts: listExport.attempts,
    })
    .from(listExport)
    .innerJoin(event, eq(event.id, listExport.eventId))
    .where(eq(listExport.id, first.id));
  return row ?? null;
}

/** How far it has come, which also keeps it. */
export async function noteListProgress(
  tx: Tx,
  id: ListExportId,
  { done, until }: { done?: number; until: Instant },
): Promise<void> {
  const { listExport } = tx.tables;
  await tx
    .update(listExport)
    .set({ leasedUntil: until, ...(done !== undefined && { done }) })
    .where(and(eq(listExport.id, id), isNull(listExport.finishedAt)));
}

/** The file in parts, each for a statement of its own: a long list's is many megabytes. */
export function* partsOfFile(file: Buffer): Generator<{ readonly position: number; readonly content: string }> {
  for (let position = 0; position * PART_BYTES < file.length; position++) {
    const content = file.subarray(position * PART_BYTES, (position + 1) * PART_BYTES).toString("base64");
    yield { position, content };
  }
}

/** Whether nobody has begun on it anew since: whoever was slow must not mix its parts with another's. */
export async function holdsList(
  read: Reading,
  { id, attempts }: { readonly id: ListExportId; readonly attempts: number },
): Promise<boolean> {
  const row = await findListExport(read, id);
  return row !== null && row.attempts === attempts && row.finishedAt === null;
}

/** Takes away what an earlier attempt has left. */
export async function clearListFile(tx: Tx, exportId: ListExportId): Promise<void> {
  const { listExportPart } = tx.tables;
  await tx.delete(listExportPart).where(eq(listExportPart.exportId, exportId));
}

export async function keepListPart(
  tx: Tx,
  exportId: ListExportId,
  part: { readonly position: number; readonly content: string },
): Promise<void> {
  const { listExportPart } = tx.tables;
  await tx.insert(listExportPart).values({ exportId, ...part });
}

/** Says that the file is whole. */
export async function noteListFinished(
  tx: Tx,
  id: ListExportId,
  { bytes, fileName, at }: { bytes: number; fileName: string; at: Instant },
): Promise<void> {
  const { listExport } = tx.tables;
  await tx
    .update(listExport)
    .set({ finishedAt: at, leasedUntil: null, fileName, bytes, done: sql`${listExport.total}` })
    .where(and(eq(listExport.id, id), isNull(listExport.finishedAt)));
}

/** Gives it back to be tried again, or up. */
export async function noteListFailed(tx: Tx, id: ListExportId, failedAt: Instant | null): Promise<void> {
  const { listExport } = tx.tables;
  await tx
    .update(listExport)
    .set({ leasedUntil: null, failedAt })
    .where(and(eq(listExport.id, id), isNull(listExport.finishedAt)));
}

export async function findListExport(read: Reading, id: ListExportId) {
  const { listExport } = read.tables;
  const [row] = await read.select().from(listExport).where(eq(listExport.id, id));
  return row ?? null;
}

/** A part of a file by its place; null behind the last. */
export async function readListPart(read: Reading, id: ListExportId, position: number): Promise<Buffer | null> {
  const { listExportPart: part } = read.tables;
  const [row] = await read
    .select({ content: part.content })
    .from(part)
    .where(and(eq(part.exportId, id), eq(part.position, position)));
  return row ? Buffer.from(row.content, "base64") : null;
}

/** Lists of an event that somebody has asked for lately, the newest first, without their files. */
export async function recentListExports(
  read: Reading,
  eventId: EventId,
  { requestedBy, most }: { readonly requestedBy: string; readonly most: number },
) {
  const { listExport } = read.tables;
  return read
    .select()
    .from(listExport)
    .where(and(eq(listExport.eventId, eventId), eq(listExport.requestedBy, requestedBy)))
    .orderBy(sql`${listExport.requestedAt} desc`, asc(listExport.id))
    .limit(most);
}

/** A list whose day has come. */
export async function findExpiredList(read: Reading, at: Instant): Promise<{ readonly id: ListExportId } | null> {
  const { listExport } = read.tables;
  const [row] = await read
    .select({ id: listExport.id })
    .from(listExport)
    .where(lte(listExport.deleteAt, at))
    .orderBy(asc(listExport.deleteAt), asc(listExport.id))
    .limit(1);
  return row ?? null;
}

/** With its file; gives what it was, null where it is gone already. */
export async function deleteList(tx: Tx, id: ListExportId) {
  const { listExport } = tx.tables;
  await clearListFile(tx, id);
  const [gone] = await tx.delete(listExport).where(eq(listExport.id, id)).returning();
  return gone ?? null;
}

function waiting({ tables: { listExport } }: Pick<Reading, "tables">, at: Instant) {
  const free = or(isNull(listExport.leasedUntil), lt(listExport.leasedUntil, at));
  return and(isNull(listExport.finishedAt), isNull(listExport.failedAt), free);
}
