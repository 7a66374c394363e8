import { expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { closeDoorLink } from "#commands/attendance/close-door-link.ts";
import { deleteExpiredDoorLinks } from "#commands/attendance/delete-expired-door-links.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { deleteExpiredHistory } from "#commands/event/delete-expired-history.ts";
import { instant } from "#domain/values/instant.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, submissionKey } from "#tests/support/open-event.ts";

const slug = "traff";
const DAY = 86_400_000;
const END = instant(Date.parse("2027-05-20T21:59:00Z"));
const entrance = { slug, label: "Entrén", expiresAt: null };

test("is one for each form that was sent, however often it comes", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { slug });
  const key = submissionKey();
  const sent = { ...entrance, submissionKey: key };
  const [first, again] = await Promise.all([openDoorLink(ctx, sent), openDoorLink(ctx, sent)]);
  expect(first).toEqual({ ok: true, value: key.replace("sub_", "dor_") });
  expect(again).toEqual(first);
  expect(await links(db)).toEqual([{ label: "Entrén", madeBy: "command-line", expiresAt: END, closedAt: null }]);
});

test("stands open twenty at a time at one event; closed and expired ones don't count", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { slug });
  await openEvent(ctx, { slug: "annan" });
  const soon = instant(ctx.now() + DAY);
  const first = await openDoorLink(ctx, { ...entrance, expiresAt: soon });
  const second = await openDoorLink(ctx, entrance);
  for (let made = 2; made < 20; made += 1) expect((await openDoorLink(ctx, entrance)).ok).toBe(true);
  expect(await openDoorLink(ctx, entrance)).toEqual({ ok: false, refusal: "too-many-open" });
  expect((await openDoorLink(ctx, { ...entrance, slug: "annan" })).ok).toBe(true);
  await closeDoorLink(ctx, { slug, id: second.ok ? second.value : "dor_" });
  expect((await openDoorLink(ctx, entrance)).ok).toBe(true);
  expect(await openDoorLink(ctx, entrance)).toEqual({ ok: false, refusal: "too-many-open" });
  ctx.moveClock(DAY);
  expect((await openDoorLink(ctx, entrance)).ok).toBe(true);
  expect(await closeDoorLink(ctx, { slug, id: first.ok ? first.value : "dor_" })).toEqual({
    ...{ ok: false, refusal: "has-ended" },
  });
});

test("is not made where nobody comes, and made again where the event takes place after all", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { slug });
  await changeEventState(ctx, { slug, act: "cancel" });
  expect(await openDoorLink(ctx, entrance)).toEqual({ ok: false, refusal: "event-cancelled" });
  await changeEventState(ctx, { slug, act: "restore" });
  expect((await openDoorLink(ctx, entrance)).ok).toBe(true);
  ctx.moveClock(END - ctx.now());
  expect(await openDoorLink(ctx, entrance)).toEqual({ ok: false, refusal: "event-over" });
  expect(await openDoorLink(ctx, { ...entrance, slug: "finns-inte" })).toEqual({ ok: false, refusal: "no-such-event" });
});

test("is closed once, and by those of its own event alone", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx, { slug });
  await openEvent(ctx, { slug: "annan" });
  const opened = await openDoorLink(ctx, entrance);
  const id = opened.ok ? opened.value : "dor_";
  expect(await closeDoorLink(ctx, { slug: "annan", id })).toEqual({ ok: false, refusal: "no-such-link" });
  expect(await closeDoorLink(ctx, { slug, id })).toEqual({ ok: true, value: null });
  expect(await closeDoorLink(ctx, { slug, id })).toEqual({ ok: false, refusal: "has-ended" });
  expect(await links(db)).toEqual([{ label: "Entrén", madeBy: "command-line", expiresAt: END, closedAt: ctx.now() }]);
});

test("is deleted with the event's people, and what the log says that it was called", async ({ db }) => {
  const ctx = testContext(db, { actor: COMMAND_LINE });
  const system = { ...ctx, actor: SYSTEM };
  await openEvent(ctx, { slug });
  await openEvent(ctx, { slug: "annan" });
  const closed = await openDoorLink(ctx, { ...entrance, label: "Eva vid disken" });
  await closeDoorLink(ctx, { slug, id: closed.ok ? closed.value : "dor_" });
  await openDoorLink(ctx, entrance);
  ctx.moveClock(END + 360 * DAY - ctx.now());
  expect(await deleteExpiredDoorLinks(system)).toEqual({ deleted: 0, more: false });
  ctx.moveClock(6 * DAY);
  expect(await deleteExpiredDoorLinks(ctx)).toEqual({ deleted: 2, more: false });
  expect(await deleteExpiredDoorLinks(system)).toEqual({ deleted: 0, more: false });
  await deleteExpiredHistory(system);
  expect(await links(db)).toEqual([]);
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  const told = entries.filter(({ act }) => act.includes("door"));
  expect(told.map(({ act, personal }) => [act, personal]).sort()).toEqual([
    ["close-door-link", null],
    ["delete-expired-door-links", null],
    ["open-door-link", null],
    ["open-door-link", null],
  ]);
  expect(JSON.stringify(entries)).not.toContain("Eva");
});

function links(db: Parameters<typeof testContext>[0]) {
  return db.read((read) => {
    const { label, madeBy, expiresAt, closedAt } = read.tables.doorLink;
    return read.select({ label, madeBy, expiresAt, closedAt }).from(read.tables.doorLink);
  });
}
