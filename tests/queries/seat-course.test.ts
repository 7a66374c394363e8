import { describe, expect } from "vitest";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import { SYSTEM } from "#access/actor.ts";
import { seatFigures } from "#queries/seat-figures.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The course, as the days' numbers in the order on site, digital, waiting, ended, registered that day. */
async function courseOf(ctx: CommandContext) {
  const answer = await seatFigures(ctx, "traff");
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.course.map((each) => [
    each.date,
    ...[each["on-site"], each.digital, each.waiting, each.ended, each.registered],
  ]);
}

async function done(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

describe("how it stood when each day ended", () => {
  test("is told as it was then, where the list serves itself", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 2, digital: null }, rules: { serving: "at-once" } });
    const ids = await registered(
      ctx,
      ["Anna", "Bo", "Cia", "Dag"].map((name) => person(name)),
    );
    const [anna, bo, , dag] = ids;
    ctx.moveClock(DAY_MS);
    await done(withdraw(asParticipant(ctx, anna!), { registrationId: anna! }));
    ctx.moveClock(DAY_MS);
    await done(changeMode(asParticipant(ctx, bo!), { registrationId: bo!, mode: "digital" }));
    ctx.moveClock(DAY_MS);
    await done(withdraw(asParticipant(ctx, dag!), { registrationId: dag! }));
    expect(await courseOf(ctx)).toEqual([
      ["2026-11-22", 2, 0, 2, 0, 4],
      ["2026-11-23", 2, 0, 1, 1, 0],
      ["2026-11-24", 2, 1, 0, 1, 0],
      ["2026-11-25", 1, 1, 0, 2, 0],
    ]);
  });

  test("is told as it was then, where seats are offered", async ({ db }) => {
    const ctx = testContext(db);
    const rules = { serving: "offer", offerMinutes: 60 } as const;
    await openEvent(ctx, { capacities: { "on-site": 1, digital: null }, rules });
    const ids = await registered(
      ctx,
      ["Anna", "Bo", "Cia", "Dag"].map((name) => person(name)),
    );
    const [anna, , cia, dag] = ids;
    ctx.moveClock(DAY_MS);
    // Bo is offered the seat and says nothing; then it is offered to Cia, who takes it.
    await done(withdraw(asParticipant(ctx, anna!), { registrationId: anna! }));
    ctx.moveClock(2 * HOUR_MS);
    expect(await releaseSeats({ ...ctx, actor: SYSTEM }, new AbortController().signal)).toBe(1);
    ctx.moveClock(HOUR_MS / 2);
    await done(acceptOffer(asParticipant(ctx, cia!), { registrationId: cia! }));
    ctx.moveClock(DAY_MS);
    await done(withdraw(asParticipant(ctx, cia!), { registrationId: cia! }));
    await done(leaveWaitlist(asParticipant(ctx, dag!), { registrationId: dag! }));
    expect(await courseOf(ctx)).toEqual([
      ["2026-11-22", 1, 0, 3, 0, 4],
      ["2026-11-23", 1, 0, 1, 2, 0],
      ["2026-11-24", 0, 0, 0, 4, 0],
    ]);
  });
});
