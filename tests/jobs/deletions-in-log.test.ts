import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { noteBounce } from "#commands/registration/note-bounce.ts";
import type { Database } from "#db/index.ts";
import { markRefused } from "#db/records/delivery-record.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { jobs } from "#jobs/jobs.ts";
import { tellRefusals } from "#jobs/tell-refusals.ts";
import { installationHistory } from "#queries/installation-history.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function prepared(db: Database) {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  const entries = async (act: string) => {
    const { auditEntry } = db.tables;
    const rows = await db.read((read) =>
      read.select().from(auditEntry).where(eq(auditEntry.act, act)).orderBy(auditEntry.at, auditEntry.subjectId),
    );
    return rows.map(({ actor, subjectId, facts, personal, at }) => ({ actor, subjectId, facts, personal, at }));
  };
  const all = async () => (await db.read((read) => read.select().from(db.tables.auditEntry))).length;
  const run = (job: typeof deletePersonalData) =>
    job.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  /** As the worker does it: not where there is nothing to do. */
  const told = async () => {
    if (await db.read((read) => tellRefusals.hasWork!(read, ctx.now()))) await run(tellRefusals);
  };
  return { ctx, entries, all, run, told };
}

test("what time deletes is told once an hour of each event, by counts alone, and an idle hour tells nothing", async ({
  db,
}) => {
  const { ctx, entries, all, run } = await prepared(db);
  const one = await openEvent(ctx, { slug: "traff", capacities: { "on-site": 99 } });
  const other = await openEvent(ctx, { slug: "annan", capacities: { "on-site": 99 } });
  for (let at = 0; at < 25; at++) await registered(ctx, [person(`Person ${at}`)], { slug: "traff" });
  await registered(ctx, [person("Anna")], { slug: "annan" });
  const boss = await signedIn(db, { role: "administrator" });
  const before = await all();
  await run(deletePersonalData);
  expect(await all()).toBe(before);
  ctx.moveClock(31 * DAY);
  await run(deletePersonalData);
  const at = ctx.now();
  const entry = { actor: "system", personal: null, at };
  expect(await entries("forget-submissions")).toEqual(
    [
      { ...entry, subjectId: one.id, facts: { forms: 25 } },
      { ...entry, subjectId: other.id, facts: { forms: 1 } },
    ].sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1)),
  );
  const gone = await all();
  ctx.moveClock(HOUR);
  await run(deletePersonalData);
  expect(await all()).toBe(gone);
  // What belongs to no event stands with the installation's people, for those who run it.
  ctx.moveClock(90 * DAY);
  await run(deletePersonalData);
  expect(await entries("forget-sign-ins")).toMatchObject([{ subjectId: "installation", facts: { sessions: 1 } }]);
  const asBoss = { ...ctx, actor: boss.actor };
  expect((await installationHistory(asBoss)).acts.map(({ act, by }) => [act, by])).toEqual([
    ["forget-sign-ins", "system"],
  ]);
  expect(await installationHistory({ ...ctx, actor: { kind: "visitor" } })).toEqual({ acts: [], older: null });
});

test("addresses that a server would have no mail to are told of once, but for those that came back one by one", async ({
  db,
}) => {
  const { ctx, entries, told } = await prepared(db);
  expect(jobs(null)).toContain(tellRefusals);
  const { id } = await openEvent(ctx, { capacities: { "on-site": 99 } });
  const people = await registered(
    ctx,
    ["Anna", "Bo", "Cia", "Dan"].map((name) => person(name)),
  );
  const { message } = db.tables;
  const mailOf = async (index: number) => {
    const rows = await db.read((read) => read.select().from(message).where(eq(message.registrationId, people[index]!)));
    return rows[0]!;
  };
  /** As the sending of a mail notes it. */
  const refuse = async (index: number, at = ctx.now()) => {
    const { id: mail, email } = await mailOf(index);
    await db.inTransaction(async (tx) => {
      await tx.update(message).set({ failedAt: at, lastFailure: "550" }).where(eq(message.id, mail));
      await markRefused(tx, { registrationId: people[index]!, email }, { at, refusal: "550" });
    });
  };
  ctx.moveClock(HOUR);
  await told();
  expect(await entries("note-refusals")).toEqual([]);
  await refuse(0);
  await refuse(1);
  const back = await mailOf(2);
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }).where(eq(message.id, back.id)));
  const bounce = { messageIds: [`${back.id}@samling.example`], status: "5.1.1", hostname: "samling.example" };
  expect(await noteBounce({ ...ctx, actor: SYSTEM }, bounce)).toBe(true);
  // A minute later some of them may be on their way into the database.
  ctx.moveClock(60_000);
  await told();
  expect(await entries("note-refusals")).toEqual([]);
  ctx.moveClock(HOUR);
  const noted = { actor: "system", subjectId: id, personal: null, at: ctx.now(), facts: { addresses: 2 } };
  await refuse(3, instant(ctx.now() - 60_000));
  await told();
  await told();
  expect(await entries("note-refusals")).toEqual([noted]);
  ctx.moveClock(HOUR);
  await told();
  ctx.moveClock(HOUR);
  await told();
  expect((await entries("note-refusals")).map(({ facts }) => facts)).toEqual([{ addresses: 2 }, { addresses: 1 }]);
});
