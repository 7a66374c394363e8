import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { register } from "#commands/registration/register.ts";
import { VISITOR } from "#access/actor.ts";
import { instant, parseIsoInstant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { DAY, gathering } from "#tests/support/gathering.ts";
import { person, submissionKey } from "#tests/support/open-event.ts";

const done = { ok: true, value: null };
const moment = (iso: string) => instant(parseIsoInstant(iso)!);

describe("seats", () => {
  test("C2 the last seat: two claims and one cancellation at once", async ({ db }) => {
    const event = await gathering(db);
    await event.come("Alva");
    await Promise.all([event.come("Bo"), event.come("Cilla"), event.withdraws("Alva")]);
    expect(await event.stands()).toEqual({ Alva: "withdrawn", Bo: "on-site", Cilla: "on-site" });
    await event.isSound();
  });

  test("C2 claims in parallel get every seat once and then numbers in order", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 7 } });
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index + 1}`);
    await Promise.all(names.map((name) => event.come(name)));
    const stands = Object.values(await event.stands()).sort();
    expect(stands).toEqual([
      ...Array.from({ length: 7 }, () => "on-site"),
      ...Array.from({ length: 5 }, (_, index) => `waits on-site ${index + 1}`),
    ]);
    const numbers = await db.read((read) => {
      const { seatNumber, waitNumber } = read.tables.registration;
      return read.select({ seatNumber, waitNumber }).from(read.tables.registration);
    });
    const given = numbers.map(({ seatNumber, waitNumber }) => seatNumber ?? waitNumber ?? 0);
    expect(given.sort((one, other) => one - other)).toEqual(names.map((_, index) => index + 1));
    await event.isSound();
  });

  test("C3 on-site full, digital open: a digital seat is to be had, and one may wait meanwhile", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null } });
    await event.come("Alva", person("Bo", { mode: "digital" }), person("Cilla", { digitalMeanwhile: true }), "Doris");
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Bo: "digital", Cilla: "digital, waits on-site 1", Doris: "waits on-site 2" },
    });
    await event.isSound();
  });

  test("C4 a change of mode is one act: refused where the other is full, and the seat is still there", async ({
    db,
  }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 1 } });
    await event.come("Alva", person("Bo", { mode: "digital" }));
    expect(await event.changesTo("digital", "Alva")).toEqual({ ok: false, refusal: "full" });
    expect(await event.changesTo("on-site", "Alva")).toEqual({ ok: false, refusal: "same-mode" });
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "digital" });
    await event.come("Cilla");
    await event.capacity({ digital: 2 });
    expect(await event.changesTo("digital", "Alva")).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "digital", Bo: "digital", Cilla: "on-site" });
    await event.isSound();
  });

  test("C4 two who want to change places at once lose neither", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 2 } });
    await event.come("Alva", person("Bo", { mode: "digital" }));
    const changes = await Promise.all([event.changesTo("digital", "Alva"), event.changesTo("on-site", "Bo")]);
    const stands = await event.stands();
    expect(changes[0]).toEqual(done);
    expect([done, { ok: false, refusal: "full" }]).toContainEqual(changes[1]);
    expect(stands).toEqual({ Alva: "digital", Bo: changes[1].ok ? "on-site" : "digital" });
    await event.isSound();
  });

  test("who only waits takes a seat in the other mode meanwhile and keeps the place", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: 5 } });
    await event.come("Alva", "Bo", "Cilla");
    expect(await event.changesTo("digital", "Bo")).toEqual(done);
    expect(await event.stands()).toMatchObject({ Bo: "digital, waits on-site 1", Cilla: "waits on-site 2" });
    expect(await event.waitsFor("on-site", "Bo")).toEqual({ ok: false, refusal: "waits-already" });
    expect(await event.waitsFor("digital", "Bo")).toEqual({ ok: false, refusal: "same-mode" });
    await event.isSound();
  });

  test("waiting for a mode that has room is refused: it can be changed to", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 2, digital: 5 } });
    await event.come(person("Alva", { mode: "digital" }), "Bo");
    expect(await event.waitsFor("on-site", "Alva")).toEqual({ ok: false, refusal: "has-room" });
    expect(await event.changesTo("on-site", "Alva")).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site" });
    await event.isSound();
  });

  test("what one eats is forgotten with the seat at the table; how one gets on is not", async ({ db }) => {
    const event = await gathering(db, {
      ...{ capacities: { "on-site": 3, digital: 5 }, rules: { asksDiet: true, asksAccessNeeds: true } },
    });
    const needs = { diet: "Nötfritt", accessNeeds: "Hörslinga" };
    await event.come(person("Alva", needs), person("Bo", needs), person("Cilla", { diet: "Nötfritt" }));
    for (const name of ["Alva", "Cilla"]) expect(await event.changesTo("digital", name)).toEqual(done);
    const { registrationNeed: need } = db.tables;
    const kept = await db.read((read) => read.select({ diet: need.diet, access: need.access }).from(need));
    expect(kept.sort((one, other) => (one.diet ?? "").localeCompare(other.diet ?? ""))).toEqual([
      { diet: null, access: "Hörslinga" },
      { diet: "Nötfritt", access: "Hörslinga" },
    ]);
  });

  test("C7 a capacity lowered below what is taken drops nobody and admits nobody", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 3 } });
    await event.come("Alva", "Bo", "Cilla", "Doris");
    expect(await event.capacity({ "on-site": 1 })).toEqual(done);
    await event.withdraws("Alva");
    expect(await event.stands()).toEqual({
      ...{ Alva: "withdrawn", Bo: "on-site", Cilla: "on-site", Doris: "waits on-site 1" },
    });
    await event.withdraws("Bo");
    expect(await event.stands()).toMatchObject({ Cilla: "on-site", Doris: "waits on-site 1" });
    await event.withdraws("Cilla");
    expect(await event.stands()).toMatchObject({ Doris: "on-site" });
    await event.isSound();
  });

  test("C8 a raised capacity serves the queue in order, once each", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 } });
    await event.come("Alva", "Bo", "Cilla", "Doris");
    await Promise.all([event.capacity({ "on-site": 3 }), event.capacity({ "on-site": 3 })]);
    expect(await event.stands()).toEqual({
      ...{ Alva: "on-site", Bo: "on-site", Cilla: "on-site", Doris: "waits on-site 1" },
    });
    await event.capacity({ "on-site": null });
    expect(await event.stands()).toMatchObject({ Doris: "on-site" });
    expect((await event.told()).filter((told) => told.endsWith(": served")).sort()).toEqual([
      ...["Bo: served", "Cilla: served", "Doris: served"],
    ]);
    await event.isSound();
  });

  test("C8 many are served too, the rest by the worker", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 0 } });
    const names = Array.from({ length: 120 }, (_, index) => `Person ${index + 1}`);
    for (const name of names) await event.come(name);
    await event.capacity({ "on-site": 110 });
    await event.passes(0);
    const stands = await event.stands();
    expect(names.map((name) => stands[name])).toEqual([
      ...Array.from({ length: 110 }, () => "on-site"),
      ...Array.from({ length: 10 }, (_, index) => `waits on-site ${index + 1}`),
    ]);
    await event.isSound();
  });

  test("C9 an organiser goes over the capacity only by saying so, and it stays on record", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null } });
    await event.come("Alva", person("Bo", { mode: "digital" }));
    const adding = { slug: event.slug, language: "sv", person: person("Cilla") } as const;
    expect(await addParticipant(event.ctx, { ...adding, overLimit: null })).toEqual({
      ...{ ok: false, refusal: { code: "full" } },
    });
    expect(await addParticipant(event.ctx, { ...adding, overLimit: "Talar på konferensen" })).toMatchObject({
      ok: true,
    });
    const moving = { registrationId: event.idOf("Bo"), mode: "on-site" } as const;
    expect(await changeMode(event.ctx, moving)).toEqual({ ok: false, refusal: "full" });
    expect(await changeMode(event.ctx, { ...moving, overLimit: "Tolk" })).toEqual(done);
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "on-site", Cilla: "on-site" });
    const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
    const over = entries.filter(({ facts }) => (facts as { overLimit?: boolean }).overLimit);
    expect(over.map(({ act, actor, personal }) => [act, actor, personal])).toEqual([
      ["register", "command-line", { reason: "Talar på konferensen" }],
      ["change-mode", "command-line", { reason: "Tolk" }],
    ]);
    await event.isSound();
  });

  test.for([
    ["2027-02-28T22:59:59Z", "not-open-yet"],
    ["2027-02-28T23:00:00Z", null],
    ["2027-05-10T21:59:59Z", null],
    ["2027-05-10T22:00:00Z", "closed"],
    ["2027-05-20T09:59:59Z", "closed"],
    ["2027-05-20T10:00:00Z", "over"],
  ] as const)("C13 at %s one is answered %s", async ([at, refusal], { db }) => {
    const event = await gathering(db, {
      at,
      rules: { opensAt: moment("2027-02-28T23:00:00Z"), closesAt: moment("2027-05-10T22:00:00Z") },
    });
    const answer = await register(
      { ...event.ctx, actor: VISITOR },
      {
        ...{ slug: event.slug, submissionKey: submissionKey(), language: "sv", together: "as-many" },
        people: [person("Alva")],
      },
    );
    expect(answer).toMatchObject(refusal === null ? { ok: true } : { ok: false, refusal: { code: refusal } });
    expect(await event.stands()).toEqual(refusal === null ? { Alva: "on-site" } : {});
    await event.isSound();
  });

  test("C13 a cancelled event takes nobody, and leaves everybody as they are", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null } });
    await event.come("Alva", "Bo");
    expect(await changeEventState(event.ctx, { slug: event.slug, act: "cancel" })).toMatchObject({ ok: true });
    const cancelled = { ok: false, refusal: "event-cancelled" };
    expect(await event.withdraws("Alva")).toEqual(cancelled);
    expect(await event.changesTo("digital", "Alva")).toEqual(cancelled);
    expect(await event.leaves("Bo")).toEqual(cancelled);
    expect(await event.handsOver("Alva", "Erik")).toEqual(cancelled);
    await expect(event.come("Cilla")).rejects.toThrow('{"code":"cancelled"}');
    await event.capacity({ "on-site": 5 });
    await event.passes(DAY);
    expect(await event.stands()).toEqual({ Alva: "on-site", Bo: "waits on-site 1" });
    await event.isSound();
  });

  test("C13 once the event is over nothing can be changed", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1, digital: null }, at: "2027-05-20T09:59:59Z" });
    event.ctx.moveClock(-DAY);
    await event.come("Alva", "Bo");
    event.ctx.moveClock(DAY);
    expect(await event.changesTo("digital", "Alva")).toEqual(done);
    event.ctx.moveClock(1_000);
    const over = { ok: false, refusal: "over" };
    expect(await event.withdraws("Alva")).toEqual(over);
    expect(await event.changesTo("on-site", "Alva")).toEqual(over);
    expect(await event.leaves("Bo")).toEqual(over);
    expect(await event.stands()).toEqual({ Alva: "digital", Bo: "waits on-site 1" });
    await event.isSound();
  });
});
