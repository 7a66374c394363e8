import { and, count, desc, eq } from "drizzle-orm";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import type { EventId, ProgrammeReleaseId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { liveProgramme } from "./live-programme-record.ts";

/** The copy of a programme that organisers work on, as a whole. */
export interface ProgrammeDraft {
  /** Grows with each change; 0 while nobody has worked on it. */
  readonly version: number;
  readonly items: readonly DraftedItem[];
  readonly changedAt: Instant | null;
  readonly changedBy: string | null;
}

/** As it was last left; as everybody sees it where nobody has worked on it yet. */
export async function programmeDraft(read: Reading, eventId: EventId): Promise<ProgrammeDraft> {
  const { programmeDraft: draft } = read.tables;
  const [row] = await read
    .select({ version: draft.version, items: draft.items, changedAt: draft.changedAt, changedBy: draft.changedBy })
    .from(draft)
    .where(eq(draft.eventId, eventId));
  return row ?? { version: 0, items: await liveProgramme(read, eventId), changedAt: null, changedBy: null };
}

/** Of one version higher than the one that was read. */
export async function saveProgrammeDraft(
  tx: Tx,
  eventId: EventId,
  draft: { [Key in keyof ProgrammeDraft]: NonNullable<ProgrammeDraft[Key]> },
): Promise<void> {
  const { programmeDraft: table } = tx.tables;
  const { version, items, changedAt, changedBy } = draft;
  const saved = await tx
    .update(table)
    .set({ version, items, changedAt, changedBy })
    .where(and(eq(table.eventId, eventId), eq(table.version, version - 1)))
    .returning({ version: table.version });
  if (saved.length === 0) await tx.insert(table).values({ eventId, version, items, changedAt, changedBy });
}

/** The days of the working copy follow the event's, as those of the programme do. */
export async function moveProgrammeDraft(tx: Tx, eventId: EventId, days: number): Promise<void> {
  const { programmeDraft: table } = tx.tables;
  const [row] = await tx
    .select({ version: table.version, items: table.items })
    .from(table)
    .where(eq(table.eventId, eventId));
  if (!row) return;
  const version = row.version + 1;
  const items = row.items.map((item) => ({ ...item, date: addDays(item.date, days), version }));
  await tx.update(table).set({ version, items }).where(eq(table.eventId, eventId));
}

export interface ProgrammeRelease {
  readonly id: ProgrammeReleaseId;
  readonly eventId: EventId;
  readonly number: number;
  readonly at: Instant;
  readonly actor: string;
  readonly items: readonly DraftedItem[];
  readonly changes: readonly ItemChange[];
  /** How many were told; null where nobody was to be. */
  readonly told: number | null;
}

export async function insertRelease(tx: Tx, release: ProgrammeRelease): Promise<void> {
  await tx.insert(tx.tables.programmeRelease).values(release);
}

export async function countReleases(read: Reading, eventId: EventId): Promise<number> {
  const { programmeRelease: release } = read.tables;
  const [row] = await read.select({ releases: count() }).from(release).where(eq(release.eventId, eventId));
  return row?.releases ?? 0;
}

/** The latest first, without the programmes themselves. */
export async function programmeReleases(read: Reading, eventId: EventId, limit: number) {
  const { programmeRelease: release } = read.tables;
  return read
    .select({
      number: release.number,
      at: release.at,
      actor: release.actor,
      changes: release.changes,
      told: release.told,
    })
    .from(release)
    .where(eq(release.eventId, eventId))
    .orderBy(desc(release.number))
    .limit(limit);
}
