import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { handOver } from "#commands/registration/hand-over.ts";
import { openDatabase } from "#db/index.ts";
import { messagesGivenUpSince } from "#db/records/outbox-record.ts";
import { partOf, readMail } from "#documents/read-mail.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";
import { postOffice } from "#tests/support/post-office.ts";
import { addedEvent, outboxRow, queuedMessage } from "#tests/support/registered.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const MINUTE_MS = 60_000;
const headerOf = (id: MessageId) => `<${id}@samling.example>`;

describe("mail to a server in trouble (I13)", () => {
  test("goes again under its Message-ID where the answer was lost, which is told; the others wait for nothing", async ({
    db,
  }) => {
    await using server = await openSmtpServer({
      behaviour: (address, stage) => (address === "slow@example.se" && stage === "content" ? "silence" : "take"),
    });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const { id: slow } = await queuedMessage(ctx, { eventId, email: "slow@example.se" });
    for (let made = 0; made < 20; made++) await queuedMessage(ctx, { eventId });
    await office.run(AbortSignal.timeout(2_500));
    expect(server.caught).toHaveLength(20);
    const dueAt = instant(ctx.now() + MINUTE_MS);
    expect(await outboxRow(db, slow)).toMatchObject({
      tries: 1,
      lastFailure: "answer-lost",
      sentAt: null,
      dueAt,
      leasedBy: null,
    });
    const { calendar } = await outboxRow(db, slow);
    server.behave(() => "take");
    ctx.moveClock(MINUTE_MS);
    await office.run();
    const again = server.caught.at(-1)!;
    expect([again.to, again.parsed.messageId]).toEqual([["slow@example.se"], headerOf(slow)]);
    expect(await outboxRow(db, slow)).toMatchObject({
      tries: 2,
      lastFailure: "answer-lost",
      sentAt: ctx.now(),
      calendar,
    });
  });

  test("leaves a server that is away in peace, trying one message and no other", async ({ db }) => {
    const server = await openSmtpServer({});
    const { port } = server;
    await server.close();
    await using office = postOffice(db, port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const ids: MessageId[] = [];
    for (let made = 0; made < 30; made++) {
      ids.push((await queuedMessage(ctx, { eventId })).id);
      ctx.moveClock(1);
    }
    await office.run();
    const tries = async () =>
      (await Promise.all(ids.map((id) => outboxRow(db, id)))).reduce((sum, row) => sum + row.tries, 0);
    const tried = await tries();
    // As many as were under way when the first failed.
    expect(tried).toBeLessThanOrEqual(5);
    expect(await office.hasWork()).toBe(false);
    await office.run();
    expect(await tries()).toBe(tried);
    await using back = await openSmtpServer({ port });
    ctx.moveClock(MINUTE_MS);
    await office.run();
    expect(back.caught).toHaveLength(30);
  });

  test("that was not taken says what holds by then, in text and calendar alike", async ({ db }) => {
    await using server = await openSmtpServer({ behaviour: () => "451 try later" });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const { id: eventId } = await openEvent(ctx, { capacities: { "on-site": 5 } });
    await registered(ctx, [person("Anna")]);
    await office.run();
    const { event } = db.tables;
    await db.inTransaction((tx) => tx.update(event).set({ sequence: 7 }).where(eq(event.id, eventId)));
    server.behave(() => "take");
    ctx.moveClock(MINUTE_MS);
    await office.run();
    expect(server.caught).toHaveLength(1);
    expect(partOf(readMail(server.caught[0]!.source), "text/calendar")).toContain("SEQUENCE:7");
  });

  test("slows down where the server asks for it, and loses nothing", async ({ db }) => {
    let taken = 0;
    await using server = await openSmtpServer({
      behaviour: (_, stage) =>
        stage === "address" && ++taken > 10 ? "451 4.7.1 Too many messages, slow down" : "take",
    });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    for (let made = 0; made < 40; made++) await queuedMessage(ctx, { eventId });
    await office.run();
    expect(server.caught).toHaveLength(10);
    expect(await office.hasWork()).toBe(false);
    const refused = taken;
    ctx.moveClock(29_999);
    await office.run();
    expect(taken).toBe(refused);
    server.behave(() => "take");
    const perMinute: number[] = [];
    for (let minute = 0; minute < 8; minute++) {
      ctx.moveClock(MINUTE_MS);
      await office.run();
      perMinute.push(server.caught.length);
    }
    expect(perMinute[0]).toBeLessThan(30);
    expect(perMinute.at(-1)).toBe(40);
  });

  test("goes no faster than the settings say", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port, { perMinute: 5 });
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    for (let made = 0; made < 12; made++) await queuedMessage(ctx, { eventId });
    const sent: number[] = [];
    for (let minute = 0; minute < 3; minute++) {
      await office.run();
      sent.push(server.caught.length);
      ctx.moveClock(MINUTE_MS);
    }
    expect(sent).toEqual([5, 10, 12]);
  });

  test("marks the person whose address is refused for good, until somebody else has the seat", async ({ db }) => {
    await using server = await openSmtpServer({
      behaviour: (to) => (to === "gone@example.se" ? "550 5.1.1 No such user" : "take"),
    });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    await openEvent(ctx, { capacities: { "on-site": 5 } });
    const [id] = await registered(ctx, [person("Gone")]);
    await registered(ctx, [person("Bo")]);
    await office.run();
    const { person: people, registration } = db.tables;
    const marks = async () =>
      Object.fromEntries(
        (await db.read((read) => read.select().from(people))).map((one) => [
          one.name,
          [one.mailRefusedAt, one.mailRefusal],
        ]),
      );
    expect(await marks()).toEqual({ Gone: [ctx.now(), "550"], Bo: [null, null] });
    const over = await handOver(asParticipant(ctx, id!), {
      registrationId: id!,
      name: "Eva",
      email: "eva@example.se" as EmailAddress,
    });
    expect(over.ok).toBe(true);
    expect((await marks())["Eva"]).toEqual([null, null]);
    expect(await db.read((read) => read.select().from(registration))).toHaveLength(2);
  });

  test("tells a person who registers anew in order, across registrations", async ({ db }) => {
    await using server = await openSmtpServer({ behaviour: () => "450 later" });
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const email = "anna@example.se";
    const left = await queuedMessage(ctx, { eventId, email, kind: "withdrawn" });
    ctx.moveClock(1);
    const anew = await queuedMessage(ctx, { eventId, email, kind: "seat" });
    const elsewhere = await queuedMessage(ctx, { eventId: await addedEvent(ctx), email });
    await office.run();
    expect(await outboxRow(db, anew.id)).toMatchObject({ tries: 0 });
    expect(await outboxRow(db, elsewhere.id)).toMatchObject({ tries: 1 });
    server.behave(() => "take");
    ctx.moveClock(MINUTE_MS);
    await office.run();
    const order = server.caught.map(({ parsed }) => parsed.messageId).filter((id) => id !== headerOf(elsewhere.id));
    expect(order).toEqual([headerOf(left.id), headerOf(anew.id)]);
  });

  test("does not say what is no longer so, and nothing has failed", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const facts = { name: "Anna", generation: 1, sequence: 0, seat: "on-site" } as const;
    const reminder = (startsOn: string) => ({ occasion: "days-before" as const, startsOn: startsOn as CalendarDate });
    const old = await queuedMessage(ctx, {
      eventId,
      kind: "reminder",
      facts: { ...facts, reminder: reminder("2027-05-30") },
    });
    const right = await queuedMessage(ctx, {
      eventId,
      kind: "reminder",
      facts: { ...facts, reminder: reminder("2027-05-31") },
    });
    const restored = await queuedMessage(ctx, { eventId, kind: "event-cancelled" });
    await office.run();
    expect(server.caught.map(({ parsed }) => parsed.messageId)).toEqual([headerOf(right.id)]);
    for (const { id } of [old, restored])
      expect(await outboxRow(db, id)).toMatchObject({ failedAt: ctx.now(), lastFailure: "out-of-date" });
    expect(await db.read((read) => messagesGivenUpSince(read, instant(0)))).toBe(0);
  });

  test("is shared by several workers, each message sent once", async ({ db, databaseUrl }) => {
    await using server = await openSmtpServer({});
    const other = openDatabase(databaseUrl);
    try {
      await using office = postOffice(db, server.port);
      await using second = postOffice(other, server.port);
      const { ctx } = office;
      const eventId = await addedEvent(ctx);
      for (let made = 0; made < 120; made++) await queuedMessage(ctx, { eventId, email: `a${made}@example.se` });
      let sentBySecond = 0;
      await Promise.all([office.run(), second.run().then(() => (sentBySecond = 1))]);
      await office.run();
      expect(sentBySecond).toBe(1);
      expect(server.caught.map(({ to }) => to[0]).sort()).toEqual(
        Array.from({ length: 120 }, (_, made) => `a${made}@example.se`).sort(),
      );
    } finally {
      await other.close();
    }
  });

  test("refers to the first mail of the same registration", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = office;
    const eventId = await addedEvent(ctx);
    const first = await queuedMessage(ctx, { eventId });
    ctx.moveClock(1);
    const { registrationId } = first;
    const email = (await outboxRow(db, first.id)).email!;
    await queuedMessage(ctx, { eventId, registrationId, email, kind: "changed" });
    await queuedMessage(ctx, { eventId, registrationId, email: "bo@example.se", kind: "handed-over" });
    await office.run();
    expect(server.caught.map(({ parsed }) => parsed.references)).toEqual([undefined, headerOf(first.id), undefined]);
  });
});
