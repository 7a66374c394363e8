import { expect } from "vitest";
import { closeMode } from "#commands/registration/close-mode.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { eventCalendar } from "#queries/event-calendar.ts";
import { eventPage } from "#queries/event-page.ts";
import { participantHistory } from "#queries/participant-history.ts";
import { registrationForm } from "#queries/registration-form.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

type Context = ReturnType<typeof testContext>;

async function poolsOf(ctx: Context) {
  const overview = await registrationOverview(ctx, "traff");
  if (!overview.ok) throw new Error(overview.refusal);
  return overview.value.pools.map(({ mode, capacity, kept }) => ({ mode, capacity, kept }));
}

async function offered(ctx: Context) {
  const form = await registrationForm(ctx, "traff", "sv");
  const page = await eventPage(ctx, "traff", "sv");
  return {
    form: form?.status.modes.map(({ mode }) => mode),
    page: page.found === "event" ? page.page.modes : null,
  };
}

test("a mode that nobody is in is offered no more, and can be opened again", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": 2, digital: 10 } });
  const rule = { by: "code", code: "x" } as const;
  await keepSeats(ctx, { slug: "traff", mode: "digital", name: "Kommuner", rule, seats: 3, until: null });
  expect(await closeMode(ctx, { slug: "traff", mode: "digital" })).toEqual({ ok: true, value: null });
  expect(await poolsOf(ctx)).toEqual([{ mode: "on-site", capacity: 2, kept: 0 }]);
  expect(await offered(ctx)).toEqual({ form: ["on-site"], page: ["on-site"] });
  expect(await closeMode(ctx, { slug: "traff", mode: "digital" })).toEqual({ ok: false, refusal: "mode-not-offered" });
  expect(await closeMode(ctx, { slug: "traff", mode: "on-site" })).toEqual({ ok: false, refusal: "last-mode" });
  const set = await setRegistrationRules(ctx, { slug: "traff", rules: {}, capacities: { digital: null } });
  expect(set.ok).toBe(true);
  expect(await poolsOf(ctx)).toContainEqual({ mode: "digital", capacity: null, kept: 0 });
  await registered(ctx, [person("Ada", { mode: "digital" })]);
  expect(await checkSeats(ctx, "traff")).toMatchObject({ value: { differences: [] } });
});

test("nobody loses a seat or a place because a mode is closed", async ({ db }) => {
  const ctx = testContext(db);
  const { id: eventId } = await openEvent(ctx, { capacities: { "on-site": 5, digital: 1 } });
  const [ada] = await registered(ctx, [person("Ada", { mode: "digital" })]);
  const [bo] = await registered(ctx, [person("Bo", { mode: "digital" })]);
  const close = () => closeMode(ctx, { slug: "traff", mode: "digital" });
  expect(await close()).toEqual({ ok: false, refusal: { code: "in-use", taken: 1, waiting: 1 } });
  for (const registrationId of [ada!, bo!]) await withdraw(ctx, { registrationId });
  expect((await close()).ok).toBe(true);
  // What they did is told as before.
  const history = await db.read((read) => participantHistory(read, ada!, { eventId, runs: true, reader: ctx.actor }));
  expect(JSON.stringify(history)).toContain('"digital"');
});

test("calendars are told of it as of another version", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { capacities: { "on-site": 2, digital: null } });
  const entry = async () => {
    const answer = await eventCalendar(ctx, "traff", "sv");
    return answer.found === "event" ? answer.event : null;
  };
  const before = await entry();
  await closeMode(ctx, { slug: "traff", mode: "digital" });
  const after = await entry();
  expect([before?.modes, after?.modes]).toEqual([["on-site", "digital"], ["on-site"]]);
  expect(after!.changedAt).toBeGreaterThan(before!.changedAt);
});
