import { SYSTEM } from "#access/actor.ts";
import { errorName, type Log } from "#app/log.ts";
import type { Database, Reading } from "#db/index.ts";
import {
  enterJobs,
  leaseDueJob,
  nextDueAt,
  noteJobDone,
  noteJobFailed,
  type JobLease,
} from "#db/records/job-record.ts";
import { recordBeat, recordStop } from "#db/records/worker-record.ts";
import { invariant } from "#domain/invariant.ts";
import type { NewId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import { waitAfterFailures, type Job } from "./job.ts";
import type { Sleep } from "./sleep.ts";

export const BEAT_EVERY_MS = 10_000;
export const LEASE_MS = 60_000;
/** How late a job that another process entered or gave back may be noticed. */
const LONGEST_WAIT_MS = 1_000;
/** Where the database itself fails, the worker asks again at least this often. */
const LONGEST_WAIT_FOR_DATABASE_MS = 60_000;

export interface WorkerParts {
  readonly db: Database;
  readonly jobs: readonly Job[];
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly sleep: Sleep;
  readonly log: Log;
  /** Different jobs that it may run at a time: a mail server that takes its time must not hold up the seats. */
  readonly hands?: number;
}

export interface Worker {
  /** When this worker last wrote that it is alive. */
  beatAt(): Instant;
  /** Takes no more jobs, gives the running one so much time to finish, and leaves the book. */
  stop(limitMs: number): Promise<void>;
}

/** Enters itself in the book, and from then on beats, and runs due jobs, few at a time. Any number of workers may share. */
export async function startWorker({ db, jobs, now, newId, sleep, log, hands = 1 }: WorkerParts): Promise<Worker> {
  const id = newId("wrk");
  const inTurn = jobs.filter((job) => !job.byEveryWorker);
  const names = inTurn.map((job) => job.name);
  /** When a job was last asked and had nothing to do: it is not asked again sooner than it would run. */
  const idleSince = new Map<string, Instant>();
  const startedAt = now();
  let beatAt = startedAt;
  const stopping = new AbortController();
  const outOfTime = new AbortController();

  await db.inTransaction(async (tx) => {
    await recordBeat(tx, { id, startedAt, at: startedAt });
    await enterJobs(tx, names, startedAt);
  });
  const ended = Promise.all([
    beatOnAndOn(),
    ...Array.from({ length: hands }, workOnAndOn),
    ...jobs.filter((job) => job.byEveryWorker).map(runOnAndOn),
  ]);

  async function beatOnAndOn(): Promise<void> {
    for (;;) {
      await sleep(BEAT_EVERY_MS, stopping.signal);
      if (stopping.signal.aborted) return;
      const at = now();
      try {
        await db.inTransaction((tx) => recordBeat(tx, { id, startedAt, at }));
        beatAt = at;
      } catch (error) {
        log.error("worker-beat-failed", error);
      }
    }
  }

  async function workOnAndOn(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = await takeTurn();
        failures = 0;
      } catch (error) {
        failures += 1;
        waitMs = Math.min(waitAfterFailures(failures), LONGEST_WAIT_FOR_DATABASE_MS);
        log.error("worker-failed", error);
      }
      await sleep(waitMs, stopping.signal);
    }
  }

  /** A job that every worker runs for itself, beside those that they share. */
  async function runOnAndOn(job: Job): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        if (!job.hasWork || (await db.read((read) => job.hasWork!(read, now()))))
          await job.run({ db, actor: SYSTEM, now, newId, signal: outOfTime.signal });
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error("job-failed", error, { job: job.name, failures });
      }
      const waitMs = failures === 0 ? job.everyMs : Math.min(waitAfterFailures(failures), LONGEST_WAIT_FOR_DATABASE_MS);
      await sleep(waitMs, stopping.signal);
    }
  }

  /** Runs one due job, if there is one. Gives the time to wait before the next turn. */
  async function takeTurn(): Promise<number> {
    const at = now();
    const { ready, dueAt } = await db.read(async (read) => {
      const found = await namesWithWork(read, at);
      return { ready: found, dueAt: found.length === 0 ? null : await nextDueAt(read, found) };
    });
    if (dueAt === null || dueAt > at) return Math.min((dueAt ?? Infinity) - at, LONGEST_WAIT_MS);
    if (stopping.signal.aborted) return 0;
    const until = instant(at + LEASE_MS);
    const lease = await db.inTransaction((tx) => leaseDueJob(tx, { names: ready, holder: id, at, until }));
    if (lease === null) return LONGEST_WAIT_MS;
    await run(lease);
    return 0;
  }

  async function namesWithWork(read: Reading, at: Instant): Promise<string[]> {
    const found: string[] = [];
    for (const { name, everyMs, hasWork } of inTurn) {
      const idleAt = idleSince.get(name) ?? Number.NEGATIVE_INFINITY;
      // A clock that was set back says nothing of how long ago it was.
      if (hasWork && at >= idleAt && at - idleAt < everyMs) continue;
      if (!hasWork || (await hasWork(read, at))) found.push(name);
      else idleSince.set(name, at);
    }
    return found;
  }

  async function run(lease: JobLease): Promise<void> {
    const job = jobs.find((candidate) => candidate.name === lease.name);
    invariant(job, "only jobs that this worker knows are leased");
    const finished = new AbortController();
    const leaseOver = new AbortController();
    void sleep(LEASE_MS, finished.signal).then(() => leaseOver.abort());
    const signal = AbortSignal.any([leaseOver.signal, outOfTime.signal]);
    let failure: { error: unknown } | null = null;
    try {
      await job.run({ db, actor: SYSTEM, now, newId, signal });
    } catch (error) {
      failure = { error };
      log.error("job-failed", error, { job: job.name, failures: lease.failures + 1 });
    }
    finished.abort();
    const at = now();
    const dueAt = instant(at + (failure ? waitAfterFailures(lease.failures + 1) : job.everyMs));
    const kept = await db.inTransaction((tx) =>
      failure
        ? noteJobFailed(tx, lease, { dueAt, errorName: errorName(failure.error) })
        : noteJobDone(tx, lease, { at, dueAt }),
    );
    if (!kept) log.info("job-lease-lost", { job: job.name });
  }

  return {
    beatAt: () => beatAt,
    async stop(limitMs) {
      stopping.abort();
      const inTime = new AbortController();
      await Promise.race([ended, sleep(limitMs, inTime.signal)]);
      inTime.abort();
      outOfTime.abort();
      const at = now();
      await db.inTransaction((tx) => recordStop(tx, { id, startedAt, at }));
    },
  };
}
