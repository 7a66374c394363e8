import { describe, expect } from "vitest";
import { isGenuine, registrationOfToken } from "#access/personal-link.ts";
import type { Database } from "#db/index.ts";
import { forgetMessagesOf } from "#db/records/message-record.ts";
import { instant } from "#domain/values/instant.ts";
import { waitAfterTries } from "#jobs/deliver-outbox.ts";
import { sleep } from "#jobs/sleep.ts";
import { startWorker } from "#jobs/worker.ts";
import { test } from "#tests/support/database.ts";
import { SECRET, postOffice } from "#tests/support/post-office.ts";
import { addedEvent, outboxRow, queuedMessage } from "#tests/support/registered.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("the outbox's messages", () => {
  test("go to each person once, with headers that machines heed and the links of that registration", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx, "Samverkansdagen mot öppna drogscener");
    const { id, registrationId } = await queuedMessage(ctx, { eventId, email: "anna@example.se" });
    const { createdAt } = await outboxRow(db, id);
    expect(await office.hasWork()).toBe(true);
    ctx.moveClock(5_000);
    await office.run();
    expect(await office.hasWork()).toBe(false);
    await office.run();
    expect(server.caught.map(({ to }) => to)).toEqual([["anna@example.se"]]);
    const [{ parsed }] = server.caught as [(typeof server.caught)[number]];
    expect([parsed.messageId, parsed.subject, parsed.date, parsed.from?.text]).toEqual([
      `<${id}@samling.example>`,
      "Du har en plats: Samverkansdagen mot öppna drogscener",
      new Date(createdAt),
      '"Samling" <no-reply@samling.example>',
    ]);
    expect([...parsed.headers.keys()].sort()).toEqual([
      ...["auto-submitted", "content-language", "content-type", "date", "from", "message-id"],
      ...["mime-version", "subject", "to", "x-auto-response-suppress"],
    ]);
    expect([parsed.headers.get("auto-submitted"), parsed.headers.get("x-auto-response-suppress")]).toEqual([
      "auto-generated",
      "All",
    ]);
    const token = /\/anmalan\/([\w-]+)$/m.exec(parsed.text ?? "")?.[1] ?? "";
    expect(registrationOfToken(token)).toBe(registrationId);
    expect(isGenuine(SECRET, "registration", token, { id: registrationId, generation: 1 })).toBe(true);
    expect(await outboxRow(db, id)).toMatchObject({ sentAt: ctx.now(), tries: 1, lastFailure: null, failedAt: null });
  });

  test("of one registration go in order, however often the first is refused", async ({ db }) => {
    await using server = await openSmtpServer({ behaviour: () => "451 later" });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const first = await queuedMessage(ctx, { eventId });
    ctx.moveClock(1);
    const second = await queuedMessage(ctx, { eventId, registrationId: first.registrationId, kind: "withdrawn" });
    for (let minute = 0; minute < 60; minute++) {
      await office.run();
      ctx.moveClock(MINUTE_MS);
    }
    // At once, and after 1, 3, 7, 15 and 31 minutes.
    expect(await outboxRow(db, first.id)).toMatchObject({ tries: 6, lastFailure: "451", sentAt: null, failedAt: null });
    expect(await outboxRow(db, second.id)).toMatchObject({ tries: 0 });
    server.behave(() => "take");
    ctx.moveClock(HOUR_MS);
    await office.run();
    expect(server.caught.map(({ parsed }) => parsed.messageId)).toEqual(
      [first.id, second.id].map((id) => `<${id}@samling.example>`),
    );
  });

  test("that have gone go no second time where the database fails while that is written down", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx, job } = office;
    const eventId = await addedEvent(ctx);
    const one = await queuedMessage(ctx, { eventId });
    const other = await queuedMessage(ctx, { eventId });
    let failures = 0;
    const failing: Database = {
      ...db,
      inTransaction: (unit) => {
        if (server.caught.length === 0 || failures > 0) return db.inTransaction(unit);
        failures += 1;
        return Promise.reject(new Error("the connection was lost"));
      },
    };
    await job.run({ ...ctx, db: failing, signal: new AbortController().signal });
    ctx.moveClock(2 * MINUTE_MS);
    await office.run();
    expect([failures, server.caught.length]).toEqual([1, 2]);
    for (const { id } of [one, other]) {
      const row = await outboxRow(db, id);
      expect([row.sentAt !== null, row.tries, row.lastFailure]).toEqual([true, 1, null]);
    }
  });

  test("that an address is refused for are given up at once, and the others go", async ({ db }) => {
    const answers: Record<string, `${number} ${string}`> = {
      "gone@example.se": "550 5.1.1 No such user gone@example.se",
      "policy@example.se": "554 5.7.1 Relay access denied",
      "sign-in@example.se": "530 5.7.0 Authentication required",
      "full@example.se": "452 4.2.2 Mailbox full",
    };
    await using server = await openSmtpServer({ behaviour: (address) => answers[address] ?? "take" });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const queued: Record<string, Awaited<ReturnType<typeof outboxRow>>> = {};
    const ids = new Map<string, `msg_${string}`>();
    for (const email of [...Object.keys(answers), "anna@example.se"]) {
      ids.set(email, (await queuedMessage(ctx, { eventId, email })).id);
    }
    await office.run();
    for (const [email, id] of ids) queued[email] = await outboxRow(db, id);
    const [at, dueAt] = [ctx.now(), instant(ctx.now() + MINUTE_MS)];
    expect(queued).toMatchObject({
      "gone@example.se": { failedAt: at, lastFailure: "550", tries: 1 },
      "policy@example.se": { failedAt: null, lastFailure: "554", dueAt },
      "sign-in@example.se": { failedAt: null, lastFailure: "530", dueAt },
      "full@example.se": { failedAt: null, lastFailure: "452", dueAt },
      "anna@example.se": { sentAt: at, failedAt: null, lastFailure: null },
    });
    expect(server.caught.map(({ to }) => to)).toEqual([["anna@example.se"]]);
    expect(JSON.stringify(office.log.entries)).not.toContain("example.se");
  });

  test("wait while the server is down or hangs up, are given up after two days, and none is lost before", async ({
    db,
  }) => {
    const server = await openSmtpServer({ behaviour: (_, stage) => (stage === "content" ? "hang-up" : "take") });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const { id } = await queuedMessage(ctx, { eventId });
    await office.run();
    expect(await outboxRow(db, id)).toMatchObject({ tries: 1, lastFailure: "connection-lost", leasedBy: null });
    await server.close();
    ctx.moveClock(MINUTE_MS);
    await office.run();
    expect(await outboxRow(db, id)).toMatchObject({ tries: 2, lastFailure: "connection-failed" });

    const others = await Promise.all(Array.from({ length: 30 }, () => queuedMessage(ctx, { eventId })));
    for (let waited = 0; waited < 47 * HOUR_MS; waited += HOUR_MS) {
      ctx.moveClock(HOUR_MS);
      await office.run();
    }
    expect(await outboxRow(db, id)).toMatchObject({ failedAt: null });
    ctx.moveClock(HOUR_MS);
    await office.run();
    expect(await outboxRow(db, id)).toMatchObject({ failedAt: ctx.now(), lastFailure: "connection-failed" });

    await using back = await openSmtpServer({ port: server.port });
    ctx.moveClock(-MINUTE_MS);
    for (let round = 0; round < 4; round++) {
      ctx.moveClock(HOUR_MS / 4);
      await office.run();
    }
    const rows = await Promise.all(others.map((other) => outboxRow(db, other.id)));
    expect(back.caught).toHaveLength(rows.filter(({ sentAt }) => sentAt !== null).length);
    expect(rows.filter(({ sentAt, failedAt }) => sentAt === null && failedAt === null)).toEqual([]);
  });

  test("whose process ended before it was noted go again with the same Message-ID, and are counted", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const { id } = await queuedMessage(ctx, { eventId: await addedEvent(ctx) });
    const { inTransaction } = db;
    const dying: Database = Object.assign(Object.create(db) as Database, {
      inTransaction: (work: Parameters<typeof inTransaction>[0]) => {
        if (server.caught.length > 0) throw new Error("killed");
        return inTransaction.call(db, work);
      },
    });
    const { job } = office;
    await expect(job.run({ ...ctx, db: dying, signal: new AbortController().signal })).rejects.toThrow("killed");
    await office.run();
    expect(server.caught).toHaveLength(1);
    ctx.moveClock(MINUTE_MS + 1);
    await office.run();
    expect(server.caught.map(({ parsed }) => parsed.messageId)).toEqual(Array(2).fill(`<${id}@samling.example>`));
    expect(await outboxRow(db, id)).toMatchObject({ tries: 2, sentAt: ctx.now() });
  });

  test("to somebody who has been deleted go nowhere", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const { id, registrationId } = await queuedMessage(ctx, { eventId: await addedEvent(ctx) });
    await db.inTransaction((tx) => forgetMessagesOf(tx, registrationId));
    await office.run();
    expect(await outboxRow(db, id)).toMatchObject({ failedAt: ctx.now(), lastFailure: "person-deleted" });
    expect(server.caught).toEqual([]);
  });

  test("go few at a time, each once, and none after the job was told to stop", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    for (let made = 0; made < 60; made++) await queuedMessage(ctx, { eventId, email: `a${made}@example.se` });
    await office.run(AbortSignal.abort());
    expect(server.caught).toEqual([]);
    await Promise.all([office.run(), office.run()]);
    await office.run();
    expect(server.caught.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 60 }, (_, made) => `a${made}@example.se`).sort(),
    );
    expect(server.mostOpen()).toBeLessThanOrEqual(5);
  });

  test("go within about a second from their commit, and an idle outbox writes nothing", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const now = () => instant(Date.now());
    const { job } = office;
    const worker = await startWorker({ db, jobs: [job], now, newId: office.ctx.newId, sleep, log: office.log });
    const eventId = await addedEvent({ ...office.ctx, now });
    const { commits } = db.load();
    await sleep(1_500, new AbortController().signal);
    expect(db.load().commits).toBe(commits);
    const queuedAt = Date.now();
    await queuedMessage({ ...office.ctx, now }, { eventId });
    while (server.caught.length === 0 && Date.now() - queuedAt < 10_000) await sleep(10, new AbortController().signal);
    expect(Date.now() - queuedAt).toBeLessThan(2_500);
    await worker.stop(5_000);
  });
});

test("the wait after tries doubles from a minute to an hour", () => {
  expect([1, 2, 3, 6, 7, 100].map((tries) => waitAfterTries(tries) / MINUTE_MS)).toEqual([1, 2, 4, 32, 60, 60]);
});
