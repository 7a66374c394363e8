import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { retryBroadcast } from "#commands/broadcast/retry-broadcast.ts";
import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { stopMessage } from "#commands/broadcast/stop-message.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { register } from "#commands/registration/register.ts";
import type { Database } from "#db/index.ts";
import { OUT_OF_DATE } from "#db/records/outbox-record.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { broadcastDetails } from "#queries/broadcast-details.ts";
import { broadcastProgress } from "#queries/broadcast-progress.ts";
import { eventNeeds } from "#queries/event-needs.ts";
import { inviteeList } from "#queries/invitee-list.ts";
import { contributing } from "#tests/support/contributors.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, submissionKey } from "#tests/support/open-event.ts";

const slug = "traff";

/** Ada's and Bo's invitations have been written; what has come of them is the test's. */
async function invited(db: Database) {
  const ctx = testContext(db);
  await openEvent(ctx);
  const { people } = readInvitees("Ada Ek; ada@example.se\nBo Al; bo@example.se");
  await addInvitees(ctx, { slug, people, language: "sv" });
  await invite(ctx, { slug, whom: "new" });
  const { message } = db.tables;
  const came = (email: string, lastFailure: string | null) =>
    db.inTransaction((tx) =>
      tx
        .update(message)
        .set(lastFailure === null ? { sentAt: ctx.now() } : { failedAt: ctx.now(), lastFailure })
        .where(eq(message.email, email as EmailAddress)),
    );
  const progress = await broadcastProgress(ctx, { slug });
  const id = (progress.ok && progress.value[0]?.id) || "brc_";
  const details = async () => (await broadcastDetails(ctx, { slug, id, state: null, page: 1 }))!;
  const failed = async () => (await eventNeeds(ctx, slug)).filter(({ kind }) => kind === "mail-failed");
  const listed = async () =>
    (await inviteeList(ctx, slug))!.people.map(({ known, due }) => [
      known?.name,
      known?.invitedAt ?? null,
      known?.mail,
      due,
    ]);
  return { ctx, id, came, details, failed, listed };
}

test("an invitation that did not arrive needs its organiser, is told by name and is sent again", async ({ db }) => {
  const { ctx, came, details, failed, listed } = await invited(db);
  await came("ada@example.se", "550");
  await came("bo@example.se", null);
  const invitedAt = ctx.now();
  expect(await listed()).toEqual([
    ["Ada Ek", invitedAt, "failed", null],
    ["Bo Al", invitedAt, "sent", "later"],
  ]);
  expect(await failed()).toMatchObject([{ count: 1 }]);
  const { mails } = await details();
  expect(mails.map(({ name, state }) => [name, state])).toEqual([
    ["Ada Ek", "failed"],
    ["Bo Al", "sent"],
  ]);
  expect(await retryMessage(ctx, { id: mails[0]!.id })).toEqual({ ok: true, value: null });
  expect(await failed()).toEqual([]);
  expect((await listed())[0]).toEqual(["Ada Ek", invitedAt, "waiting", "later"]);
});

test("it is sent again to the address as the list has it, with whatever capitals it was written before", async ({
  db,
}) => {
  const { ctx, came, details, listed } = await invited(db);
  await came("ada@example.se", "timed-out");
  const email = "Ada@Example.se" as EmailAddress;
  const { invitee, message } = db.tables;
  await db.inTransaction((tx) => tx.update(invitee).set({ email }).where(eq(invitee.name, "Ada Ek")));
  const { mails } = await details();
  expect(await retryMessage(ctx, { id: mails[0]!.id })).toEqual({ ok: true, value: null });
  expect((await listed())[0]).toEqual(["Ada Ek", ctx.now(), "waiting", "later"]);
  const [sent] = await db.read((read) => read.select().from(message).where(eq(message.id, mails[0]!.id)));
  expect(sent?.email).toBe(email);
});

test("all that did not arrive are sent again, but not to whoever has registered meanwhile", async ({ db }) => {
  const { ctx, id, came, failed } = await invited(db);
  await came("ada@example.se", "timed-out");
  await came("bo@example.se", "timed-out");
  const people = [person("Ada Ek", { email: "ada@example.se" as EmailAddress })];
  const form = { slug, submissionKey: submissionKey(), language: "sv", together: "as-many", people } as const;
  expect(await register(ctx, form)).toMatchObject({ ok: true });
  expect(await failed()).toMatchObject([{ count: 1 }]);
  expect(await retryBroadcast(ctx, { id })).toEqual({ ok: true, value: { again: 1 } });
  expect(await retryBroadcast(ctx, { id })).toEqual({ ok: false, refusal: "nobody-to-tell" });
});

test("whoever a server has refused for good is left out where all are sent again, and can be tried alone", async ({
  db,
}) => {
  const { ctx, id, came, details, listed } = await invited(db);
  await came("ada@example.se", "550");
  expect(await retryBroadcast(ctx, { id })).toEqual({ ok: false, refusal: "nobody-to-tell" });
  await came("bo@example.se", "421");
  expect(await retryBroadcast(ctx, { id })).toEqual({ ok: true, value: { again: 1 } });
  expect((await listed()).map(([name, , mail]) => [name, mail])).toEqual([
    ["Ada Ek", "failed"],
    ["Bo Al", "waiting"],
  ]);
  const { mails } = await details();
  expect(await retryMessage(ctx, { id: mails[0]!.id })).toEqual({ ok: true, value: null });
});

test("whoever carries the event out is left out alike, until they have another address", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const eva = await contributing(ctx, slug, { name: "Eva Ek", email: "eva@example.se" });
  ctx.moveClock(60_000);
  await moveEvent(ctx, { slug, move: { startsOn: "2027-06-03" as CalendarDate } });
  await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const { message, broadcast, contributor } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure: "550" }));
  const [sent] = await db.read((read) => read.select().from(broadcast));
  expect(await retryBroadcast(ctx, { id: sent!.id })).toEqual({ ok: false, refusal: "nobody-to-tell" });
  const email = "eva.ek@example.se" as EmailAddress;
  await db.inTransaction((tx) => tx.update(contributor).set({ email }).where(eq(contributor.id, eva)));
  expect(await retryBroadcast(ctx, { id: sent!.id })).toEqual({ ok: true, value: { again: 1 } });
  expect(await db.read((read) => read.select({ email: message.email }).from(message))).toEqual([{ email }]);
});

test("whoever was invited and can't be reached is left out of a move's second sending, also beside contributors", async ({
  db,
}) => {
  const { ctx, came } = await invited(db);
  await came("ada@example.se", null);
  await came("bo@example.se", null);
  await contributing(ctx, slug, { name: "Eva Ek", email: "eva@example.se" });
  ctx.moveClock(60_000);
  await moveEvent(ctx, { slug, move: { startsOn: "2027-06-03" as CalendarDate } });
  await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const { message, broadcast } = db.tables;
  const moved = eq(message.kind, "event-changed");
  const fail = (lastFailure: string) =>
    db.inTransaction((tx) => tx.update(message).set({ failedAt: ctx.now(), lastFailure }).where(moved));
  await fail("550");
  const [sent] = await db.read((read) => read.select().from(broadcast).where(eq(broadcast.kind, "event-changed")));
  const mails = await db.read((read) => read.select({ email: message.email }).from(message).where(moved));
  expect(mails.map(({ email }) => email).sort()).toEqual(["ada@example.se", "bo@example.se", "eva@example.se"]);
  expect(await retryBroadcast(ctx, { id: sent!.id })).toEqual({ ok: false, refusal: "nobody-to-tell" });
  await fail("421");
  expect(await retryBroadcast(ctx, { id: sent!.id })).toEqual({ ok: true, value: { again: 3 } });
});

test("whose invitation was stopped, or was untrue before it was sent, is not invited", async ({ db }) => {
  const { ctx, id, came, listed } = await invited(db);
  await came("bo@example.se", OUT_OF_DATE);
  expect(await stopMessage(ctx, { id })).toEqual({ ok: true, value: { taken: 1, left: 0 } });
  expect(await listed()).toEqual([
    ["Ada Ek", null, null, "invitation"],
    ["Bo Al", ctx.now(), "dropped", "invitation"],
  ]);
  expect(await invite(ctx, { slug, whom: "new" })).toEqual({ ok: true, value: 2 });
});
