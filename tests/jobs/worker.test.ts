import { describe, expect, vi } from "vitest";
import type { Database } from "#db/index.ts";
import type { NewId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { BEAT_EVERY_MS, LEASE_MS, startWorker } from "#jobs/worker.ts";
import { waitAfterFailures, type Job, type JobContext } from "#jobs/job.ts";
import { test } from "#tests/support/database.ts";
import { readableLog } from "#tests/support/log.ts";
import { ManualClock } from "#tests/support/manual-clock.ts";

/** However busy the machine is. */
const soon = <Value>(check: () => Value | Promise<Value>) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const MINUTE_MS = 60_000;
let made = 0;
const newId: NewId = (prefix) => `${prefix}_${++made}`;

async function start(db: Database, clock: ManualClock, ...jobs: Job[]) {
  const log = readableLog();
  const worker = await startWorker({ db, jobs, now: clock.now, newId, sleep: clock.sleep, log });
  return { ...worker, log };
}

async function book(db: Database) {
  const { job, worker } = db.tables;
  return db.read(async (read) => ({
    jobs: await read.select().from(job).orderBy(job.name),
    workers: await read.select().from(worker).orderBy(worker.startedAt, worker.id),
  }));
}

/** Time goes on, and whoever woke has had the time to look around. */
async function passes(clock: ManualClock, milliseconds: number) {
  clock.advance(milliseconds);
  await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A job whose every run waits until the test ends it. */
function heldJob(name: string) {
  const runs: { context: JobContext; end: (error?: Error) => void }[] = [];
  const run = (context: JobContext) =>
    new Promise<void>((resolve, reject) => runs.push({ context, end: (error) => (error ? reject(error) : resolve()) }));
  return { runs, job: { name, everyMs: MINUTE_MS, run } };
}

describe("a worker", () => {
  test("enters itself, beats, and leaves the book", async ({ db }) => {
    const clock = new ManualClock();
    const startedAt = clock.now();
    const worker = await start(db, clock);
    expect((await book(db)).workers).toMatchObject([{ startedAt, beatAt: startedAt, stoppedAt: null }]);
    clock.advance(BEAT_EVERY_MS);
    const beatAt = clock.now();
    await soon(() => expect(worker.beatAt()).toBe(beatAt));
    expect((await book(db)).workers).toMatchObject([{ startedAt, beatAt, stoppedAt: null }]);
    clock.advance(1);
    await worker.stop(1_000);
    expect((await book(db)).workers).toMatchObject([{ startedAt, beatAt, stoppedAt: clock.now() }]);
  });

  test("beats also while a job runs, and after its row was forgotten", async ({ db }) => {
    const clock = new ManualClock();
    const { runs, job } = heldJob("long");
    const worker = await start(db, clock, job);
    await soon(() => expect(runs).toHaveLength(1));
    await db.inTransaction(async (tx) => void (await tx.delete(tx.tables.worker)));
    clock.advance(BEAT_EVERY_MS);
    await soon(async () => expect((await book(db)).workers).toHaveLength(1));
    runs[0]!.end();
    await worker.stop(1_000);
  });

  test("runs a job again when its time has come", async ({ db }) => {
    const clock = new ManualClock();
    const { runs, job } = heldJob("often");
    const worker = await start(db, clock, job);
    await soon(() => expect(runs).toHaveLength(1));
    runs[0]!.end();
    const finishedAt = clock.now();
    await soon(async () => expect((await book(db)).jobs).toMatchObject([{ finishedAt, leasedBy: null }]));
    for (let waited = 0; waited < MINUTE_MS; waited += 1_000) {
      expect(runs).toHaveLength(1);
      clock.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await soon(() => {
      clock.advance(500);
      expect(runs).toHaveLength(2);
    });
    runs[1]!.end();
    await worker.stop(1_000);
  });

  test("asks an idle job no more often than it would run, and again where the clock is set back", async ({ db }) => {
    const clock = new ManualClock();
    const asked: Instant[] = [];
    let work = false;
    let runs = 0;
    const job: Job = {
      ...{ name: "seldom", everyMs: MINUTE_MS },
      hasWork: async (_, at) => (asked.push(at), work),
      run: async () => void (runs += 1),
    };
    const { stop } = await start(db, clock, job);
    await soon(() => expect(asked).toHaveLength(1));
    for (let second = 1; second < 60; second++) await passes(clock, 1_000);
    expect(asked).toHaveLength(1);
    work = true;
    await passes(clock, 1_000);
    await soon(() => expect(runs).toBe(1));
    expect(asked[1]).toBe(asked[0]! + MINUTE_MS);
    await stop(1_000);
  });

  test("waits longer after each failure, and keeps the error's class but not its words", async ({ db }) => {
    const clock = new ManualClock();
    const { runs, job } = heldJob("failing");
    const worker = await start(db, clock, job);
    for (const failures of [1, 2, 3]) {
      await soon(() => {
        clock.advance(500);
        expect(runs).toHaveLength(failures);
      });
      const failedAt = clock.now();
      runs[failures - 1]!.end(new RangeError("Anna Andersson"));
      await soon(async () =>
        expect((await book(db)).jobs).toMatchObject([
          { failures, lastFailure: "RangeError", dueAt: failedAt + waitAfterFailures(failures), finishedAt: null },
        ]),
      );
    }
    await worker.stop(1_000);
    expect(worker.log.entries.filter(({ event }) => event === "job-failed")).toMatchObject([
      { error: "RangeError", job: "failing", failures: 1 },
      { failures: 2 },
      { failures: 3 },
    ]);
    expect(JSON.stringify(worker.log.entries)).not.toContain("Anna");
  });

  test("shares the jobs with others: each run is one worker's", async ({ db }) => {
    const clock = new ManualClock();
    const held = [heldJob("a"), heldJob("b"), heldJob("c")];
    const jobs = held.map(({ job }) => job);
    const workers = await Promise.all([1, 2, 3].map(() => start(db, clock, ...jobs)));
    await soon(() => {
      clock.advance(500);
      expect(held.map(({ runs }) => runs.length)).toEqual([1, 1, 1]);
    });
    const holders = (await book(db)).jobs.map(({ leasedBy }) => leasedBy);
    expect(new Set(holders).size).toBe(3);
    for (const { runs } of held) runs[0]!.end();
    await Promise.all(workers.map((worker) => worker.stop(1_000)));
  });

  test("that is too slow loses its job to another, is told so, and writes nothing over it", async ({ db }) => {
    const clock = new ManualClock();
    const slow = heldJob("slow");
    const first = await start(db, clock, slow.job);
    await soon(() => expect(slow.runs).toHaveLength(1));
    const second = await start(db, clock, slow.job);
    expect(slow.runs[0]!.context.signal.aborted).toBe(false);
    clock.advance(LEASE_MS + 1);
    await soon(() => expect(slow.runs[0]!.context.signal.aborted).toBe(true));
    await soon(() => {
      clock.advance(500);
      expect(slow.runs).toHaveLength(2);
    });
    const held = (await book(db)).jobs;
    slow.runs[0]!.end();
    await soon(() => expect(first.log.entries).toMatchObject([{ event: "job-lease-lost", job: "slow" }]));
    expect((await book(db)).jobs).toEqual(held);
    slow.runs[1]!.end();
    await Promise.all([first.stop(1_000), second.stop(1_000)]);
    expect((await book(db)).jobs).toMatchObject([{ leasedBy: null, failures: 0 }]);
  });

  test("with two hands runs another job while one takes its time, and none twice", async ({ db }) => {
    const clock = new ManualClock();
    const [a, b] = [heldJob("a"), heldJob("b")];
    const parts = { db, jobs: [a.job, b.job], now: clock.now, newId, sleep: clock.sleep, log: readableLog() };
    const worker = await startWorker({ ...parts, hands: 2 });
    await soon(() => {
      clock.advance(500);
      expect([a.runs.length, b.runs.length]).toEqual([1, 1]);
    });
    a.runs[0]!.end();
    b.runs[0]!.end();
    await worker.stop(1_000);
    expect((await book(db)).jobs).toMatchObject([{ leasedBy: null }, { leasedBy: null }]);
  });

  test("asked to stop, takes no new job and lets the running one finish", async ({ db }) => {
    const clock = new ManualClock();
    const [a, b] = [heldJob("a"), heldJob("b")];
    const worker = await start(db, clock, a.job, b.job);
    await soon(() => expect(a.runs).toHaveLength(1));
    let stopped = false;
    const stopping = worker.stop(1_000).then(() => (stopped = true));
    clock.advance(500);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stopped).toBe(false);
    expect(a.runs[0]!.context.signal.aborted).toBe(false);
    a.runs[0]!.end();
    await stopping;
    expect(b.runs).toHaveLength(0);
    expect(await book(db)).toMatchObject({
      jobs: [
        { name: "a", leasedBy: null, finishedAt: clock.now() },
        { name: "b", leasedBy: null, finishedAt: null },
      ],
      workers: [{ stoppedAt: clock.now() }],
    });
  });

  test("asked to stop, waits for a stuck job no longer than it may", async ({ db }) => {
    const clock = new ManualClock();
    const { runs, job } = heldJob("stuck");
    const worker = await start(db, clock, job);
    await soon(() => expect(runs).toHaveLength(1));
    const stopping = worker.stop(1_000);
    clock.advance(1_000);
    await stopping;
    expect(runs[0]!.context.signal.aborted).toBe(true);
    expect((await book(db)).workers).toMatchObject([{ stoppedAt: clock.now() }]);
    runs[0]!.end();
    await soon(async () => expect((await book(db)).jobs).toMatchObject([{ leasedBy: null }]));
  });
});

describe("the wait after failures", () => {
  test("doubles from a second to an hour", () => {
    expect([1, 2, 3, 4, 12, 13, 1000].map(waitAfterFailures)).toEqual([
      1_000, 2_000, 4_000, 8_000, 2_048_000, 3_600_000, 3_600_000,
    ]);
  });
});
