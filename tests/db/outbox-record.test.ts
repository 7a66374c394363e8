import { describe, expect } from "vitest";
import {
  findDueMessages,
  leaseMessages,
  messagesGivenUpSince,
  oldestUnsentAt,
  type MessageLease,
} from "#db/records/outbox-record.ts";
import { noteOutcome } from "#db/records/delivery-record.ts";
import { forgetMessagesOf } from "#db/records/message-record.ts";
import type { MessageId, WorkerId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { addedEvent, outboxRow, queuedMessage } from "#tests/support/registered.ts";

const MINUTE_MS = 60_000;
type Context = ReturnType<typeof testContext>;

const due = (ctx: Context, limit = 20) => ctx.db.read((read) => findDueMessages(read, { at: ctx.now(), limit }));

async function lease(ctx: Context, ids: readonly MessageId[], holder: WorkerId = "wrk_1"): Promise<MessageLease[]> {
  const at = ctx.now();
  const until = instant(at + MINUTE_MS);
  return ctx.db.inTransaction((tx) => leaseMessages(tx, { ids, holder, at, until }));
}

describe("the outbox", () => {
  test("gives those that have waited longest first, and of one registration only the first", async ({ db }) => {
    const ctx = testContext(db);
    const eventId = await addedEvent(ctx);
    const first = await queuedMessage(ctx, { eventId });
    ctx.moveClock(1);
    const later = await queuedMessage(ctx, { eventId, registrationId: first.registrationId, kind: "withdrawn" });
    const other = await queuedMessage(ctx, { eventId });
    expect(await due(ctx)).toEqual([first.id, other.id]);
    expect(await due(ctx, 1)).toEqual([first.id]);

    const [held] = await lease(ctx, [first.id]);
    expect(await due(ctx)).toEqual([other.id]);
    const dueAt = instant(ctx.now() + MINUTE_MS);
    await db.inTransaction((tx) => noteOutcome(tx, { lease: held!, dueAt, failure: "451" }));
    expect(await due(ctx)).toEqual([other.id]);
    ctx.moveClock(MINUTE_MS);
    expect(await due(ctx)).toEqual([other.id, first.id]);

    const [again] = await lease(ctx, [first.id]);
    expect(again?.tries).toBe(2);
    await db.inTransaction((tx) => noteOutcome(tx, { lease: again!, failedAt: ctx.now(), failure: "550" }));
    expect(await due(ctx)).toEqual([later.id, other.id]);
  });

  test("tells who takes over after who leaves, and no later for the other's mailbox that is full", async ({ db }) => {
    const ctx = testContext(db);
    const eventId = await addedEvent(ctx);
    const left = await queuedMessage(ctx, { eventId, kind: "handed-on", email: "left@example.se" });
    ctx.moveClock(1);
    const given = { eventId, registrationId: left.registrationId, email: "new@example.se" };
    const taken = await queuedMessage(ctx, { ...given, kind: "handed-over" });
    ctx.moveClock(1);
    await queuedMessage(ctx, { ...given, kind: "changed" });
    expect(await due(ctx)).toEqual([left.id]);
    const [held] = await lease(ctx, [left.id]);
    expect(await due(ctx)).toEqual([]);
    const dueAt = instant(ctx.now() + MINUTE_MS);
    await db.inTransaction((tx) => noteOutcome(tx, { lease: held!, dueAt, failure: "452" }));
    expect(await due(ctx)).toEqual([taken.id]);
    const [next] = await lease(ctx, [taken.id]);
    await db.inTransaction((tx) => noteOutcome(tx, { lease: next!, dueAt, failure: "451" }));
    expect(await due(ctx)).toEqual([]);
    ctx.moveClock(MINUTE_MS);
    expect((await due(ctx)).toSorted()).toEqual([left.id, taken.id].toSorted());
  });

  test("is leased once, whoever else has found the same, and again when the lease has run out", async ({ db }) => {
    const ctx = testContext(db);
    const eventId = await addedEvent(ctx);
    for (let made = 0; made < 30; made++) await queuedMessage(ctx, { eventId });
    const found = await due(ctx, 30);
    const taken = await Promise.all((["wrk_1", "wrk_2", "wrk_3"] as const).map((holder) => lease(ctx, found, holder)));
    expect(
      taken
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...found].sort());
    expect(await due(ctx)).toEqual([]);
    ctx.moveClock(MINUTE_MS);
    expect(await due(ctx)).toEqual([]);
    ctx.moveClock(1);
    expect(await due(ctx, 30)).toHaveLength(30);
  });

  test("heeds nobody whose lease is lost", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await queuedMessage(ctx, { eventId: await addedEvent(ctx) });
    const [late] = await lease(ctx, [id]);
    ctx.moveClock(MINUTE_MS + 1);
    const [held] = await lease(ctx, [id], "wrk_2");
    const before = await outboxRow(db, id);
    const at = ctx.now();
    expect(await db.inTransaction((tx) => noteOutcome(tx, { lease: late!, sentAt: at }))).toBe(false);
    expect(await db.inTransaction((tx) => noteOutcome(tx, { lease: late!, dueAt: at, failure: "451" }))).toBe(false);
    expect(await db.inTransaction((tx) => noteOutcome(tx, { lease: late!, failedAt: at, failure: "550" }))).toBe(false);
    expect(await outboxRow(db, id)).toEqual(before);
    expect(await db.inTransaction((tx) => noteOutcome(tx, { lease: held!, sentAt: at }))).toBe(true);
    expect(await outboxRow(db, id)).toMatchObject({ sentAt: at, tries: 2, leasedBy: null, lastFailure: "answer-lost" });
    expect(await due(ctx)).toEqual([]);
  });

  test("tells how long the oldest has waited, and how many were given up", async ({ db }) => {
    const ctx = testContext(db);
    expect(await db.read((read) => oldestUnsentAt(read))).toBeNull();
    const eventId = await addedEvent(ctx);
    const writtenAt = ctx.now();
    const { id } = await queuedMessage(ctx, { eventId });
    ctx.moveClock(MINUTE_MS);
    const { id: other } = await queuedMessage(ctx, { eventId });
    const gone = await queuedMessage(ctx, { eventId });
    await db.inTransaction((tx) => forgetMessagesOf(tx, gone.registrationId));
    const leases = await lease(ctx, [id, other, gone.id]);
    const at = ctx.now();
    const of = (wanted: MessageId) => leases.find((one) => one.id === wanted)!;
    expect(of(gone.id)).toMatchObject({ email: null, facts: null });
    await db.inTransaction((tx) => noteOutcome(tx, { lease: of(id), dueAt: instant(at + MINUTE_MS), failure: "451" }));
    expect(await db.read((read) => oldestUnsentAt(read))).toBe(writtenAt);
    await db.inTransaction((tx) => noteOutcome(tx, { lease: of(other), failedAt: at, failure: "550" }));
    await db.inTransaction((tx) => noteOutcome(tx, { lease: of(gone.id), failedAt: at, failure: "person-deleted" }));
    const givenUp = (since: number) => db.read((read) => messagesGivenUpSince(read, instant(since)));
    expect([await givenUp(at - 1), await givenUp(at)]).toEqual([1, 0]);
  });
});
