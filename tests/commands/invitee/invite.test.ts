import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { answerInvitation } from "#commands/invitee/answer-invitation.ts";
import { deleteExpiredInvitees } from "#commands/invitee/delete-expired-invitees.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { invite } from "#commands/invitee/invite.ts";
import { removeInvitee } from "#commands/invitee/remove-invitee.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { register } from "#commands/registration/register.ts";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { personalToken } from "#access/personal-link.ts";
import type { CommandContext } from "#commands/context.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import { ALL_INVITEES, type InviteeFilter } from "#domain/event/invitee-filter.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { broadcastProgress } from "#queries/broadcast-progress.ts";
import { eventPage } from "#queries/event-page.ts";
import { invitationOf } from "#queries/invitation.ts";
import { inviteeList } from "#queries/invitee-list.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered, submissionKey } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const raise = (): never => {
  throw new Error("nobody was registered");
};

const secret = "of-no-worth-outside-the-tests-000000";
const LIST = "Ada Ek; ada@example.se; Region Exempel\nBo Al\tbo@example.se\nCia Ask <cia@example.se>";

async function invitedEvent(ctx: CommandContext) {
  const event = await openEvent(ctx, { capacities: { "on-site": 1, digital: null } });
  const { event: table } = await ctx.db.read((read) => Promise.resolve(read.tables));
  await ctx.db.inTransaction((tx) => tx.update(table).set({ visibility: "invited" }).where(eq(table.id, event.id)));
  await addInvitees(ctx, { slug: "traff", people: readInvitees(LIST).people, language: "sv" });
  return event;
}

async function invitedBy(ctx: CommandContext, name: string) {
  const list = await inviteeList(ctx, "traff");
  const { id } = list!.people.find(({ known }) => known?.name === name)!;
  const token = personalToken(secret, "invitation", { id, generation: 0 });
  return { id, token, found: await invitationOf({ db: ctx.db, secret }, token) };
}

const answers = async (ctx: CommandContext) =>
  (await inviteeList(ctx, "traff"))!.people.map(({ known }) => `${known?.name}: ${known?.answer}`);

test("people on the list are invited once, and those who have not answered reminded", async ({ db }) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  expect(await addInvitees(ctx, { slug: "traff", people: readInvitees(LIST).people, language: "sv" })).toMatchObject({
    value: 0,
  });
  expect(await invite(ctx, { slug: "traff", whom: "unanswered" })).toEqual({ ok: false, refusal: "nobody" });
  expect(await invite(ctx, { slug: "traff", whom: "new" })).toEqual({ ok: true, value: 3 });
  expect(await invite(ctx, { slug: "traff", whom: "new" })).toEqual({ ok: false, refusal: "nobody" });
  const { found } = await invitedBy(ctx, "Bo Al");
  await answerInvitation({ ...ctx, actor: found!.actor }, { comes: false });
  expect(await invite(ctx, { slug: "traff", whom: "unanswered" })).toEqual({ ok: false, refusal: "nobody" });
  ctx.moveClock(24 * 3_600_000);
  expect(await invite(ctx, { slug: "traff", whom: "unanswered" })).toEqual({ ok: true, value: 2 });
  const progress = await broadcastProgress(ctx, { slug: "traff" });
  expect(progress.ok && progress.value.map(({ kind, receivers, queued }) => [kind, receivers, queued])).toEqual([
    ["invitation", 2, 2],
    ["invitation", 3, 3],
  ]);
});

test("whoever is added again with other capitals stays once, and gets one mail of each kind", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const added = (list: string) =>
    addInvitees(ctx, { slug: "traff", people: readInvitees(list).people, language: "sv" });
  expect(await added("Ada Ek; ada@example.se")).toEqual({ ok: true, value: 1 });
  expect(await invite(ctx, { slug: "traff", whom: "new" })).toEqual({ ok: true, value: 1 });
  await db.inTransaction((tx) => tx.update(tx.tables.message).set({ sentAt: ctx.now() }));
  ctx.moveClock(60_000);
  expect(await added("Ada Ek; Ada@Example.se\nBo Al; bo@example.se")).toEqual({ ok: true, value: 1 });
  expect(await invite(ctx, { slug: "traff", whom: "new" })).toEqual({ ok: true, value: 1 });
  const move = { startsOn: "2027-06-03" as CalendarDate };
  expect(await moveEvent(ctx, { slug: "traff", move })).toMatchObject({ ok: true, value: { told: { invitees: 1 } } });
  await spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const mails = await db.read((read) => read.select().from(read.tables.message));
  expect(mails.map(({ kind, email }) => `${kind} ${email}`).sort()).toEqual([
    "event-changed ada@example.se",
    "invitation ada@example.se",
    "invitation bo@example.se",
  ]);
});

test("an event for invited people alone is read and registered for by their links, and shows their answers", async ({
  db,
}) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  const { found } = await invitedBy(ctx, "Ada Ek");
  const ada = { ...ctx, actor: found!.actor };
  const visitor = { ...ctx, actor: VISITOR };
  expect((await eventPage(visitor, "traff", "sv")).found).toBe("nothing");
  expect((await eventPage(ada, "traff", "sv")).found).toBe("event");
  const form = { slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many" } as const;
  const people = [person("Ada Ek", { email: found!.email })];
  expect(await register(visitor, { ...form, people })).toEqual({ ok: false, refusal: { code: "no-such-event" } });
  expect(await register(ada, { ...form, people })).toMatchObject({ ok: true });
  const bo = await invitedBy(ctx, "Bo Al");
  await answerInvitation({ ...ctx, actor: bo.found!.actor }, { comes: false });
  expect(await answers(ctx)).toEqual(["Ada Ek: on-site", "Bo Al: declined", "Cia Ask: none"]);
});

test("the same form sent twice, and two organisers at once, write to everybody once", async ({ db }) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  const receivers = async () =>
    (await db.read((read) => read.select({ email: read.tables.message.email }).from(read.tables.message))).length;
  const form = { slug: "traff", whom: "new", submissionKey: submissionKey() } as const;
  const twice = await Promise.all([invite(ctx, form), invite(ctx, form)]);
  expect(twice).toEqual([
    { ok: true, value: 3 },
    { ok: true, value: 3 },
  ]);
  expect(await receivers()).toBe(3);
  ctx.moveClock(24 * 3_600_000);
  const remind = () => invite(ctx, { slug: "traff", whom: "unanswered", submissionKey: submissionKey() });
  const both = (await Promise.all([remind(), remind()])).map((one) => (one.ok ? one.value : one.refusal));
  expect(both.sort()).toEqual([3, "nobody"]);
  expect(await receivers()).toBe(6);
});

test("who registered and withdrew has answered, and is not reminded", async ({ db }) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  await invite(ctx, { slug: "traff", whom: "new" });
  const { found } = await invitedBy(ctx, "Ada Ek");
  const people = [person("Ada Ek", { email: found!.email })];
  const form = { slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many", people } as const;
  const done = await register({ ...ctx, actor: found!.actor }, form);
  await withdraw(ctx, { registrationId: (done.ok && done.value.people[0]) || raise() });
  expect(await answers(ctx)).toEqual(["Ada Ek: withdrawn", "Bo Al: none", "Cia Ask: none"]);
  ctx.moveClock(24 * 3_600_000);
  expect(await invite(ctx, { slug: "traff", whom: "unanswered" })).toEqual({ ok: true, value: 2 });
});

test("of whoever registered with protected personal data the list tells neither who it is nor the answer", async ({
  db,
}) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  const { id, found } = await invitedBy(ctx, "Ada Ek");
  const people = [person("Ada Ek", { email: found!.email, protected: true })];
  const form = { slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many", people } as const;
  expect(await register({ ...ctx, actor: found!.actor }, form)).toMatchObject({ ok: true });
  expect((await inviteeList(ctx, "traff"))!.people.at(-1)).toEqual({ id, known: null, due: null });
  expect(await answers(ctx)).toEqual(["Bo Al: none", "Cia Ask: none", "undefined: undefined"]);
});

test("a link opens one event for as long as its owner is on the list, and nothing else", async ({ db }) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  await openEvent(ctx, { slug: "annan" });
  await ctx.db.inTransaction((tx) =>
    tx.update(tx.tables.event).set({ visibility: "invited" }).where(eq(tx.tables.event.slug, "annan")),
  );
  const { id, token, found } = await invitedBy(ctx, "Ada Ek");
  expect((await eventPage({ ...ctx, actor: found!.actor }, "annan", "sv")).found).toBe("nothing");
  expect(await invitationOf({ db, secret }, `${token.slice(0, -1)}_`)).toBeNull();
  expect(await invitationOf({ db, secret }, personalToken(secret, "registration", { id, generation: 0 }))).toBeNull();
  await removeInvitee(ctx, { slug: "traff", id });
  expect(await invitationOf({ db, secret }, token)).toBeNull();
});

test("the list is its organisers' own, and gone on the day that the form told", async ({ db }) => {
  const ctx = testContext(db);
  await invitedEvent(ctx);
  await invite(ctx, { slug: "traff", whom: "new" });
  const { actor } = await signedIn(db, { role: "organiser", organisation: "Region Exempel" });
  const stranger = { ...ctx, actor };
  expect(await inviteeList(stranger, "traff")).toBeNull();
  expect(await invite(stranger, { slug: "traff", whom: "new" })).toEqual({ ok: false, refusal: "no-such-event" });
  expect(await invite({ ...ctx, actor: VISITOR }, { slug: "traff", whom: "new" })).toEqual({
    ok: false,
    refusal: "not-allowed",
  });
  expect(await deleteExpiredInvitees({ ...ctx, actor: SYSTEM })).toEqual({ deleted: 0, more: false });
  ctx.moveClock(2 * 365 * 24 * 3_600_000);
  expect(await deleteExpiredInvitees({ ...ctx, actor: SYSTEM })).toEqual({ deleted: 3, more: false });
  const left = await db.read((read) => read.select({ email: read.tables.message.email }).from(read.tables.message));
  expect(left.map(({ email }) => email)).toEqual([null, null, null]);
});

test("a long list comes in pages, in Swedish order, and is searched by name, organisation, address and answer", async ({
  db,
}) => {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": null } });
  const lines = Array.from({ length: 60 }, (_, at) => `Person ${at}; person.${at}@example.se; Kommun ${at % 7}`);
  const list = ["Örjan Ek; orjan@nagon.se; Räddningstjänsten", "Åsa Al; asa@nagon.se", ...lines].join("\n");
  await addInvitees(ctx, { slug: "traff", people: readInvitees(list).people, language: "sv" });
  await registered(ctx, [
    person("Person 5", { email: "Person.5@example.se" as EmailAddress }),
    person("Person 6", { email: "person.6@example.se" as EmailAddress, protected: true }),
  ]);
  const found = async (given: Partial<InviteeFilter>, page = 1) => {
    const { people, ...rest } = (await inviteeList(ctx, "traff", { filter: { ...ALL_INVITEES, ...given }, page }))!;
    return { ...rest, names: people.map(({ known }) => known?.name ?? null) };
  };
  const last = await found({}, 9);
  expect(last).toMatchObject({ page: { number: 2, of: 2 }, found: 62, listed: 62, hidden: 1 });
  expect(last.names.slice(-4)).toEqual(["Person 9", "Åsa Al", "Örjan Ek", null]);
  expect(last.answers).toEqual([
    { answer: "on-site", count: 1 },
    { answer: "none", count: 60 },
  ]);
  expect(last.due).toEqual({ invitation: 60, reminder: 0, later: 0 });
  expect((await found({ text: "raddningstj" })).names).toEqual(["Örjan Ek"]);
  expect((await found({ text: "nagon.se ASA" })).names).toEqual(["Åsa Al"]);
  expect(await found({ text: "PERSON.16@" })).toMatchObject({ found: 1, names: ["Person 16"] });
  // Whoever has protected personal data is found by nothing.
  expect(await found({ text: "person.6@" })).toMatchObject({ found: 0, names: [], hidden: 1 });
  expect(await found({ answer: "on-site" })).toMatchObject({ found: 1, names: ["Person 5"] });
  expect(await found({ answer: "none", text: "person.5" })).toMatchObject({ found: 10 });
});
