import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeDetails } from "#commands/registration/change-details.ts";
import { register, type RegisterPerson } from "#commands/registration/register.ts";
import { removeItemSeats } from "#commands/registration/remove-item-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { test } from "#tests/support/database.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { gathering } from "#tests/support/gathering.ts";
import { asParticipant, person, registered, submissionKey, type OpenEvent } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };

/** An event with two workshops, of one seat and of two; in parallel unless the second starts at another time. */
async function workshops(db: Database, { second = "10:00", ...given }: OpenEvent & { second?: string } = {}) {
  const at = { date: "2027-05-20" as CalendarDate, endWritten: true, kind: "workshop" } as const;
  const programme = [
    draftItem({ ...at, start: "10:00" as ClockTime, end: "11:00" as ClockTime, title: "Orsaker" }),
    draftItem({ ...at, start: second as ClockTime, end: "12:00" as ClockTime, title: "Åtgärder" }),
  ];
  const event = await gathering(db, { capacities: { "on-site": 3 }, ...given, invited: { programme } });
  const items = await db.read((read) => read.select().from(read.tables.programmeItem));
  const pools: SeatPoolId[] = [];
  for (const { id, position } of items.sort((one, other) => one.position - other.position)) {
    const set = await setItemSeats(event.ctx, { itemId: id, seats: position + 1 });
    if (!set.ok) throw new Error(set.refusal);
    pools.push(set.value);
  }
  const [small, large] = pools as [SeatPoolId, SeatPoolId];
  /** Who sits where, and who wishes for what. */
  const chosen = () =>
    db.read(async (read) => {
      const rows = await read.select().from(read.tables.registrationItem);
      return rows
        .map((row) => [row.registrationId, row.poolId === small ? "small" : "large", row.seatNumber !== null] as const)
        .sort((one, other) => (String(one) < String(other) ? -1 : 1));
    });
  const wants = (name: string, item: SeatPoolId) => person(name, { items: [item] });
  const change = (id: RegistrationId, items: readonly SeatPoolId[]) =>
    changeDetails(asParticipant(event.ctx, id), {
      ...{ registrationId: id, organisation: null, county: null, listed: false, protected: false },
      ...{ diet: null, accessNeeds: null, answers: [], items },
    });
  const form = (...people: RegisterPerson[]) =>
    register(
      { ...event.ctx, actor: VISITOR },
      { slug: event.slug, submissionKey: submissionKey(), language: "sv", together: "as-many", people },
    );
  return { ...event, small, large, chosen, wants, change, form };
}

describe("C11 seats of programme items", () => {
  test("hold together with the event's: a full item is refused by name, a full event makes one wait with a wish", async ({
    db,
  }) => {
    const event = await workshops(db);
    await event.come(event.wants("Alva", event.small));
    expect(await event.form(event.wants("Bo", event.small))).toEqual({
      ...{ ok: false, refusal: { code: "item-full", person: 0, poolId: event.small } },
    });
    await event.come(event.wants("Bo", event.large), "Cilla", event.wants("Doris", event.large));
    expect(await event.stands()).toMatchObject({ Bo: "on-site", Cilla: "on-site", Doris: "waits on-site 1" });
    expect(await event.chosen()).toEqual([
      [event.idOf("Alva"), "small", true],
      [event.idOf("Bo"), "large", true],
      [event.idOf("Doris"), "large", false],
    ]);
    await event.withdraws("Alva");
    expect(await event.chosen()).toContainEqual([event.idOf("Doris"), "large", true]);
    expect(await event.stands()).toMatchObject({ Doris: "on-site" });
    await event.come(event.wants("Erik", event.small));
    await event.isSound();
  });

  test("a wish that is full when the turn comes is told of, and the seat at the event is given", async ({ db }) => {
    const event = await workshops(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", event.wants("Bo", event.small));
    await event.capacity({ "on-site": 2 });
    await event.withdraws("Bo");
    await event.come(event.wants("Cilla", event.small), event.wants("Doris", event.large));
    await event.change(event.idOf("Doris"), [event.small]);
    await event.withdraws("Alva");
    const messages = await db.read((read) => read.select().from(read.tables.message));
    const served = messages.filter(
      ({ kind, registrationId }) => kind === "served" && registrationId === event.idOf("Doris"),
    );
    expect(served.map(({ facts }) => facts?.fullItems)).toEqual([["Orsaker"]]);
    expect(await event.stands()).toMatchObject({ Cilla: "on-site", Doris: "on-site" });
    await event.isSound();
  });

  test("people of one form count one after the other", async ({ db }) => {
    const event = await workshops(db, { capacities: { "on-site": 10 } });
    const four = ["Alva", "Bo", "Cilla"].map((name) => event.wants(name, event.large));
    expect(await event.form(...four)).toEqual({
      ...{ ok: false, refusal: { code: "item-full", person: 2, poolId: event.large } },
    });
    expect(await event.stands()).toEqual({});
  });

  test("are changed within what there is, and the earlier seat stays where the other is full", async ({ db }) => {
    const event = await workshops(db);
    await event.come(event.wants("Alva", event.small), event.wants("Bo", event.large));
    expect(await event.change(event.idOf("Bo"), [event.small])).toEqual({
      ...{ ok: false, refusal: { code: "item-full", poolId: event.small } },
    });
    expect(await event.change(event.idOf("Alva"), [event.large])).toEqual(done);
    expect(await event.change(event.idOf("Bo"), [event.small])).toEqual(done);
    expect(await event.chosen()).toEqual([
      [event.idOf("Alva"), "large", true],
      [event.idOf("Bo"), "small", true],
    ]);
    await event.isSound();
  });

  test.for(["10:00", "10:59"])("can't be two that are on at once, the second from %s", async (second, { db }) => {
    const event = await workshops(db, { second });
    expect(await event.form(person("Alva"), person("Bo", { items: [event.small, event.large] }))).toEqual({
      ...{ ok: false, refusal: { code: "items-clash", person: 1, poolId: event.large } },
    });
    await event.come(event.wants("Alva", event.large));
    expect(await event.change(event.idOf("Alva"), [event.large, event.small])).toEqual({
      ...{ ok: false, refusal: { code: "items-clash", poolId: event.small } },
    });
    expect(await event.chosen()).toEqual([[event.idOf("Alva"), "large", true]]);
    await event.isSound();
  });

  test("are two where one is over before the other, also as wishes", async ({ db }) => {
    const event = await workshops(db, { second: "11:00", capacities: { "on-site": 1 } });
    await event.come(person("Alva", { items: [event.large, event.small] }));
    expect(await event.chosen()).toEqual([
      [event.idOf("Alva"), "large", true],
      [event.idOf("Alva"), "small", true],
    ]);
    await event.isSound();
  });

  test("that somebody keeps stay theirs beside a new one, though there are fewer now than are taken", async ({
    db,
  }) => {
    const event = await workshops(db, { second: "11:00", capacities: { "on-site": 5 } });
    await event.come(event.wants("Alva", event.large), event.wants("Bo", event.large));
    const rows = await db.read((read) => read.select().from(read.tables.seatPool));
    const itemId = rows.find(({ id }) => id === event.large)!.itemId!;
    expect(await setItemSeats(event.ctx, { itemId, seats: 0 })).toMatchObject({ ok: true });
    expect(await event.change(event.idOf("Alva"), [event.large, event.small])).toEqual(done);
    expect(await event.chosen()).toEqual([
      [event.idOf("Alva"), "large", true],
      [event.idOf("Alva"), "small", true],
      [event.idOf("Bo"), "large", true],
    ]);
    await event.isSound();
  });

  test("that were full when one's turn came are asked for again with other details, and keep none from being saved", async ({
    db,
  }) => {
    const event = await workshops(db, { second: "11:00", capacities: { "on-site": 1 } });
    await event.come("Alva", event.wants("Bo", event.small), event.wants("Doris", event.small));
    await event.capacity({ "on-site": 3 });
    expect(await event.change(event.idOf("Doris"), [event.small, event.large])).toEqual(done);
    expect(await event.chosen()).toEqual([
      [event.idOf("Bo"), "small", true],
      [event.idOf("Doris"), "large", true],
      [event.idOf("Doris"), "small", false],
    ]);
    await event.withdraws("Bo");
    expect(await event.change(event.idOf("Doris"), [event.small, event.large])).toEqual(done);
    expect(await event.chosen()).toContainEqual([event.idOf("Doris"), "small", true]);
    await event.isSound();
  });

  test("claims in parallel fill an item no further than its seats", async ({ db }) => {
    const event = await workshops(db, { capacities: { "on-site": 20 } });
    const names = Array.from({ length: 8 }, (_, index) => `P${index}`);
    const answers = await Promise.all(names.map((name) => event.form(event.wants(name, event.large))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    await event.isSound();
  });

  test("seats lowered below what is taken drop nobody and admit nobody", async ({ db }) => {
    const event = await workshops(db);
    await event.come(event.wants("Alva", event.large), event.wants("Bo", event.large));
    const items = await db.read((read) => read.select().from(read.tables.seatPool));
    const itemId = items.find(({ id }) => id === event.large)!.itemId!;
    expect(await setItemSeats(event.ctx, { itemId, seats: 1 })).toEqual({ ok: true, value: event.large });
    await event.withdraws("Alva");
    expect(await event.form(event.wants("Cilla", event.large))).toMatchObject({
      ok: false,
      refusal: { code: "item-full" },
    });
    await event.isSound();
  });

  test("of another event, or of a mode, can't be chosen; nor the same one twice", async ({ db }) => {
    const event = await workshops(db, { capacities: { "on-site": 10 } });
    const pools = await db.read((read) => read.select().from(read.tables.seatPool));
    const onSite = pools.find(({ mode }) => mode === "on-site")!.id;
    for (const items of [[onSite], ["pol_00000000000000099999" as const]]) {
      expect(await event.form(person("Alva", { items }))).toEqual({
        ...{ ok: false, refusal: { code: "item-unknown", person: 0 } },
      });
    }
    await event.come(person("Alva", { items: [event.large, event.large] }));
    expect(await event.chosen()).toEqual([[event.idOf("Alva"), "large", true]]);
    expect(await event.change(event.idOf("Alva"), [event.small, event.small])).toEqual(done);
    expect(await event.chosen()).toEqual([[event.idOf("Alva"), "small", true]]);
    await event.isSound();
  });
});

test("an item's seats go while nobody has chosen it, and it is chosen no more", async ({ db }) => {
  const event = await workshops(db);
  const [one] = (await db.read((read) => read.select().from(read.tables.programmeItem))).filter(
    ({ position }) => position === 0,
  );
  const remove = () => removeItemSeats(event.ctx, { itemId: one!.id });
  const [ada] = await registered(event.ctx, [person("Ada", { items: [event.small] })]);
  expect(await remove()).toEqual({ ok: false, refusal: { code: "chosen", seats: 1, wishes: 0 } });
  await withdraw(event.ctx, { registrationId: ada! });
  expect(await remove()).toEqual({ ok: true, value: null });
  expect(await remove()).toEqual({ ok: true, value: null });
  const asked = await register(
    { ...event.ctx, actor: VISITOR },
    {
      ...{ slug: "traff", submissionKey: submissionKey(), language: "sv", together: "as-many" },
      people: [person("Bo", { items: [event.small] })],
    },
  );
  expect(asked.ok).toBe(false);
});
