import { spawn } from "node:child_process";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { releaseProgramme, type ReleaseProgramme } from "#commands/programme/release-programme.ts";
import { removeProgrammeItem } from "#commands/programme/remove-programme-item.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import type { Database } from "#db/index.ts";
import { programmeReleases } from "#db/records/programme-draft-record.ts";
import type { ItemContent } from "#domain/programme/drafted-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant } from "#domain/values/instant.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { projectRoot } from "#app/config.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { eventPage } from "#queries/event-page.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { test } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";
import { added, itemContent, programmes } from "#tests/support/programme.ts";

const slug = "traff";
const toldOf = (participants: number, contributors = 0) => ({ participants, contributors, invitees: 0 });
const DATE = "2027-05-20" as CalendarDate;

/** Two workshops that are chosen, and a talk that isn't: Anna sits in the first, Bo wishes for it, Cilla has chosen nothing. */
async function prepared(db: Database) {
  const programme = [
    draftItem({ title: "Tal", start: "09:00" as ClockTime, date: DATE }),
    draftItem({ title: "Verkstad A", start: "10:00" as ClockTime, date: DATE, kind: "workshop" }),
    draftItem({ title: "Verkstad B", start: "10:00" as ClockTime, date: DATE, kind: "workshop" }),
  ];
  const event = await gathering(db, { capacities: { "on-site": 2 }, invited: { programme } });
  const { ctx } = event;
  const { named } = await programmes(db, slug);
  const pool = async (title: string) => {
    const set = await setItemSeats(ctx, { itemId: named(title).id, seats: 5 });
    if (!set.ok) throw new Error(set.refusal);
    return set.value;
  };
  const [a] = [await pool("Verkstad A"), await pool("Verkstad B")];
  await event.come(person("Anna", { items: [a] }));
  await event.come(person("Cilla"));
  await event.come(person("Bo", { items: [a] }));
  ctx.moveClock(60_000);
  const change = async (title: string, given: Partial<ItemContent>) => {
    const item = (await programmes(db, slug)).named(title);
    const saved = await saveProgrammeItem(ctx, { slug, item, content: { ...item, ...given } });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  };
  const remove = async (title: string) => {
    const { id, version } = (await programmes(db, slug)).named(title);
    await removeProgrammeItem(ctx, { slug, id, version });
  };
  const release = async (given: Partial<ReleaseProgramme> = {}) => {
    const { version } = await programmes(db, slug);
    return releaseProgramme(ctx, { slug, version, tellAll: false, seatsMayGo: false, ...given });
  };
  const { signal } = new AbortController();
  const spread = () => spreadBroadcasts.run({ db, actor: SYSTEM, now: ctx.now, newId: ctx.newId, signal });
  /** Who is written to of the programme, in the order of their names. */
  const told = async () => {
    await spread();
    const messages = await db.read((read) => read.select().from(read.tables.message));
    return messages
      .filter(({ kind }) => kind === "programme-changed")
      .map(({ facts }) => facts?.name)
      .sort();
  };
  return { ...event, a, named, change, remove, release, spread, told };
}

const titlesSeen = async (event: Awaited<ReturnType<typeof prepared>>) => {
  const answer = await eventPage({ ...event.ctx, actor: { kind: "visitor" } }, slug, "sv");
  return answer.found === "event"
    ? answer.page.days.flatMap(({ items }) => items.map(({ text }) => text.text.title))
    : [];
};

describe("a release", () => {
  test("is what everybody sees from then on, and is kept with what was new", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Tal", { place: "Sal 2", recorded: true, material: "https://example.se" });
    await added(event.ctx, slug, itemContent("Avslutning", "12:00", { notStreamed: true }));
    expect(await titlesSeen(event)).toEqual(["Tal", "Verkstad A", "Verkstad B"]);

    expect(await event.release()).toMatchObject({ ok: true, value: { number: 2, told: null, seatsGone: [] } });
    expect(await titlesSeen(event)).toEqual(["Tal", "Verkstad A", "Verkstad B", "Avslutning"]);
    const { items } = await programmes(db, slug);
    expect(items.map(({ place, recorded, notStreamed, material }) => [place, recorded, notStreamed, material])).toEqual(
      [
        ["Sal 2", true, false, "https://example.se"],
        [null, false, false, null],
        [null, false, false, null],
        [null, false, true, null],
      ],
    );
    const releases = await db.read((read) => programmeReleases(read, event.id, 10));
    expect(releases.map(({ number, actor, changes }) => [number, actor, changes.map(({ what }) => what)])).toEqual([
      [2, "command-line", ["changed", "added"]],
      [1, "command-line", []],
    ]);
    expect(await event.release()).toEqual({ ok: false, refusal: { code: "nothing-new" } });
  });

  test("is found by what it says, and its draft is not (S4)", async ({ db }) => {
    const event = await prepared(db);
    const searched = async () => (await db.read((read) => read.select().from(read.tables.eventSearch)))[0]!.folded;
    await added(event.ctx, slug, itemContent("Hemligheten", "12:00"));
    expect(await searched()).not.toContain("hemligheten");
    await event.release();
    expect(await searched()).toContain("hemligheten");
  });

  test("keeps the seats of an item that lives on", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    await event.release();
    const chosen = await db.read((read) => read.select().from(read.tables.registrationItem));
    expect(chosen.map(({ poolId, seatNumber }) => [poolId, seatNumber !== null]).sort()).toEqual([
      [event.a, false],
      [event.a, true],
    ]);
  });

  test("of another order alone is a version, and nobody is told", async ({ db }) => {
    const event = await prepared(db);
    await reorderProgrammeItem(event.ctx, {
      slug,
      id: event.named("Verkstad B").id,
      before: event.named("Verkstad A").id,
    });
    expect(await event.release({ tellAll: true })).toMatchObject({
      ok: true,
      value: { changes: [], reordered: true, told: null },
    });
    expect(await titlesSeen(event)).toEqual(["Tal", "Verkstad B", "Verkstad A"]);
    expect(await event.told()).toEqual([]);
  });

  test("is refused where somebody has changed the copy since it was looked at", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Tal", { place: "Sal 2" });
    expect(await event.release({ version: 0 })).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile", by: "command-line" },
    });
    expect((await programmes(db, slug)).named("Tal").place).toBe("Sal 2");
  });

  test("shown beforehand writes nothing", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    expect(await event.release({ preview: true })).toMatchObject({ ok: true, value: { number: 2, told: toldOf(2) } });
    expect(await event.told()).toEqual([]);
    expect((await programmes(db, slug)).live).toContain("10:00 Verkstad A");
    expect(await db.read((read) => read.select().from(read.tables.programmeRelease))).toEqual([]);
  });
});

describe("those concerned are told (S5)", () => {
  test("whoever has chosen an item that changes, with a seat on it or a wish for one", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    expect(await event.release()).toMatchObject({ ok: true, value: { told: toldOf(2) } });
    expect(await event.told()).toEqual(["Anna", "Bo"]);
  });

  test("nobody where no chosen item changes", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Verkstad B", { start: "11:00" as ClockTime });
    await event.change("Tal", { start: "08:45" as ClockTime });
    expect(await event.release()).toMatchObject({ ok: true, value: { told: null } });
    expect(await event.told()).toEqual([]);
  });

  test("everybody, where the organiser says so", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Tal", { start: "08:45" as ClockTime });
    expect(await event.release({ tellAll: true })).toMatchObject({ ok: true, value: { told: toldOf(3) } });
    expect(await event.told()).toEqual(["Anna", "Bo", "Cilla"]);
  });

  test("once, though the button is pressed twice and the worker comes again", async ({ db }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    const { version } = await programmes(db, slug);
    const twice = await Promise.all([event.release({ version }), event.release({ version })]);
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await event.spread();
    await event.spread();
    expect(await event.told()).toEqual(["Anna", "Bo"]);
  });

  test("once, though a worker is killed in the middle of it", async ({ db, databaseUrl }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    await event.release();
    const script = `${projectRoot()}/tests/support/crash-in-spreading.ts`;
    const killed = spawn(process.execPath, ["--import", "tsx", script, databaseUrl, String(event.ctx.now()), "0"], {
      stdio: "inherit",
    });
    const signal = await new Promise((resolve) => killed.on("exit", (_, how) => resolve(how)));
    expect(signal).toBe("SIGKILL");
    expect(await event.told()).toEqual(["Anna", "Bo"]);
  });

  test("of words in one language alone, only those who read it", async ({ db }) => {
    const event = await prepared(db);
    const texts = (en: string): ItemContent["texts"] => [
      { language: "sv", text: { title: "Verkstad A", description: null } },
      { language: "en", text: { title: en, description: null } },
    ];
    await event.change("Verkstad A", { texts: texts("Workshop") });
    await event.release();
    await event.spread();
    await db.inTransaction(async (tx) => {
      await tx.delete(tx.tables.message);
      await tx.update(tx.tables.person).set({ language: "en" }).where(eq(tx.tables.person.name, "Bo"));
    });
    await event.change("Verkstad A", { texts: texts("Workshop A") });
    expect(await event.release({ tellAll: true })).toMatchObject({ ok: true, value: { told: toldOf(1) } });
    expect(await event.told()).toEqual(["Bo"]);
  });

  test.for(["cancelled", "over"])("nobody of an event that is %s", async (state, { db }) => {
    const event = await prepared(db);
    await event.change("Verkstad A", { start: "11:00" as ClockTime });
    if (state === "cancelled") await changeEventState(event.ctx, { slug, act: "cancel" });
    else event.ctx.moveClock(instant(Date.UTC(2027, 4, 22)) - event.ctx.now());
    expect(await event.release({ tellAll: true })).toMatchObject({ ok: true, value: { told: null } });
    expect(await event.told()).toEqual([]);
  });
});

describe("an item that people have chosen", () => {
  test("does not go before somebody has seen whose seats go with it", async ({ db }) => {
    const event = await prepared(db);
    await event.remove("Verkstad A");
    expect(await event.release()).toMatchObject({
      ok: false,
      refusal: { code: "seats-would-go", items: [{ poolId: event.a, seats: 1, wishes: 1 }] },
    });
    expect(await titlesSeen(event)).toContain("Verkstad A");
  });

  test("goes with its seats, those who had chosen it are told, and their seats at the event stay", async ({ db }) => {
    const event = await prepared(db);
    await event.remove("Verkstad A");
    expect(await event.release({ seatsMayGo: true })).toMatchObject({
      ok: true,
      value: { told: toldOf(2), seatsGone: [{ seats: 1, wishes: 1 }] },
    });
    expect(await event.told()).toEqual(["Anna", "Bo"]);
    expect(await titlesSeen(event)).toEqual(["Tal", "Verkstad B"]);
    expect(await db.read((read) => read.select().from(read.tables.registrationItem))).toEqual([]);
    expect(await checkSeats(event.ctx, slug)).toMatchObject({ ok: true, value: { differences: [] } });
    const registrations = await db.read((read) => read.select().from(read.tables.registration));
    expect(registrations.filter(({ seatPoolId }) => seatPoolId !== null)).toHaveLength(2);
  });

  test("goes unasked where nobody has chosen it", async ({ db }) => {
    const event = await prepared(db);
    await event.remove("Verkstad B");
    expect(await event.release()).toMatchObject({ ok: true, value: { told: null, seatsGone: [] } });
    expect(await checkSeats(event.ctx, slug)).toMatchObject({ ok: true, value: { differences: [] } });
  });
});

test("what somebody has chosen both of is told of, where a release would put it at the same time", async ({ db }) => {
  const event = await prepared(db);
  await event.change("Verkstad B", { start: "13:00" as ClockTime });
  await event.release();
  const pools = await db.read((read) => read.select().from(read.tables.seatPool));
  const both = pools.filter(({ itemId }) => itemId !== null).map(({ id }) => id);
  await event.come(person("Dan", { items: both }));
  await event.change("Verkstad B", { start: "10:00" as ClockTime });
  const preview = { tellAll: false, seatsMayGo: false, preview: true };
  const items = [event.named("Verkstad A").id, event.named("Verkstad B").id];
  expect(await event.release(preview)).toMatchObject({ value: { clashes: [{ items, people: 1 }] } });
  await event.change("Verkstad B", { start: "15:00" as ClockTime });
  expect(await event.release(preview)).toMatchObject({ value: { clashes: [] } });
});
