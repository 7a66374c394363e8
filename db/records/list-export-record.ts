import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { EventId, ListExportId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

type NewExport = Omit<
  Reading["tables"]["listExport"]["$inferInsert"],
  "done" | "attempts" | "leasedUntil" | "finishedAt" | "failedAt" | "fileName" | "bytes"
>;

/** Of a file in base64: few enough that a part is written and read in no time. */
const PART_LENGTH = 256 * 1024;

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

/** Keeps the file, once: what a second worker writes is let go. */
export async function keepListFile(
  tx: Tx,
  id: ListExportId,
  { file, fileName, at }: { file: Buffer; fileName: string; at: Instant },
): Promise<boolean> {
  const { listExport, listExportPart } = tx.tables;
  const [kept] = await tx
    .update(listExport)
    .set({ finishedAt: at, leasedUntil: null, fileName, bytes: file.length, done: sql`${listExport.total}` })
    .where(and(eq(listExport.id, id), isNull(listExport.finishedAt)))
    .returning({ id: listExport.id });
  if (!kept) return false;
  const written = file.toString("base64");
  for (let position = 0; position * PART_LENGTH < written.length; position++) {
    const content = written.slice(position * PART_LENGTH, (position + 1) * PART_LENGTH);
    await tx.insert(listExportPart).values({ exportId: id, position, content });
  }
  return true;
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

export async function readListFile(read: Reading, id: ListExportId): Promise<Buffer> {
  const { listExportPart: part } = read.tables;
  const rows = await read
    .select({ content: part.content })
    .from(part)
    .where(eq(part.exportId, id))
    .orderBy(asc(part.position));
  // Each part but the last is whole groups of four.
  return Buffer.concat(rows.map(({ content }) => Buffer.from(content, "base64")));
}

/** Lists of an event that have been asked for lately, the newest first, without their files. */
export async function recentListExports(read: Reading, eventId: EventId, most: number) {
  const { listExport } = read.tables;
  return read
    .select()
    .from(listExport)
    .where(eq(listExport.eventId, eventId))
    .orderBy(sql`${listExport.requestedAt} desc`, asc(listExport.id))
    .limit(most);
}

/** Lists whose day has come, with their files; how many. */
export async function deleteOldLists(tx: Tx, at: Instant): Promise<number> {
  const { listExport, listExportPart } = tx.tables;
  const old = tx.select({ id: listExport.id }).from(listExport).where(lte(listExport.deleteAt, at));
  await tx.delete(listExportPart).where(sql`${listExportPart.exportId} in ${old}`);
  const gone = await tx.delete(listExport).where(lte(listExport.deleteAt, at)).returning({ id: listExport.id });
  return gone.length;
}

function waiting({ tables: { listExport } }: Pick<Reading, "tables">, at: Instant) {
  const free = or(isNull(listExport.leasedUntil), lt(listExport.leasedUntil, at));
  return and(isNull(listExport.finishedAt), isNull(listExport.failedAt), free);
}
