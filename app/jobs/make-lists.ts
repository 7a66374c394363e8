import { deleteExpiredLists } from "#commands/list/delete-expired-lists.ts";
import type { Tx } from "#db/index.ts";
import { peopleFile, type PeopleFile } from "#documents/people-file.ts";
import { deleteChosenBefore } from "#db/records/chosen-participant-record.ts";
import {
  clearListFile,
  hasListToWrite,
  holdsList,
  keepListPart,
  leaseListExport,
  noteListFailed,
  noteListFinished,
  noteListProgress,
  partsOfFile,
} from "#db/records/list-export-record.ts";
import { invariant } from "#domain/invariant.ts";
import { instant } from "#domain/values/instant.ts";
import { listHead } from "#queries/list-head.ts";
import { listPeople } from "#queries/list-people.ts";
import type { Job, JobContext } from "./job.ts";

type Asked = NonNullable<Awaited<ReturnType<typeof leaseListExport>>>;

const CHOSEN_FOR_MS = 24 * 3_600_000;
const LEASE_MS = 30_000;
const RENEWED_EVERY_MS = 10_000;
/** Whatever stopped it so often will stop it again. */
const MOST_ATTEMPTS = 3;

/**
 * Writes long lists, one at a time in each process. A list has a lease of its own, which is renewed for as long as it is
 * being written: when a process dies, another begins it anew half a minute later.
 */
export const makeLists: Job = {
  name: "make-lists",
  everyMs: 500,
  byEveryWorker: true,
  hasWork: hasListToWrite,
  async run(ctx) {
    while (!ctx.signal.aborted && (await makeOne(ctx)));
  },
};

/** Lists, and whom somebody has ticked, are kept for a day; registrations may change and people be deleted meanwhile. */
export const deleteLists: Job = {
  name: "delete-lists",
  everyMs: 15 * 60_000,
  async run(ctx) {
    while (!ctx.signal.aborted && (await deleteExpiredLists(ctx)).more);
    const before = instant(ctx.now() - CHOSEN_FOR_MS);
    await ctx.db.inTransaction((tx) => deleteChosenBefore(tx, before));
  },
};

/** False where there was none to write. */
async function makeOne(ctx: JobContext): Promise<boolean> {
  const at = ctx.now();
  const asked = await ctx.db.inTransaction((tx) => leaseListExport(tx, { at, until: instant(at + LEASE_MS) }));
  if (!asked) return false;
  const renewing = setInterval(() => void renew(ctx, asked).catch(() => undefined), RENEWED_EVERY_MS);
  try {
    const { file, fileName } = await written(ctx, asked);
    await keep(ctx, asked, { file, fileName });
  } catch (error) {
    const failedAt = ctx.now();
    await ctx.db.inTransaction((tx) => noteListFailed(tx, asked.id, asked.attempts < MOST_ATTEMPTS ? null : failedAt));
    throw error;
  } finally {
    clearInterval(renewing);
  }
  return true;
}

/** In parts, each by itself, so that nobody waits for the whole; a list that another has begun on anew is left to it. */
async function keep(ctx: JobContext, asked: Asked, { file, fileName }: PeopleFile): Promise<void> {
  const { id } = asked;
  const step = (work: (tx: Tx) => Promise<void>) =>
    ctx.db.inTransaction(async (tx) => {
      const holds = await holdsList(tx, asked);
      if (holds) await work(tx);
      return holds;
    });
  if (!(await step((tx) => clearListFile(tx, id)))) return;
  for (const part of partsOfFile(file)) if (!(await step((tx) => keepListPart(tx, id, part)))) return;
  const at = ctx.now();
  await step((tx) => noteListFinished(tx, id, { bytes: file.length, fileName, at }));
}

async function written(ctx: JobContext, asked: Asked): Promise<PeopleFile> {
  const head = await listHead(ctx, asked, asked.language);
  invariant(head.ok, "the event of a list is there, and the product itself may read it");
  const people = await listPeople(ctx, asked, (done) => renew(ctx, asked, done));
  invariant(people.ok, "the event of a list is there, and the product itself may read it");
  await renew(ctx, asked, people.value.length);
  return peopleFile(head.value, people.value, { ...asked, at: asked.requestedAt });
}

async function renew(ctx: JobContext, { id }: Asked, done?: number): Promise<void> {
  const until = instant(ctx.now() + LEASE_MS);
  await ctx.db.inTransaction((tx) => noteListProgress(tx, id, { until, ...(done !== undefined && { done }) }));
}
