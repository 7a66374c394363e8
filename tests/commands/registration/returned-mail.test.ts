import { describe, expect } from "vitest";
import { noteBounce } from "#commands/registration/note-bounce.ts";
import { noteCalendarAnswer } from "#commands/registration/note-calendar-answer.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import { instant } from "#domain/values/instant.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { failedMessages } from "#queries/failed-messages.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { randomBytes } from "node:crypto";

async function stage(db: Database) {
  // Ids as they are in production: what comes by mail is held to their shape.
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  const { id: eventId } = await openEvent(ctx, { capacities: { "on-site": 5 } });
  const email = "Anna@example.se" as EmailAddress;
  const [anna, eva] = await registered(ctx, [person("Anna", { email }), person("Eva", { email })]);
  const said = {
    uid: `${eventId}@samling`,
    from: "anna@example.se",
    attendee: "anna@example.se",
    name: "Anna",
    answer: "accepted",
    sequence: 0,
  } as const;
  const { registration } = db.tables;
  const answerOf = async (id: string) => {
    const rows = await db.read((read) => read.select().from(registration));
    const { calendarAnswer, calendarAnswerSequence, calendarAnsweredAt } = rows.find((row) => row.id === id)!;
    return [calendarAnswer, calendarAnswerSequence, calendarAnsweredAt];
  };
  return { ctx, anna: anna!, eva: eva!, said, answerOf };
}

describe("an answer by calendar", () => {
  test("is kept for the one who answers, the latest alone, and changes nothing else", async ({ db }) => {
    const { ctx, anna, eva, said, answerOf } = await stage(db);
    const at = (minute: number) => instant(1_790_000_000_000 + minute * 60_000);
    expect(await noteCalendarAnswer(ctx, { ...said, stampedAt: at(1) })).toBe(true);
    expect(await answerOf(anna)).toEqual(["accepted", 0, at(1)]);
    expect(await answerOf(eva)).toEqual([null, null, null]);
    const older = { ...said, answer: "declined" as const, stampedAt: at(0) };
    expect(await noteCalendarAnswer(ctx, older)).toBe(false);
    expect(await noteCalendarAnswer(ctx, { ...older, stampedAt: at(2), sequence: null })).toBe(true);
    expect(await answerOf(anna)).toEqual(["declined", 0, at(2)]);
  });

  test("of a clock that is ahead counts as written when it is read", async ({ db }) => {
    const { ctx, anna, said, answerOf } = await stage(db);
    expect(await noteCalendarAnswer(ctx, { ...said, stampedAt: instant(ctx.now() + 86_400_000) })).toBe(true);
    expect(await answerOf(anna)).toEqual(["accepted", 0, ctx.now()]);
    ctx.moveClock(60_000);
    const changed = { ...said, answer: "declined" as const, stampedAt: ctx.now() };
    expect(await noteCalendarAnswer(ctx, changed)).toBe(true);
    expect(await answerOf(anna)).toEqual(["declined", 0, ctx.now()]);
  });

  test("to what has changed since, of somebody else, or to another's event is nothing", async ({ db }) => {
    const { ctx, anna, said, answerOf } = await stage(db);
    const stampedAt = instant(1_790_000_000_000);
    const { event } = db.tables;
    await db.inTransaction((tx) => tx.update(event).set({ sequence: 2 }));
    const wrong = [
      said,
      { ...said, sequence: 9, from: "eve@example.se", attendee: "eve@example.se" },
      { ...said, sequence: 9, from: "eve@example.se" },
      { ...said, sequence: 9, name: "Somebody" },
      { ...said, sequence: 9, uid: "evt_x@samling" },
      { ...said, sequence: 9, uid: said.uid.replace("@samling", "@evil") },
    ];
    for (const each of wrong) expect(await noteCalendarAnswer(ctx, { ...each, stampedAt })).toBe(false);
    expect(await answerOf(anna)).toEqual([null, null, null]);
    await withdraw(asParticipant(ctx, anna), { registrationId: anna });
    // Whoever is left at the address is the one who answers.
    expect(await noteCalendarAnswer(ctx, { ...said, sequence: 2, stampedAt })).toBe(true);
    expect(await answerOf(anna)).toEqual([null, null, null]);
  });
});

test("a bounce marks whom we have sent that message, and nobody by a message that we have not sent", async ({ db }) => {
  const { ctx, anna } = await stage(db);
  const { message, person: people } = db.tables;
  const rows = await db.read((read) => read.select().from(message));
  const { id } = rows.find(({ registrationId }) => registrationId === anna)!;
  const bounce = (messageIds: string[]) =>
    noteBounce(ctx, { messageIds, status: "5.1.1", hostname: "samling.example" });
  expect(await bounce([`${id}@samling.example`])).toBe(false);
  await db.inTransaction((tx) => tx.update(message).set({ sentAt: ctx.now() }));
  expect(
    await bounce([`${id}@other.example`, "msg_x@samling.example", "", "@", `${"x".repeat(70)}@samling.example`]),
  ).toBe(false);
  expect(await bounce([`${id}@samling.example`])).toBe(true);
  expect(await failedMessages(ctx, { slug: "traff" })).toMatchObject({
    ok: true,
    value: [{ id, registrationId: anna, email: "Anna@example.se", failedAt: ctx.now(), reason: "5.1.1" }],
  });
  const told = await db.read((read) => read.select().from(message));
  expect(told.filter(({ sentAt }) => sentAt === null).map((one) => one.id)).toEqual([id]);
  // Its second report finds nothing that was sent.
  expect(await bounce([`${id}@samling.example`])).toBe(false);
  const marks = (await db.read((read) => read.select().from(people))).map((one) => [one.name, one.mailRefusal]);
  expect(marks.sort()).toEqual([
    ["Anna", "5.1.1"],
    ["Eva", null],
  ]);
});
