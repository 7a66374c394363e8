import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { ImportOutcome } from "#domain/registration/participant-import.ts";
import type { EventId, ParticipantImportId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

type ImportTable = Reading["tables"]["participantImport"];
export type StoredImport = ImportTable["$inferSelect"];

/** A line of the spreadsheet, as the spreadsheet counts it. */
export interface ImportLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export async function insertImport(tx: Tx, given: ImportTable["$inferInsert"]): Promise<void> {
  await tx.insert(tx.tables.participantImport).values(given);
}

/** Lines that stand there already, from an arrival of the same file that broke off, stay as they are. */
export async function insertImportLines(
  tx: Tx,
  importId: ParticipantImportId,
  lines: readonly ImportLine[],
): Promise<void> {
  await tx
    .insert(tx.tables.participantImportRow)
    .values(lines.map((line) => ({ importId, ...line })))
    .onConflictDoNothing();
}

/** Says that every line is written: false where that has been said, or the import is gone. */
export async function completeImport(tx: Tx, id: ParticipantImportId, total: number): Promise<boolean> {
  const { participantImport } = tx.tables;
  const completed = await tx
    .update(participantImport)
    .set({ total })
    .where(and(eq(participantImport.id, id), eq(participantImport.total, 0)))
    .returning({ id: participantImport.id });
  return completed.length === 1;
}

/** What changes of an import that nobody has started: false where somebody has, meanwhile. */
export async function changeImport(
  tx: Tx,
  id: ParticipantImportId,
  change: Partial<Pick<StoredImport, "columns" | "options" | "startedAt" | "startedBy">>,
): Promise<boolean> {
  const { participantImport } = tx.tables;
  const changed = await tx
    .update(participantImport)
    .set(change)
    .where(and(eq(participantImport.id, id), isNull(participantImport.startedAt)))
    .returning({ id: participantImport.id });
  return changed.length === 1;
}

/** An import without lines is none: it has them all once the last have been written. */
export function isWhole({ total }: Pick<StoredImport, "total">): boolean {
  return total > 0;
}

export async function findImport(read: Reading, id: ParticipantImportId): Promise<StoredImport | null> {
  const { participantImport } = read.tables;
  const [row] = await read.select().from(participantImport).where(eq(participantImport.id, id));
  return row ?? null;
}

/** The import that was started first and is not finished. */
export async function importToContinue(read: Reading): Promise<StoredImport | null> {
  const { participantImport } = read.tables;
  const [row] = await read
    .select()
    .from(participantImport)
    .where(and(isNotNull(participantImport.startedAt), isNull(participantImport.finishedAt)))
    .orderBy(asc(participantImport.startedAt), asc(participantImport.id))
    .limit(1);
  return row ?? null;
}

export async function importLinesAfter(
  read: Reading,
  importId: ParticipantImportId,
  { after, most }: { after: number; most: number },
): Promise<ImportLine[]> {
  const { participantImportRow: row } = read.tables;
  return read
    .select({ line: row.line, cells: row.cells })
    .from(row)
    .where(and(eq(row.importId, importId), gt(row.line, after)))
    .orderBy(asc(row.line))
    .limit(most);
}

export async function noteOutcome(
  tx: Tx,
  { importId, line }: { importId: ParticipantImportId; line: number },
  given: { outcome: ImportOutcome; registrationId: RegistrationId | null },
): Promise<void> {
  const { participantImportRow: row } = tx.tables;
  await tx
    .update(row)
    .set(given)
    .where(and(eq(row.importId, importId), eq(row.line, line)));
}

/** Says how far the import has come; false where another process has come as far already. */
export async function moveImportOn(
  tx: Tx,
  { id, doneTo }: Pick<StoredImport, "id" | "doneTo">,
  to: { doneTo: number; finishedAt: Instant | null },
): Promise<boolean> {
  const { participantImport } = tx.tables;
  const moved = await tx
    .update(participantImport)
    .set(to)
    .where(and(eq(participantImport.id, id), eq(participantImport.doneTo, doneTo)))
    .returning({ id: participantImport.id });
  return moved.length === 1;
}

/** Whether an earlier line of the import has led to the registration. */
export async function isOfImport(read: Reading, importId: ParticipantImportId, id: RegistrationId): Promise<boolean> {
  const { participantImportRow: row } = read.tables;
  const rows = await read
    .select({ line: row.line })
    .from(row)
    .where(and(eq(row.importId, importId), eq(row.registrationId, id)))
    .limit(1);
  return rows.length > 0;
}

export async function outcomesOf(read: Reading, importId: ParticipantImportId) {
  const { participantImportRow: row } = read.tables;
  const rows = await read
    .select({ outcome: row.outcome, rows: sql<number>`count(*)`.mapWith(Number) })
    .from(row)
    .where(eq(row.importId, importId))
    .groupBy(row.outcome);
  return new Map(rows.map(({ outcome, rows: count }) => [outcome, count]));
}

/** Lines of which something else became than what one would wish. */
export async function linesWithOutcome(
  read: Reading,
  importId: ParticipantImportId,
  outcomes: readonly ImportOutcome[],
  most: number,
) {
  const { participantImportRow: row } = read.tables;
  return read
    .select({ line: row.line, cells: row.cells, outcome: row.outcome })
    .from(row)
    .where(and(eq(row.importId, importId), inArray(row.outcome, [...outcomes])))
    .orderBy(asc(row.line))
    .limit(most);
}

export async function importsOfEvent(read: Reading, eventId: EventId, most: number): Promise<StoredImport[]> {
  const { participantImport } = read.tables;
  return read
    .select()
    .from(participantImport)
    .where(and(eq(participantImport.eventId, eventId), gt(participantImport.total, 0)))
    .orderBy(desc(participantImport.createdAt), asc(participantImport.id))
    .limit(most);
}

export async function deleteImport(tx: Tx, id: ParticipantImportId): Promise<void> {
  const { participantImport, participantImportRow: row } = tx.tables;
  await tx.delete(row).where(eq(row.importId, id));
  await tx.delete(participantImport).where(eq(participantImport.id, id));
}

/** An import whose day has come, of all or that one; one that is under way is left to end. */
export async function findExpiredImport(
  read: Reading,
  at: Instant,
  id?: ParticipantImportId,
): Promise<Pick<StoredImport, "id" | "eventId" | "total"> | null> {
  const { participantImport: table } = read.tables;
  const ended = or(isNull(table.startedAt), isNotNull(table.finishedAt));
  const [row] = await read
    .select({ id: table.id, eventId: table.eventId, total: table.total })
    .from(table)
    .where(and(lte(table.deleteAt, at), ended, id === undefined ? undefined : eq(table.id, id)))
    .orderBy(asc(table.deleteAt), asc(table.id))
    .limit(1);
  return row ?? null;
}
