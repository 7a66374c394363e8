import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { personalToken } from "#access/personal-link.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { removeInvitee } from "#commands/invitee/remove-invitee.ts";
import type { CommandContext } from "#commands/context.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { invitationOf } from "#queries/invitation.ts";
import { inviteeList } from "#queries/invitee-list.ts";
import { contributing } from "#tests/support/contributors.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { postOffice } from "#tests/support/post-office.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";
import { testContext } from "#tests/support/context.ts";

const slug = "traff";
const SECRET = "a-secret-that-is-long-enough-for-the-test";
const YEAR = 365 * 24 * 3_600_000;

const added = (ctx: CommandContext, list: string) =>
  addInvitees(ctx, { slug, people: readInvitees(list).people, language: "sv" });

async function removed(ctx: CommandContext, email: string) {
  const { invitee } = ctx.db.tables;
  const rows = await ctx.db.read((read) => read.select().from(invitee));
  const id = rows.find((row) => row.email === email)!.id;
  return removeInvitee(ctx, { slug, id });
}

const mails = (ctx: CommandContext) =>
  ctx.db.read(async (read) => {
    const { message } = read.tables;
    const rows = await read
      .select({ id: message.id, kind: message.kind, email: message.email, facts: message.facts })
      .from(message);
    return rows
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ kind, email, facts }) => ({ kind, email, facts }));
  });

test("what was written to somebody who is taken off the list goes with them, and nobody else's mail", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  await openEvent(ctx, { slug: "annan" });
  await added(ctx, "Ada Ek; Ada@example.se\nBo Al; bo@example.se");
  await addInvitees(ctx, { slug: "annan", people: readInvitees("Ada Ek; ada@example.se").people, language: "sv" });
  for (const one of [slug, "annan"]) await invite(ctx, { slug: one, whom: "new" });
  const [ada, bo, elsewhere] = await mails(ctx);
  expect([ada?.email, bo?.email, elsewhere?.email]).toEqual(["Ada@example.se", "bo@example.se", "ada@example.se"]);
  expect(await removed(ctx, "Ada@example.se")).toEqual({ ok: true, value: null });
  expect(await mails(ctx)).toEqual([{ kind: "invitation", email: null, facts: null }, bo, elsewhere]);
});

test("an invitation that waits is not sent to somebody who has been taken off the list", async ({ db }) => {
  await using server = await openSmtpServer({});
  await using office = postOffice(db, server.port);
  const ctx = { ...office.ctx, actor: COMMAND_LINE };
  await openEvent(ctx);
  await added(ctx, "Ada Ek; ada@example.se\nBo Al; bo@example.se");
  await invite(ctx, { slug, whom: "new" });
  await removed(ctx, "ada@example.se");
  for (let turn = 0; turn < 3 && (await office.hasWork()); turn++) await office.run();
  expect(server.caught.map(({ to }) => to)).toEqual([["bo@example.se"]]);
});

test("whoever carries the event out is still told as such once they are off the list of the invited", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  await added(ctx, "Ada Ek; ada@example.se");
  await contributing(ctx, slug, { name: "Ada Ek", email: "Ada@example.se" });
  await invite(ctx, { slug, whom: "new" });
  const { message } = db.tables;
  await db.inTransaction(async (tx) => {
    const [invitation] = await tx.select().from(message);
    await tx.insert(message).values({ ...invitation!, id: ctx.newId("msg"), kind: "event-changed", broadcastId: null });
  });
  await removed(ctx, "ada@example.se");
  expect((await mails(ctx)).map(({ kind, email }) => [kind, email])).toEqual([
    ["invitation", null],
    ["event-changed", "ada@example.se"],
  ]);
});

test("what was written to people who are on no list any longer goes on the event's day, and once", async ({ db }) => {
  const ctx = testContext(db, { actor: COMMAND_LINE });
  const { id } = await openEvent(ctx);
  await added(ctx, "Ada Ek; ada@example.se\nBo Al; bo@example.se");
  await invite(ctx, { slug, whom: "new" });
  const { invitee, auditEntry } = db.tables;
  // As whoever was taken off the list left it while their mails stayed.
  await db.inTransaction((tx) => tx.delete(invitee));
  const day = () => deletePersonalData.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const told = async () =>
    (await db.read((read) => read.select().from(auditEntry).where(eq(auditEntry.act, "delete-expired-invitees")))).map(
      ({ eventId, facts }) => [eventId, facts],
    );
  await day();
  expect([(await mails(ctx)).map(({ email }) => email), await told()]).toEqual([
    ["ada@example.se", "bo@example.se"],
    [],
  ]);
  ctx.moveClock(2 * YEAR);
  await day();
  expect(await mails(ctx)).toEqual([
    { kind: "invitation", email: null, facts: null },
    { kind: "invitation", email: null, facts: null },
  ]);
  await day();
  expect(await told()).toEqual([[id, { people: 2 }]]);
});

test("whoever is taken off the list and added again is not invited twice, and reminded after a day", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const { message } = db.tables;
  await added(ctx, "Ada Ek; ada@example.se");
  await invite(ctx, { slug, whom: "new" });
  ctx.moveClock(60_000);
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  const sentAt = ctx.now();
  for (const email of ["ada@example.se", "Ada@example.se"]) {
    ctx.moveClock(60_000);
    await removed(ctx, email);
    ctx.moveClock(60_000);
    expect(await added(ctx, "Ada Ek; Ada@example.se")).toEqual({ ok: true, value: 1 });
    expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: false, refusal: "nobody" });
  }
  const list = await inviteeList(ctx, slug);
  expect(list?.people).toMatchObject([{ due: "later", known: { invitedAt: sentAt, remindedAt: null, mail: null } }]);
  const move = { startsOn: "2027-06-03" as CalendarDate };
  expect(await moveEvent(ctx, { slug, move, preview: true })).toMatchObject({ value: { told: { invitees: 1 } } });
  ctx.moveClock(24 * 3_600_000);
  expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: false, refusal: "nobody" });
  expect(await invite(ctx, { slug, whom: "unanswered" })).toEqual({ ok: true, value: 1 });
});

test("the link that somebody was sent opens their answer again once they are back on the list, and not before", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const { message } = db.tables;
  await added(ctx, "Ada Ek; ada@example.se");
  await invite(ctx, { slug, whom: "new" });
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  const sent = (await mails(ctx))[0]!.facts!.invitee!;
  const token = personalToken(SECRET, "invitation", sent);
  const opened = () => invitationOf({ db, secret: SECRET }, token);
  for (const email of ["ada@example.se", "Ada@Example.se"]) {
    ctx.moveClock(60_000);
    await removed(ctx, email);
    expect(await opened()).toBeNull();
    ctx.moveClock(60_000);
    expect(await added(ctx, "Ada Ek-Al; Ada@Example.se\nBo Al; bo@example.se")).toMatchObject({ ok: true });
    expect(await opened()).toMatchObject({ actor: { inviteeId: sent.id }, name: "Ada Ek-Al", declined: false });
  }
  expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: true, value: 1 });
  expect((await mails(ctx)).map(({ email }) => email)).toEqual([null, "bo@example.se"]);
});

test("whose invitation never left is invited once they are added again; what is leaving counts as sent", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const { message } = db.tables;
  await added(ctx, "Ada Ek; ada@example.se\nBo Al; bo@example.se\nCia Ask; cia@example.se");
  await invite(ctx, { slug, whom: "new" });
  const [ada, bo, cia] = ["ada@example.se", "bo@example.se", "cia@example.se"] as EmailAddress[];
  const until = instant(ctx.now() + 60_000);
  await db.inTransaction(async (tx) => {
    await tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" }).where(eq(message.email, bo!));
    await tx.update(message).set({ leasedUntil: until }).where(eq(message.email, cia!));
  });
  for (const email of [ada!, bo!, cia!]) await removed(ctx, email);
  await added(ctx, "Ada Ek; ada@example.se\nBo Al; bo@example.se\nCia Ask; cia@example.se");
  expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: true, value: 2 });
  const waiting = await mails(ctx);
  expect(waiting.map(({ email }) => email)).toEqual([null, null, null, ada, bo]);
});

test("once the record of the removal is emptied, nobody knows that they were invited", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  await added(ctx, "Ada Ek; ada@example.se");
  await invite(ctx, { slug, whom: "new" });
  const { message, auditEntry } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  await removed(ctx, "ada@example.se");
  await db.inTransaction((tx) => tx.update(auditEntry).set({ personal: null }));
  await added(ctx, "Ada Ek; ada@example.se");
  expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: true, value: 1 });
});
