import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { signInCode } from "#access/sign-in-secrets.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import type { Database } from "#db/index.ts";
import { openMailroom } from "#emails/mailroom.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { deliverOutbox } from "#jobs/deliver-outbox.ts";
import { deliverSignIns } from "#jobs/deliver-sign-ins.ts";
import { sleep } from "#jobs/sleep.ts";
import { startWorker } from "#jobs/worker.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { ORIGIN, SECRET } from "#tests/support/door.ts";
import { readableLog } from "#tests/support/log.ts";
import { addedEvent, queuedMessage } from "#tests/support/registered.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const EVA = "eva@example.se" as EmailAddress;
const MINUTE = 60_000;
const ASKED = { secret: SECRET, browserHash: "browser", isKnownBrowser: false, back: null, language: "sv" } as const;

/** The job with a clock of the test's own, sending to that port. */
function mailing(db: Database, port: number) {
  const ctx = testContext(db);
  const from = { name: "Samling", address: "no-reply@samling.example" };
  const route = { kind: "smtp", host: "127.0.0.1", port, secure: false, requireTls: false, signIn: null } as const;
  const room = openMailroom({ route, origin: ORIGIN, dkim: null, from });
  const log = readableLog();
  const parts = { room, keep: async () => undefined, perMinute: null, secret: SECRET, origin: ORIGIN, from, log };
  const job = deliverSignIns({ ...parts, operatorContact: null });
  const outbox = deliverOutbox({ ...parts, operatorContact: null });
  return {
    ctx,
    log,
    jobs: [job, outbox],
    run: () => job.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal }),
    hasWork: () => db.read((read) => job.hasWork!(read, ctx.now())),
    async ask(email = EVA) {
      const wish = { ...ASKED, email };
      await requestSignIn(ctx, wish);
    },
    async eva() {
      const role = { name: "Eva", language: "sv", organisationId: null, role: "administrator" } as const;
      await giveRole(ctx, { ...role, email: EVA });
    },
    [Symbol.asyncDispose]: () => room.close(),
  };
}

describe("the mail to sign in with", () => {
  test("goes at once to whoever may, with the code and the link, and to nobody else", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using mail = mailing(db, server.port);
    await mail.eva();
    await mail.ask("nobody@example.se" as EmailAddress);
    expect(await mail.hasWork()).toBe(false);
    mail.ctx.moveClock(1);
    await mail.ask("EVA@example.se" as EmailAddress);
    expect(await mail.hasWork()).toBe(true);
    await mail.run();
    await mail.run();
    expect(await mail.hasWork()).toBe(false);
    const [only, ...others] = server.caught;
    expect([only?.to, others]).toEqual([["eva@example.se"], []]);
    const rows = await db.read((read) => read.select().from(read.tables.signIn));
    const { id, messageId } = rows.find(({ accountId }) => accountId !== null)!;
    const code = signInCode(SECRET, id);
    expect(only?.parsed.subject).toBe(`${code.slice(0, 3)} ${code.slice(3)} är din kod till Samling`);
    expect(only?.parsed.text).toMatch(/https:\/\/samling\.example\/logga-in\/lank\/[\w-]{52}\n/);
    expect(only?.parsed.messageId).toBe(`<${messageId}@samling.example>`);
  });

  test("is tried again within seconds, and no more once it is of no use", async ({ db }) => {
    await using server = await openSmtpServer({ behaviour: () => "451 later" });
    await using mail = mailing(db, server.port);
    await mail.eva();
    await mail.ask();
    await mail.run();
    expect(await mail.hasWork()).toBe(false);
    mail.ctx.moveClock(5_000);
    expect(await mail.hasWork()).toBe(true);
    server.behave(() => "take");
    await mail.run();
    expect(server.caught).toHaveLength(1);
    mail.ctx.moveClock(MINUTE);
    server.behave(() => "451 later");
    await mail.ask();
    await mail.run();
    mail.ctx.moveClock(10 * MINUTE);
    expect(await mail.hasWork()).toBe(false);
  });

  test("is given up at once where the address takes no mail", async ({ db }) => {
    await using server = await openSmtpServer({ behaviour: () => "550 nobody here" });
    await using mail = mailing(db, server.port);
    await mail.eva();
    await mail.ask();
    await mail.run();
    mail.ctx.moveClock(MINUTE);
    expect(await mail.hasWork()).toBe(false);
    const [row] = await db.read((read) => read.select().from(read.tables.signIn));
    expect([row?.mailFailure, row?.mailedAt]).toEqual(["550", null]);
  });

  test("waits behind nobody, however much stands in the outbox", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using mail = mailing(db, server.port);
    const now = () => instant(Date.now());
    const ctx = { ...mail.ctx, now, newId: idMaker(randomBytes) };
    const eventId = await addedEvent(ctx);
    const many = 600;
    for (let made = 0; made < many; made++) await queuedMessage(ctx, { eventId });
    await mail.eva();
    const worker = await startWorker({ db, jobs: mail.jobs, now, newId: ctx.newId, sleep, log: mail.log, hands: 2 });
    while (server.caught.length < 20) await sleep(10, new AbortController().signal);
    const askedAt = Date.now();
    await requestSignIn(ctx, { ...ASKED, email: EVA });
    const arrived = () => server.caught.findIndex(({ to }) => to[0] === EVA);
    while (arrived() === -1 && Date.now() - askedAt < 20_000) await sleep(10, new AbortController().signal);
    const behind = many - arrived();
    await worker.stop(5_000);
    expect(Date.now() - askedAt).toBeLessThan(8_000);
    expect(behind).toBeGreaterThan(0);
  });
});
