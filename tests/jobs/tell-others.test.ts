import { randomBytes } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import { isGenuine } from "#access/personal-link.ts";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { retryBroadcast } from "#commands/broadcast/retry-broadcast.ts";
import { stopMessage } from "#commands/broadcast/stop-message.ts";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { answerInvitation } from "#commands/invitee/answer-invitation.ts";
import { invite } from "#commands/invitee/invite.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { broadcastDetails } from "#queries/broadcast-details.ts";
import { eventNeeds } from "#queries/event-needs.ts";
import { contributing } from "#tests/support/contributors.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { SECRET, postOffice } from "#tests/support/post-office.ts";
import { openSmtpServer } from "#tests/support/smtp-server.ts";

const slug = "traff";
const move = { startsOn: "2027-06-03" as CalendarDate };

/** Anna and Bo are registered. Bo, Carl, Dan, Fia and Gun were invited: Carl says no, Dan speaks, Gun has no mail yet. Anna, Dan and Eva contribute. */
async function concerned(db: Database, ctx: CommandContext & { moveClock: (ms: number) => void } = testContext(db)) {
  const { id } = await openEvent(ctx, { capacities: { "on-site": 9 } });
  const { people } = readInvitees(["bo", "carl", "dan", "fia"].map((who) => `${who}@example.se`).join("\n"));
  await addInvitees(ctx, { slug, people, language: "en" });
  await invite(ctx, { slug, whom: "new" });
  const { message, invitee } = db.tables;
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  await addInvitees(ctx, { slug, people: readInvitees("gun@example.se").people, language: "sv" });
  await invite(ctx, { slug, whom: "new" });
  await registered(ctx, [person("Anna"), person("Bo")]);
  const [carl] = await db.read((read) =>
    read
      .select()
      .from(invitee)
      .where(eq(invitee.email, "carl@example.se" as EmailAddress)),
  );
  const asCarl = { ...ctx, actor: { kind: "invitee", inviteeId: carl!.id, eventId: id } as const };
  const declined = await answerInvitation(asCarl, { comes: false });
  if (!declined.ok) throw new Error(declined.refusal);
  await contributing(ctx, slug, { name: "Anna", email: "ANNA@example.se", role: "moderator" });
  const dan = await contributing(ctx, slug, { name: "Dan Fri", email: "dan@example.se" });
  await contributing(ctx, slug, { name: "Dan Fri", email: "Dan@example.se", role: "staff" });
  await contributing(ctx, slug, { name: "Eva" });
  ctx.moveClock(60_000);
  const told = async () => {
    const rows = await db.read((read) => read.select().from(message).orderBy(message.createdAt, message.id));
    return rows.filter(({ kind }) => kind.startsWith("event-"));
  };
  return { ctx, dan, told };
}

const spread = (ctx: CommandContext, signal = new AbortController().signal) =>
  spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal });

describe("what happens to an event", () => {
  test("is told to those who carry it out and to the invited without an answer, once each, as it was shown before", async ({
    db,
  }) => {
    const { ctx, dan, told } = await concerned(db);
    const whom = { receivers: 4, told: { participants: 2, contributors: 1, invitees: 1 } };
    expect(await moveEvent(ctx, { slug, move, preview: true })).toMatchObject({ ok: true, value: whom });
    expect(await moveEvent(ctx, { slug, move })).toMatchObject({ ok: true, value: whom });
    await spread(ctx);
    const mails = await told();
    expect(mails.map(({ email, language }) => [email?.toLowerCase(), language])).toEqual([
      ["anna@example.se", "sv"],
      ["bo@example.se", "sv"],
      ["dan@example.se", "sv"],
      ["fia@example.se", "en"],
    ]);
    expect(mails.map(({ registrationId, facts }) => [registrationId !== null, facts?.seat])).toEqual([
      [true, "on-site"],
      [true, "on-site"],
      [false, null],
      [false, null],
    ]);
    expect(mails[2]!.facts).toMatchObject({ name: "Dan Fri", contributor: { id: dan }, change: { after: move } });
    expect(mails[3]!.facts?.invitee).toMatchObject({ generation: 0 });
    const { broadcast } = db.tables;
    const [begun] = await db.read((read) => read.select().from(broadcast).where(eq(broadcast.kind, "event-changed")));
    expect(begun).toMatchObject({ receivers: 4, queued: 4, spreadAt: ctx.now() });

    expect(await changeEventState(ctx, { slug, act: "cancel" })).toMatchObject({ ok: true, value: whom });
    await spread(ctx);
    expect((await told()).filter(({ kind }) => kind === "event-cancelled")).toHaveLength(4);
    expect(await changeEventState(ctx, { slug, act: "restore" })).toMatchObject({ ok: true, value: whom });
  });

  test("is told to each once however often the spreading is cut short", { timeout: 60_000 }, async ({ db }) => {
    const given = { ...testContext(db), newId: idMaker(randomBytes) };
    const { ctx, told } = await concerned(db, given);
    const { contributor } = db.tables;
    const [dan] = await db.read((read) =>
      read
        .select()
        .from(contributor)
        .where(eq(contributor.email, "dan@example.se" as EmailAddress)),
    );
    await db.inTransaction(async (tx) => {
      const more = Array.from({ length: 450 }, (_, at) => {
        // The last fifty stand there once more, in another part.
        const email = `talare${at % 400}@example.se` as EmailAddress;
        return { ...dan!, id: ctx.newId("ctb"), name: `Talare ${at % 400}`, email, addedAt: ctx.now() };
      });
      for (let first = 0; first < more.length; first += 50) {
        await tx.insert(contributor).values(more.slice(first, first + 50));
      }
    });
    expect(await moveEvent(ctx, { slug, move })).toMatchObject({ value: { told: { contributors: 401 } } });
    for (let turn = 0; turn < 8; turn++) {
      const stop = new AbortController();
      const counted: Database = {
        ...db,
        inTransaction: async (unit, ...options) => {
          const done = await db.inTransaction(unit, ...options);
          stop.abort();
          return done;
        },
      };
      await spread({ ...ctx, db: counted }, stop.signal);
    }
    const addresses = (await told()).map(({ email }) => email?.toLowerCase());
    expect(addresses).toHaveLength(404);
    expect(new Set(addresses).size).toBe(404);
    const { broadcast } = db.tables;
    const [begun] = await db.read((read) => read.select().from(broadcast).where(eq(broadcast.kind, "event-changed")));
    expect(begun).toMatchObject({ receivers: 404, queued: 404, spreadAt: ctx.now() });
  });

  test("is mailed without a calendar entry to who has none, and with nobody's link but their own", async ({ db }) => {
    await using server = await openSmtpServer({});
    await using office = postOffice(db, server.port);
    const { ctx } = await concerned(db, { ...office.ctx, actor: COMMAND_LINE });
    await changeEventState(ctx, { slug, act: "cancel" });
    await changeEventState(ctx, { slug, act: "restore" });
    await moveEvent(ctx, { slug, move });
    await spread(ctx);
    // Each person's mails go one after the other.
    for (let turn = 0; turn < 8 && (await office.hasWork()); turn++) await office.run();
    const of = (address: string) =>
      server.caught.filter(({ to, parsed }) => to.includes(address) && parsed.subject?.startsWith("N"))[0]!;
    const calendar = (address: string) => of(address).source.includes("text/calendar");
    expect(["anna", "bo", "dan", "fia"].map((who) => calendar(`${who}@example.se`))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const { invitee } = db.tables;
    const [fia] = await db.read((read) =>
      read
        .select()
        .from(invitee)
        .where(inArray(invitee.email, ["fia@example.se" as EmailAddress])),
    );
    const text = of("fia@example.se").parsed.text ?? "";
    const token = /\/invited\/([\w-]+)$/m.exec(text)?.[1] ?? "";
    expect(isGenuine(SECRET, "invitation", token, { id: fia!.id, generation: 0 })).toBe(true);
    expect(text).not.toMatch(/\/registration\/|\/join\//);
    const spoken = of("dan@example.se").parsed.text ?? "";
    expect(spoken).toContain("Du får det här mejlet för att du står som medverkande.");
    expect(spoken).not.toMatch(/\/anmalan\/|\/delta\/|\/inbjuden\//);
  });

  test("waits for the organiser where the mail fails, goes to the address that holds now, and goes with its person", async ({
    db,
  }) => {
    const { ctx, dan, told } = await concerned(db);
    await moveEvent(ctx, { slug, move });
    await spread(ctx);
    const { message, contributor, invitee, broadcast } = db.tables;
    await db.inTransaction((tx) =>
      tx
        .update(message)
        .set({ failedAt: ctx.now(), lastFailure: "timed-out" })
        .where(eq(message.kind, "event-changed")),
    );
    const failed = async () => (await eventNeeds(ctx, slug)).find(({ kind }) => kind === "mail-failed")?.count;
    expect(await failed()).toBe(4);
    const [begun] = await db.read((read) => read.select().from(broadcast).where(eq(broadcast.kind, "event-changed")));
    const details = await broadcastDetails(ctx, { slug, id: begun!.id, state: "failed", page: 1 });
    expect(details!.mails.map(({ name }) => name)).toEqual(["Anna", "Bo", "Dan Fri", "fia@example.se"]);
    const email = "dan.ny@example.se" as EmailAddress;
    await db.inTransaction((tx) => tx.update(contributor).set({ email }).where(eq(contributor.id, dan)));
    expect(await retryBroadcast(ctx, { id: begun!.id })).toEqual({ ok: true, value: { again: 4 } });
    expect((await told())[2]).toMatchObject({ email, failedAt: null });
    await stopMessage(ctx, { id: begun!.id });
    // That they were invited is as true as it was.
    const people = await db.read((read) => read.select().from(invitee));
    expect(people.filter(({ invitedAt }) => invitedAt === null)).toEqual([]);
    await changeEventState(ctx, { slug, act: "cancel" });
    await spread(ctx);
    expect((await told()).map((row) => row.email)).toContain(email);
    await removeContributor(ctx, { slug, id: dan });
    expect((await told()).map((row) => row.email)).not.toContain(email);
  });
});
