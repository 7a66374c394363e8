import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { copyEvent } from "#commands/event/copy-event.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { eventPage } from "#queries/event-page.ts";
import { registrationSettings } from "#queries/registration-settings.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant, isoInstant, parseIsoInstant } from "#domain/values/instant.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { test } from "#tests/support/database.ts";
import { testContext } from "#tests/support/context.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { everyRole } from "#tests/support/every-role.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const at = (iso: string) => instant(parseIsoInstant(iso)!);
const DAY = "2027-05-20" as CalendarDate;
const WINTER = "2028-01-20" as CalendarDate;

/** None of the ids that tests count. */
const sentKey = (sign: string) => `sub_${sign.repeat(20)}` as SubmissionKey;

async function source(ctx: ReturnType<typeof testContext>) {
  const programme = [
    draftItem({ date: DAY, start: "09:00" as ClockTime, title: "Inledning" }),
    draftItem({ date: DAY, start: "10:00" as ClockTime, title: "Avslutning" }),
  ];
  const rules = { opensAt: at("2027-04-01T06:00:00Z"), meetingUrl: "https://mote.example/1", asksDiet: true };
  const capacities = { "on-site": 20, digital: null };
  const event = await openEvent(ctx, {
    invited: { programme, lastDay: "2027-05-01" as CalendarDate },
    rules,
    capacities,
  });
  const texts = { sv: { label: "Buss?" }, en: { label: "A bus?" } };
  await setQuestions(ctx, { slug: "traff", questions: [{ kind: "yes-no", required: true, mode: null, texts }] });
  const rule = { by: "code", code: "kommun" } as const;
  const until = at("2027-05-10T22:00:00Z");
  await keepSeats(ctx, { slug: "traff", mode: "on-site", name: "Kommuner", seats: 5, until, rule });
  return event;
}

describe("a copy of an event", () => {
  test("is one where the same form is sent twice, and another of another form", async ({ db }) => {
    const ctx = testContext(db);
    await source(ctx);
    const key = sentKey("1");
    const copied = await copyEvent(ctx, { slug: "traff", startsOn: WINTER, submissionKey: key });
    expect(copied.ok).toBe(true);
    expect(await copyEvent(ctx, { slug: "traff", startsOn: WINTER, submissionKey: key })).toEqual(copied);
    const count = () =>
      db.read(async (read) => (await read.select({ id: read.tables.event.id }).from(read.tables.event)).length);
    expect(await count()).toBe(2);
    await copyEvent(ctx, { slug: "traff", startsOn: WINTER, submissionKey: sentKey("2") });
    expect(await count()).toBe(3);
  });

  test("is a draft with the same programme, questions and settings, by the clock on the wall", async ({ db }) => {
    const ctx = testContext(db);
    await source(ctx);
    const copied = await copyEvent(ctx, { slug: "traff", startsOn: WINTER });
    if (!copied.ok) throw new Error(copied.refusal);
    const { slug } = copied.value;
    const page = await eventPage(ctx, slug, "sv");
    expect(page).toMatchObject({
      found: "event",
      page: { state: "draft", startsOn: "2028-01-20", endsOn: "2028-01-20", startsAt: "09:00", lastDay: "2028-01-01" },
    });
    expect(page.found === "event" && page.page.days.map(({ date, items }) => [date, items.length])).toEqual([
      ["2028-01-20", 2],
    ]);
    const settings = await registrationSettings(ctx, slug);
    expect(settings?.questions).toEqual([
      { kind: "yes-no", required: true, mode: null, texts: { sv: { label: "Buss?" }, en: { label: "A bus?" } } },
    ]);
    // At eight in summer time, and at eight in winter time.
    expect(isoInstant(settings!.overview.standing!.rules.opensAt!)).toBe("2027-12-02T07:00:00.000Z");
    expect(settings?.settings).toMatchObject({ opensAt: "2027-12-02T08:00", asksDiet: "yes", meetingUrl: "" });
    expect(settings?.overview.pools.map(({ mode, capacity, kept, taken }) => [mode, capacity, kept, taken])).toEqual([
      ["on-site", 20, 5, 0],
      ["digital", null, 0, 0],
    ]);
    expect(settings?.overview.allotments.map(({ name, until }) => [name, isoInstant(until!)])).toEqual([
      ["Kommuner", "2028-01-10T23:00:00.000Z"],
    ]);
  });

  test("has neither people, registry number nor a cancelling", async ({ db }) => {
    const ctx = testContext(db);
    const { id } = await openEvent(ctx);
    await registered(ctx, [person("Ada Exempel")]);
    await db.inTransaction(async (tx) => {
      await tx.update(tx.tables.event).set({ registryNumber: "801-1", sequence: 4 }).where(eq(tx.tables.event.id, id));
    });
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    const copied = await copyEvent(ctx, { slug: "traff", startsOn: WINTER });
    const copyId = copied.ok ? copied.value.id : "evt_";
    const [row] = await db.read((read) =>
      read.select().from(read.tables.event).where(eq(read.tables.event.id, copyId)),
    );
    expect(row).toMatchObject({ state: "draft", registryNumber: null, sequence: 0, version: 1 });
    const { registration } = await db.read(async (read) => ({
      registration: await read
        .select({ id: read.tables.registration.id })
        .from(read.tables.registration)
        .where(eq(read.tables.registration.eventId, copyId)),
    }));
    expect(registration).toEqual([]);
  });

  test.for([
    ["a time of its programme", { start: "02:30" }, {}],
    ["an end of its programme", { start: "01:30", end: "02:30" }, {}],
    ["its start", { start: "09:00" }, { startsAt: "02:30" }],
    ["its end", { start: "01:15" }, { startsAt: "01:00", endsAt: "02:30" }],
  ] as const)("is refused on a day on which %s does not exist", async ([, item, event], { db }) => {
    const ctx = testContext(db);
    const { start, end = null } = { end: null, ...item };
    const times = { start: start as ClockTime, end: end as ClockTime | null, endWritten: end !== null };
    const programme = [draftItem({ date: DAY, ...times })];
    const { startsAt = null, endsAt = null } = event as { startsAt?: ClockTime; endsAt?: ClockTime };
    await openEvent(ctx, { invited: { programme, startsAt, endsAt } });
    expect(await copyEvent(ctx, { slug: "traff", startsOn: "2028-03-26" as CalendarDate })).toEqual({
      ok: false,
      refusal: "time-skipped-by-clocks",
    });
    expect(await copyEvent(ctx, { slug: "traff", startsOn: "2028-03-27" as CalendarDate })).toMatchObject({ ok: true });
  });

  test("is not to be had by those who may not see the event", async ({ db }) => {
    const ctx = testContext(db);
    await source(ctx);
    const { actor } = await signedIn(db, { role: "organiser", organisation: "Region Exempel" });
    expect(await copyEvent({ ...ctx, actor }, { slug: "traff", startsOn: WINTER })).toEqual({
      ok: false,
      refusal: "no-such-event",
    });
  });

  test("leaves codes and what is written to seat holders with those who may change the event", async ({ db }) => {
    const ctx = testContext(db);
    const { event, actorOf } = await everyRole(ctx);
    const { slug } = event;
    const rules = { confirmationText: "Kod till dörren: 1234", otherConfirmationText: "The code of the door: 1234" };
    await setRegistrationRules(ctx, { slug, rules, capacities: { "on-site": 20 } });
    const kept = { slug, mode: "on-site", seats: 2, until: null } as const;
    await keepSeats(ctx, { ...kept, name: "Talare", rule: { by: "code", code: "hemligt" } });
    await keepSeats(ctx, { ...kept, name: "Kommuner", rule: { by: "organisation-kind", kinds: ["municipality"] } });
    for (const [role, names, texts] of [
      ["organiser", ["Kommuner", "Talare"], rules],
      ["co-organiser", ["Kommuner"], { confirmationText: "", otherConfirmationText: "" }],
      ["arranger", ["Kommuner"], { confirmationText: "", otherConfirmationText: "" }],
    ] as const) {
      const as = { ...ctx, actor: actorOf(role) };
      const copied = await copyEvent(as, { slug, startsOn: WINTER });
      if (!copied.ok) throw new Error(copied.refusal);
      const settings = (await registrationSettings(as, copied.value.slug))!;
      expect(settings.overview.allotments.map(({ name }) => name).toSorted(), role).toEqual(names);
      expect(
        settings.overview.pools.map((pool) => pool.kept),
        role,
      ).toEqual([2 * names.length]);
      expect(settings.settings, role).toMatchObject(texts);
    }
  });
});
