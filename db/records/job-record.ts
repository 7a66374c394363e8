import { and, asc, eq, inArray, isNull, lt, lte, or } from "drizzle-orm";
import type { WorkerId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

/** The right to run a job until `until`. Who comes later than that may find that somebody else holds it. */
export interface JobLease {
  readonly name: string;
  readonly holder: WorkerId;
  readonly until: Instant;
  /** Failures in a row before this attempt. */
  readonly failures: number;
}

/** Enters jobs that the database has not met yet, due at once. */
export async function enterJobs(tx: Tx, names: readonly string[], dueAt: Instant): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name) => ({ name, dueAt, failures: 0 }));
  await tx.insert(tx.tables.job).values(rows).onConflictDoNothing();
}

/** When the next of these jobs may be taken, by anybody; null where there are none. */
export async function nextDueAt(read: Reading, names: readonly string[]): Promise<Instant | null> {
  const { job } = read.tables;
  const rows = await read
    .select({ dueAt: job.dueAt, leasedUntil: job.leasedUntil })
    .from(job)
    .where(inArray(job.name, [...names]));
  const times = rows.map(({ dueAt, leasedUntil }) => Math.max(dueAt, leasedUntil === null ? dueAt : leasedUntil + 1));
  return times.length === 0 ? null : instant(Math.min(...times));
}

/** Takes the job that has been due the longest and that nobody holds; null where there is none. */
export async function leaseDueJob(
  tx: Tx,
  { names, holder, at, until }: { names: readonly string[]; holder: WorkerId; at: Instant; until: Instant },
): Promise<JobLease | null> {
  const { job } = tx.tables;
  const free = and(
    inArray(job.name, [...names]),
    lte(job.dueAt, at),
    or(isNull(job.leasedUntil), lt(job.leasedUntil, at)),
  );
  const first = tx.select({ name: job.name }).from(job).where(free).orderBy(asc(job.dueAt), asc(job.name)).limit(1);
  const [taken] = await tx
    .update(job)
    .set({ leasedBy: holder, leasedUntil: until })
    .where(and(inArray(job.name, first), free))
    .returning({ name: job.name, failures: job.failures });
  return taken ? { ...taken, holder, until } : null;
}

/** Gives a job back after it went well. False where the lease was lost meanwhile: the row is then another's. */
export async function noteJobDone(
  tx: Tx,
  lease: JobLease,
  { at, dueAt }: { at: Instant; dueAt: Instant },
): Promise<boolean> {
  return giveBack(tx, lease, { dueAt, failures: 0, finishedAt: at, lastFailure: null });
}

/** Gives a job back after it failed, to be tried again at `dueAt`. False where the lease was lost meanwhile. */
export async function noteJobFailed(
  tx: Tx,
  lease: JobLease,
  { dueAt, errorName }: { dueAt: Instant; errorName: string },
): Promise<boolean> {
  return giveBack(tx, lease, { dueAt, failures: lease.failures + 1, lastFailure: errorName });
}

interface Ending {
  readonly dueAt: Instant;
  readonly failures: number;
  readonly finishedAt?: Instant;
  readonly lastFailure: string | null;
}

async function giveBack(tx: Tx, lease: JobLease, ending: Ending): Promise<boolean> {
  const { job } = tx.tables;
  const kept = await tx
    .update(job)
    .set({ ...ending, leasedBy: null, leasedUntil: null })
    .where(and(eq(job.name, lease.name), eq(job.leasedBy, lease.holder), eq(job.leasedUntil, lease.until)))
    .returning({ name: job.name });
  return kept.length === 1;
}
