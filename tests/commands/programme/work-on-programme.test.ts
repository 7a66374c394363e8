import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { discardProgrammeDraft } from "#commands/programme/discard-programme-draft.ts";
import { removeProgrammeItem } from "#commands/programme/remove-programme-item.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { restoreProgrammeItem } from "#commands/programme/restore-programme-item.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import { shiftProgramme } from "#commands/programme/shift-programme.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { openEvent, submissionKey } from "#tests/support/open-event.ts";
import { added, itemContent, programmes } from "#tests/support/programme.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const slug = "traff";
const item = (title: string, start: string) =>
  draftItem({ title, start: start as ClockTime, date: "2027-05-20" as CalendarDate });

/** A published event with a talk, a break and a panel. */
async function published(db: Database, date = "2027-05-20") {
  const ctx = testContext(db);
  const programme = [item("Tal", "09:00"), item("Paus", "10:00"), item("Panel", "10:30")].map((each) => ({
    ...each,
    date: date as CalendarDate,
  }));
  const { id } = await openEvent(ctx, {
    slug,
    invited: { programme, date: date as CalendarDate, endDate: date as CalendarDate },
  });
  return { ctx, id };
}

describe("a published programme", () => {
  test("changes in a copy of its own, and stays as it is for everybody else (S4)", async ({ db }) => {
    const { ctx } = await published(db);
    await added(ctx, slug, itemContent("Avslutning", "11:30"));
    const { named } = await programmes(db, slug);
    const talk = named("Tal");
    const content = { ...talk, texts: [{ language: "sv" as const, text: { title: "Långt tal", description: null } }] };
    expect(await saveProgrammeItem(ctx, { slug, item: { id: talk.id, version: talk.version }, content })).toMatchObject(
      { ok: true },
    );
    expect(await removeProgrammeItem(ctx, { slug, ...pick(named("Paus")) })).toMatchObject({ ok: true });

    const { drafted, live } = await programmes(db, slug);
    expect(drafted).toEqual(["09:00 Långt tal", "10:30 Panel", "11:30 Avslutning"]);
    expect(live).toEqual(["09:00 Tal", "10:00 Paus", "10:30 Panel"]);
  });

  test("a form that arrives twice adds one item", async ({ db }) => {
    const { ctx } = await published(db);
    const input = { slug, item: { key: submissionKey() }, content: itemContent("Avslutning", "11:30") };
    const first = await saveProgrammeItem(ctx, input);
    expect(await saveProgrammeItem(ctx, input)).toEqual(first);
    expect((await programmes(db, slug)).drafted).toHaveLength(4);
  });

  test("an item goes where its start is, and keeps no time where none is given", async ({ db }) => {
    const { ctx } = await published(db);
    const { named } = await programmes(db, slug);
    const talk = named("Tal");
    await saveProgrammeItem(ctx, { slug, item: pick(talk), content: { ...talk, start: "10:15" as ClockTime } });
    await added(ctx, slug, itemContent("Mingel", null));
    expect((await programmes(db, slug)).drafted).toEqual(["10:00 Paus", "10:15 Tal", "10:30 Panel", "– Mingel"]);
  });

  test("is put in order by saying what comes before what, as often as one likes", async ({ db }) => {
    const { ctx } = await published(db);
    const { named } = await programmes(db, slug);
    const move = { slug, id: named("Panel").id, before: named("Paus").id };
    const { version } = ((await reorderProgrammeItem(ctx, move)) as { ok: true; value: { version: number } }).value;
    expect(await reorderProgrammeItem(ctx, move)).toEqual({ ok: true, value: { version } });
    expect((await programmes(db, slug)).drafted).toEqual(["09:00 Tal", "10:30 Panel", "10:00 Paus"]);
    expect(await reorderProgrammeItem(ctx, { ...move, id: "itm_x" })).toEqual({ ok: false, refusal: "no-such-item" });
  });

  test("is moved on by ten minutes once, though the button is pressed twice", async ({ db }) => {
    const { ctx } = await published(db);
    const { named, version } = await programmes(db, slug);
    const shift = { slug, version, from: named("Tal").id, alsoThis: false, minutes: 10 };
    expect(await shiftProgramme(ctx, shift)).toEqual({ ok: true, value: { version: 1, moved: 2 } });
    expect(await shiftProgramme(ctx, shift)).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile", by: "command-line" },
    });
    expect((await programmes(db, slug)).drafted).toEqual(["09:00 Tal", "10:10 Paus", "10:40 Panel"]);
  });

  test("is given up as a whole, and what was removed is taken back one by one", async ({ db }) => {
    const { ctx } = await published(db);
    const { named } = await programmes(db, slug);
    await removeProgrammeItem(ctx, { slug, ...pick(named("Paus")) });
    await removeProgrammeItem(ctx, { slug, ...pick(named("Panel")) });
    expect(await restoreProgrammeItem(ctx, { slug, id: named("Paus").id })).toMatchObject({ ok: true });
    expect((await programmes(db, slug)).drafted).toEqual(["09:00 Tal", "10:00 Paus"]);
    const { version } = await programmes(db, slug);
    expect(await discardProgrammeDraft(ctx, { slug, version: version - 1 })).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile", by: "command-line" },
    });
    expect(await discardProgrammeDraft(ctx, { slug, version })).toEqual({ ok: true, value: { changes: 1 } });
    const { drafted, live } = await programmes(db, slug);
    expect(drafted).toEqual(live);
  });

  test("follows an event that is moved, in both copies", async ({ db }) => {
    const { ctx } = await published(db);
    await added(ctx, slug, itemContent("Avslutning", "11:30"));
    await moveEvent(ctx, { slug, move: { startsOn: "2027-05-22" as CalendarDate } });
    const { named } = await programmes(db, slug);
    expect([named("Tal").date, named("Avslutning").date]).toEqual(["2027-05-22", "2027-05-22"]);
  });
});

describe("two organisers at once (S8)", () => {
  test("the second is told what the first made of the item, and nothing is lost", async ({ db }) => {
    const { ctx } = await published(db);
    const anna = { ...ctx, actor: (await signedIn(db, { role: "administrator" })).actor };
    const { named } = await programmes(db, slug);
    const seen = named("Tal");
    await saveProgrammeItem(anna, { slug, item: pick(seen), content: { ...seen, place: "Sal 2" } });
    const second = { slug, item: pick(seen), content: { ...seen, place: "Sal 9" } };
    expect(await saveProgrammeItem(ctx, second)).toMatchObject({
      ok: false,
      refusal: {
        code: "changed-meanwhile",
        now: { place: "Sal 2" },
        by: anna.actor.kind === "account" ? anna.actor.accountId : "",
      },
    });
    expect(await removeProgrammeItem(ctx, { slug, ...pick(seen) })).toMatchObject({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });
    expect((await programmes(db, slug)).named("Tal").place).toBe("Sal 2");
    // Who has been told and saves again means it.
    const now = (await programmes(db, slug)).named("Tal");
    expect(await saveProgrammeItem(ctx, { ...second, item: pick(now) })).toMatchObject({ ok: true });
    expect((await programmes(db, slug)).named("Tal").place).toBe("Sal 9");
  });

  test("the second wants what the first has made already: nothing to tell", async ({ db }) => {
    const { ctx } = await published(db);
    const seen = (await programmes(db, slug)).named("Tal");
    const same = { slug, item: pick(seen), content: { ...seen, place: "Sal 2" } };
    await saveProgrammeItem(ctx, same);
    expect(await saveProgrammeItem(ctx, same)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test("an item that the first has removed comes back under its own id where the second says so", async ({ db }) => {
    const { ctx } = await published(db);
    const seen = (await programmes(db, slug)).named("Tal");
    await removeProgrammeItem(ctx, { slug, ...pick(seen) });
    const second = { slug, item: pick(seen), content: { ...seen, place: "Sal 9" } };
    expect(await saveProgrammeItem(ctx, second)).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile", now: null, by: "command-line" },
    });
    expect(await saveProgrammeItem(ctx, { ...second, item: { ...second.item, again: true } })).toMatchObject({
      ok: true,
      value: { id: seen.id },
    });
  });

  test("whoever has an item of a discarded copy open is told", async ({ db }) => {
    const { ctx } = await published(db);
    const before = (await programmes(db, slug)).named("Tal");
    await saveProgrammeItem(ctx, { slug, item: pick(before), content: { ...before, place: "Sal 2" } });
    const seen = (await programmes(db, slug)).named("Tal");
    await discardProgrammeDraft(ctx, { slug, version: 1 });
    expect(
      await saveProgrammeItem(ctx, { slug, item: pick(seen), content: { ...seen, place: "Sal 3" } }),
    ).toMatchObject({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });
  });

  test("two who change different items are both heard", async ({ db }) => {
    const { ctx } = await published(db);
    const { named } = await programmes(db, slug);
    await saveProgrammeItem(ctx, { slug, item: pick(named("Tal")), content: { ...named("Tal"), place: "Sal 2" } });
    await saveProgrammeItem(ctx, { slug, item: pick(named("Panel")), content: { ...named("Panel"), place: "Sal 3" } });
    const after = await programmes(db, slug);
    expect([after.named("Tal").place, after.named("Panel").place]).toEqual(["Sal 2", "Sal 3"]);
  });

  test("at the same moment, each in a unit of its own, both are heard", async ({ db }) => {
    const { ctx } = await published(db);
    const titles = ["A", "B", "C", "D"];
    await Promise.all(
      titles.map((title) =>
        added(
          { ...ctx, newId: (prefix) => `${prefix}_${title.repeat(20).toLowerCase()}` },
          slug,
          itemContent(title, "12:00"),
        ),
      ),
    );
    expect((await programmes(db, slug)).drafted.slice(3).sort()).toEqual(titles.map((title) => `12:00 ${title}`));
  });
});

describe("an item is refused", () => {
  test("without a title, ending before it starts, or at a time that the clocks skip (S3)", async ({ db }) => {
    const { ctx } = await published(db, "2027-03-28");
    const refusal = async (given: Parameters<typeof itemContent>) => {
      const saved = await saveProgrammeItem(ctx, {
        slug,
        item: { key: submissionKey() },
        content: itemContent(...given),
      });
      return saved.ok ? null : saved.refusal;
    };
    const date = "2027-03-28" as CalendarDate;
    expect(await refusal([" ", "09:00"])).toEqual({ code: "no-title" });
    expect(await refusal(["Tal", "09:00", { end: "08:00" as ClockTime }])).toEqual({ code: "ends-before-start" });
    expect(await refusal(["Tal", "02:30", { date }])).toEqual({ code: "time-skipped-by-clocks", which: "start" });
    expect(await refusal(["Tal", "01:30", { date, end: "02:10" as ClockTime }])).toEqual({
      code: "time-skipped-by-clocks",
      which: "end",
    });
    expect(await refusal(["Tal", "03:00", { date, end: "04:00" as ClockTime }])).toBeNull();
  });

  test("where moving it would take it into the hour that the clocks skip, or past midnight", async ({ db }) => {
    const { ctx } = await published(db, "2027-03-28");
    await added(ctx, slug, itemContent("Natt", "01:50", { date: "2027-03-28" as CalendarDate }));
    const late = await added(ctx, slug, itemContent("Kväll", "23:50", { date: "2027-03-28" as CalendarDate }));
    const { named, version } = await programmes(db, slug);
    expect(
      await shiftProgramme(ctx, { slug, version, from: named("Natt").id, alsoThis: true, minutes: 10 }),
    ).toMatchObject({
      ok: false,
      refusal: { code: "past-midnight", items: [{ id: late }] },
    });
    await removeProgrammeItem(ctx, { slug, ...pick(named("Kväll")) });
    expect(
      await shiftProgramme(ctx, { slug, version: version + 1, from: named("Natt").id, alsoThis: true, minutes: 10 }),
    ).toMatchObject({ ok: false, refusal: { code: "time-skipped-by-clocks", items: [{ id: named("Natt").id }] } });
  });

  test("from whoever may not change the event: who may see it is told so, to others there is none", async ({ db }) => {
    const { ctx } = await published(db);
    const stranger = {
      ...ctx,
      actor: (await signedIn(db, { role: "administrator", organisation: "Annan kommun" })).actor,
    };
    const input = { slug, item: { key: submissionKey() }, content: itemContent("Tal", "09:00") };
    expect(await saveProgrammeItem(stranger, input)).toEqual({ ok: false, refusal: "no-such-event" });
    expect(await saveProgrammeItem({ ...ctx, actor: { kind: "visitor" } }, input)).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
    expect(await discardProgrammeDraft(stranger, { slug, version: 0 })).toEqual({
      ok: false,
      refusal: "no-such-event",
    });
  });

  test("another event's item can't be changed by its id", async ({ db }) => {
    const { ctx } = await published(db);
    await openEvent(ctx, { slug: "annan", invited: { programme: [item("Främmande", "09:00")] } });
    const theirs = (await programmes(db, "annan")).named("Främmande");
    expect(
      await saveProgrammeItem(ctx, { slug, item: { ...pick(theirs), again: true }, content: theirs }),
    ).toMatchObject({ ok: true });
    expect((await programmes(db, slug)).named("Främmande").id).not.toBe(theirs.id);
    expect(await restoreProgrammeItem(ctx, { slug, id: theirs.id })).toEqual({ ok: false, refusal: "no-such-item" });
  });
});

test("what is written of an event that was published and taken back waits for a release; of one that never was, it holds at once", async ({
  db,
}) => {
  const { ctx, id } = await published(db);
  await changeEventState(ctx, { slug, act: "unpublish" });
  await added(ctx, slug, itemContent("Avslutning", "11:30"));
  expect((await programmes(db, slug)).live).toHaveLength(3);

  await db.inTransaction(async (tx) => {
    await tx.delete(tx.tables.eventStateChange);
  });
  await added(ctx, slug, itemContent("Mingel", "12:00"));
  expect((await programmes(db, slug)).live).toEqual((await programmes(db, slug)).drafted);
  expect(id).toMatch(/^evt_/);
});

test("every change is an audit entry, with what tells of people apart", async ({ db }) => {
  const { ctx } = await published(db);
  const { named } = await programmes(db, slug);
  const talk = named("Tal");
  const speakers = [{ name: "Åsa Ek", role: null, organisation: null }];
  await saveProgrammeItem(ctx, { slug, item: pick(talk), content: { ...talk, place: "Sal 2", speakers } });
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  const entry = entries.find(({ act }) => act === "change-programme-item");
  expect(entry).toMatchObject({
    actor: "command-line",
    facts: { item: talk.id, before: { place: null }, after: { place: "Sal 2" } },
    personal: { before: { speakers: [] }, after: { speakers } },
  });
});

function pick<Item extends { id: unknown; version: unknown }>({ id, version }: Item): Pick<Item, "id" | "version"> {
  return { id, version };
}
