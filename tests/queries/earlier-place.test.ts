import { expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import type { EventMove } from "#domain/event/event-move.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { eventPage } from "#queries/event-page.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";

const slug = "traff";
const FIRST = { startsOn: "2027-05-20", endsOn: "2027-05-20", startsAt: "09:00", endsAt: "12:00" };
const earlier = { ...FIRST, venueName: "Exempelsalen", venueMunicipality: null };

async function published(db: Database) {
  const ctx = testContext(db);
  await openEvent(ctx, { slug });
  return {
    ctx,
    async move(move: EventMove) {
      ctx.moveClock(60_000);
      const moved = await moveEvent(ctx, { slug, move });
      if (!moved.ok) throw new Error(moved.refusal);
    },
    async movedFrom() {
      const answer = await eventPage({ ...ctx, actor: VISITOR }, slug, "sv");
      return answer.found === "event" ? answer.page.movedFrom : answer.found;
    },
  };
}

test("an event is moved from where it was first told to be, however often since", async ({ db }) => {
  const { move, movedFrom } = await published(db);
  expect(await movedFrom()).toBeNull();
  await move({ startsOn: "2027-06-03" as CalendarDate });
  expect(await movedFrom()).toEqual(earlier);
  await move({ venueName: "Stadshuset" });
  expect(await movedFrom()).toEqual(earlier);
});

test("what is moved back is not moved", async ({ db }) => {
  const { move, movedFrom } = await published(db);
  await move({ startsAt: "10:00" as ClockTime, endsAt: "13:00" as ClockTime });
  await move({ startsAt: "09:00" as ClockTime, endsAt: "12:00" as ClockTime });
  expect(await movedFrom()).toBeNull();
});

test("where it was before anybody was told is nobody's news", async ({ db }) => {
  const { ctx, move, movedFrom } = await published(db);
  await db.inTransaction(async (tx) => {
    await tx.delete(tx.tables.eventStateChange);
    await tx.update(tx.tables.event).set({ state: "draft" });
  });
  await move({ startsOn: "2027-06-03" as CalendarDate });
  ctx.moveClock(60_000);
  await changeEventState(ctx, { slug, act: "publish" });
  expect(await movedFrom()).toBeNull();
});
