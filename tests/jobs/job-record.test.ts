import { describe, expect } from "vitest";
import type { Database } from "#db/index.ts";
import {
  enterJobs,
  leaseDueJob,
  nextDueAt,
  noteJobDone,
  noteJobFailed,
  type JobLease,
} from "#db/records/job-record.ts";
import type { WorkerId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";

const START = 1_795_000_000_000;
const at = (seconds: number) => instant(START + seconds * 1000);
const NAMES = ["a", "b"];

function lease(db: Database, holder: WorkerId, seconds: number, names = NAMES): Promise<JobLease | null> {
  return db.inTransaction((tx) => leaseDueJob(tx, { names, holder, at: at(seconds), until: at(seconds + 60) }));
}

async function rows(db: Database) {
  const { job } = db.tables;
  return db.read((read) => read.select().from(job).orderBy(job.name));
}

describe("a job's lease", () => {
  test("is given to one of many who ask at the same time", async ({ db }) => {
    await db.inTransaction((tx) => enterJobs(tx, ["a"], at(0)));
    const asked = await Promise.all(Array.from({ length: 10 }, (_, index) => lease(db, `wrk_${index}`, 0)));
    const given = asked.filter((one) => one !== null);
    expect(given).toHaveLength(1);
    expect(await rows(db)).toMatchObject([{ name: "a", leasedBy: given[0]?.holder, leasedUntil: at(60) }]);
  });

  test("is for the job that has waited longest, not before its time, and only for known names", async ({ db }) => {
    await db.inTransaction((tx) => enterJobs(tx, ["b"], at(0)));
    await db.inTransaction((tx) => enterJobs(tx, ["a", "b", "unknown"], at(5)));
    expect(await lease(db, "wrk_1", -1)).toBeNull();
    expect(await lease(db, "wrk_1", 10)).toEqual({ name: "b", holder: "wrk_1", until: at(70), failures: 0 });
    expect(await lease(db, "wrk_1", 10)).toMatchObject({ name: "a" });
    expect(await lease(db, "wrk_1", 10)).toBeNull();
    expect(await lease(db, "wrk_1", 10, [])).toBeNull();
  });

  test("that ran out is taken over, and the late holder changes nothing", async ({ db }) => {
    await db.inTransaction((tx) => enterJobs(tx, ["a"], at(0)));
    const first = await lease(db, "wrk_1", 0);
    expect(await lease(db, "wrk_2", 60)).toBeNull();
    const second = await lease(db, "wrk_2", 61);
    expect(second).toMatchObject({ holder: "wrk_2" });
    const before = await rows(db);
    const late = { at: at(62), dueAt: at(100) };
    expect(await db.inTransaction((tx) => noteJobDone(tx, first!, late))).toBe(false);
    expect(await db.inTransaction((tx) => noteJobFailed(tx, first!, { dueAt: at(100), errorName: "Late" }))).toBe(
      false,
    );
    expect(await rows(db)).toEqual(before);
    expect(await db.inTransaction((tx) => noteJobDone(tx, second!, late))).toBe(true);
  });

  test("ends with what happened", async ({ db }) => {
    await db.inTransaction((tx) => enterJobs(tx, ["a"], at(0)));
    const failing = await lease(db, "wrk_1", 0);
    await db.inTransaction((tx) => noteJobFailed(tx, failing!, { dueAt: at(2), errorName: "TypeError" }));
    const free = { name: "a", leasedBy: null, leasedUntil: null };
    expect(await rows(db)).toEqual([
      { ...free, dueAt: at(2), failures: 1, finishedAt: null, lastFailure: "TypeError" },
    ]);
    const again = await lease(db, "wrk_1", 2);
    expect(again?.failures).toBe(1);
    await db.inTransaction((tx) => noteJobDone(tx, again!, { at: at(3), dueAt: at(30) }));
    expect(await rows(db)).toEqual([{ ...free, dueAt: at(30), failures: 0, finishedAt: at(3), lastFailure: null }]);
  });

  test("tells when the next may be taken", async ({ db }) => {
    const next = () => db.read((read) => nextDueAt(read, NAMES));
    expect(await next()).toBeNull();
    await db.inTransaction((tx) => enterJobs(tx, ["a"], at(0)));
    expect(await next()).toBe(at(0));
    await lease(db, "wrk_1", 0);
    expect(await next()).toBe(at(60) + 1);
    await db.inTransaction((tx) => enterJobs(tx, ["b"], at(20)));
    expect(await next()).toBe(at(20));
  });
});
