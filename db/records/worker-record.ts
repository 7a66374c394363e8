import { isNull, lt, max } from "drizzle-orm";
import type { WorkerId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface Beat {
  readonly id: WorkerId;
  readonly startedAt: Instant;
  readonly at: Instant;
}

/** Says that a worker is alive; its first beat enters it in the book, also after its row was forgotten. */
export async function recordBeat(tx: Tx, { id, startedAt, at }: Beat): Promise<void> {
  const { worker } = tx.tables;
  await tx
    .insert(worker)
    .values({ id, startedAt, beatAt: at })
    .onConflictDoUpdate({ target: worker.id, set: { beatAt: at, stoppedAt: null } });
}

export async function recordStop(tx: Tx, { id, startedAt, at }: Beat): Promise<void> {
  const { worker } = tx.tables;
  await tx
    .insert(worker)
    .values({ id, startedAt, beatAt: at, stoppedAt: at })
    .onConflictDoUpdate({ target: worker.id, set: { stoppedAt: at } });
}

/** The newest sign of life of any worker that has not stopped. */
export async function latestBeat(read: Reading): Promise<Instant | null> {
  const { worker } = read.tables;
  const [row] = await read
    .select({ beatAt: max(worker.beatAt) })
    .from(worker)
    .where(isNull(worker.stoppedAt));
  const beatAt = row?.beatAt ?? null;
  return beatAt === null ? null : instant(beatAt);
}

/** Forgets the workers whose last beat is older; gives how many they were. */
export async function forgetWorkersSilentSince(tx: Tx, before: Instant): Promise<number> {
  const { worker } = tx.tables;
  const gone = await tx.delete(worker).where(lt(worker.beatAt, before)).returning({ id: worker.id });
  return gone.length;
}
