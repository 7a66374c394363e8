import { expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { copyEvent } from "#commands/event/copy-event.ts";
import { deleteEvent } from "#commands/event/delete-event.ts";
import { deleteUntouchedDrafts } from "#commands/event/delete-untouched-drafts.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { added, itemContent } from "#tests/support/programme.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** None of the ids that tests count. */
const KEY = `sub_${"k".repeat(20)}` as SubmissionKey;
const DAY = "2027-05-20" as CalendarDate;

/** A copy that was never published, with all that an organiser can give an event. */
async function drafted(db: Database) {
  const ctx = testContext(db);
  const speakers = [{ name: "Ada Ek", role: null, organisation: null }];
  await openEvent(ctx, { invited: { programme: [draftItem({ date: DAY, title: "Tal", speakers })] } });
  const copied = await copyEvent(ctx, {
    ...{ slug: "traff", startsOn: "2028-05-20" as CalendarDate, submissionKey: KEY },
  });
  if (!copied.ok) throw new Error(copied.refusal);
  const { slug, id } = copied.value;
  const texts = { sv: { label: "Buss?" } };
  await setQuestions(ctx, { slug, questions: [{ kind: "yes-no", required: true, mode: null, texts }] });
  const rule = { by: "code", code: "kommun" } as const;
  await keepSeats(ctx, { slug, mode: "on-site", name: "Kommuner", seats: 1, until: null, rule });
  await added(ctx, slug, itemContent("Panel", "10:00", { date: "2028-05-20" as CalendarDate }));
  const items = await db.read((read) => read.select().from(read.tables.programmeItem));
  await setItemSeats(ctx, { itemId: items.find(({ eventId }) => eventId === id)!.id, seats: 3 });
  const email = "bo@example.se" as EmailAddress;
  await addInvitees(ctx, { slug, people: [{ name: "Bo", email, organisation: null }], language: "sv" });
  const needs = { organisation: null, email: null, telephone: null, material: null, diet: null, arrival: null };
  const facts = { role: "speaker" as const, name: "Ada Ek", ...needs, note: null };
  await saveContributor(ctx, { slug, known: null, facts });
  return { ctx, slug, id };
}

/** The tables that still say something of the event. */
async function left(db: Database, id: string): Promise<string[]> {
  return db.read(async (read) => {
    const found: string[] = [];
    for (const [name, table] of Object.entries(read.tables)) {
      if (name === "auditEntry" || !("eventId" in table || name === "event")) continue;
      const rows: readonly Readonly<Record<string, unknown>>[] = await read.select().from(table);
      if (rows.some((row) => row[name === "event" ? "id" : "eventId"] === id)) found.push(name);
    }
    return found;
  });
}

test("an event that was never published is deleted with all that is in it; that it was there is on record", async ({
  db,
}) => {
  const { ctx, slug, id } = await drafted(db);
  expect((await eventFacts(ctx, slug))?.deletable).toEqual({ items: 2, invitees: 1, contributors: 1 });
  expect(await left(db, id)).toContain("contributor");
  expect(await deleteEvent(ctx, { slug })).toEqual({ ok: true, value: null });
  expect(await left(db, id)).toEqual([]);
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  expect(entries.filter(({ act }) => act === "delete-event").map(({ facts }) => facts)).toEqual([
    { before: { slug, items: 2, invitees: 1, contributors: 1 } },
  ]);
  expect(await deleteEvent(ctx, { slug })).toEqual({ ok: false, refusal: "no-such-event" });
});

test("what has been published once stays, and so does everything for whoever may not change it", async ({ db }) => {
  const { ctx, slug } = await drafted(db);
  await changeEventState(ctx, { slug: "traff", act: "unpublish" });
  expect((await eventFacts(ctx, "traff"))?.deletable).toBeNull();
  expect(await deleteEvent(ctx, { slug: "traff" })).toEqual({ ok: false, refusal: "known-outside" });
  const { actor } = await signedIn(db, { role: "organiser", organisation: "Region Exempel" });
  expect(await deleteEvent({ ...ctx, actor }, { slug })).toEqual({ ok: false, refusal: "no-such-event" });
});

test("what nobody has touched for a year is deleted by the worker, and what somebody has is not", async ({ db }) => {
  const { ctx, id } = await drafted(db);
  await startEventDraft(ctx, { hostId: null, source: "Hej", year: 2027, language: "sv" });
  const system = { ...ctx, actor: SYSTEM };
  ctx.moveClock(364 * 86_400_000);
  expect(await deleteUntouchedDrafts(system)).toEqual({ deleted: 0, more: false });
  const kept = await startEventDraft(ctx, { hostId: null, source: "Hej igen", year: 2027, language: "sv" });
  ctx.moveClock(2 * 86_400_000);
  expect(await deleteUntouchedDrafts(system)).toEqual({ deleted: 2, more: false });
  expect(await left(db, id)).toEqual([]);
  const drafts = await db.read((read) => read.select().from(read.tables.eventDraft));
  expect(drafts.map((draft) => draft.id)).toEqual(kept.ok ? [kept.value] : []);
  expect(await db.read((read) => read.select().from(read.tables.event))).toHaveLength(1);
});
