import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { insertPerson, insertRegistration } from "#db/records/new-registration-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { CommandContext } from "#commands/context.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { idMaker, type EventId, type RegistrationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { projectRoot } from "#app/config.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const slug = "traff";
const MOVE = { startsOn: "2027-06-03" as CalendarDate };

/** An event in both modes with so many registered beside Anna, who has a seat, and Bo, who waits with a digital one. */
async function prepared(db: Database, others = 0) {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  const { id } = await openEvent(ctx, { slug, capacities: { "on-site": 1, digital: null } });
  const [anna] = await registered(ctx, [person("Anna")]);
  const [bo] = await registered(ctx, [person("Bo", { digitalMeanwhile: true })]);
  await addRegistered(ctx, id, others);
  ctx.moveClock(60_000);
  return { ctx, id, anna: anna!, bo: bo! };
}

async function addRegistered(ctx: CommandContext, eventId: EventId, count: number) {
  for (let first = 0; first < count; first += 500) {
    await ctx.db.inTransaction(async (tx) => {
      const pool = (await poolsOfEvent(tx, eventId)).find(({ mode }) => mode === "digital")!;
      for (let at = first; at < Math.min(first + 500, count); at++) {
        const personId = ctx.newId("per");
        const email = `p${at}@example.se` as EmailAddress;
        await insertPerson(tx, {
          id: personId,
          name: `P${at}`,
          email,
          protected: false,
          listed: false,
          language: "sv",
        });
        await insertRegistration(tx, {
          ...{ id: ctx.newId("reg"), eventId, personId, participantKey: `${email} p${at}`, registeredAt: ctx.now() },
          ...{ organisationWritten: null, organisationId: null, organisationKey: null, organisationKind: null },
          ...{ county: null, municipality: null, partyId: null, partyWhole: false, seatPoolId: pool.id },
          ...{ seatAllotmentId: null, waitPoolId: null, waitAllotmentId: null },
        });
      }
    });
  }
}

function work(ctx: CommandContext, signal = new AbortController().signal) {
  return spreadBroadcasts.run({ ...ctx, actor: SYSTEM, signal });
}

function outbox(db: Database) {
  return db.read(async (read) => {
    const { message, broadcast } = read.tables;
    const told = (await read.select().from(message)).filter(({ broadcastId }) => broadcastId !== null);
    return { told, broadcasts: await read.select().from(broadcast) };
  });
}

describe("spreading a message to many", () => {
  test("makes one message for each with a seat or a place, with where they stand and what has changed", async ({
    db,
  }) => {
    const { ctx, id, anna, bo } = await prepared(db);
    await moveEvent(ctx, { slug, move: MOVE });
    expect(await db.read((read) => spreadBroadcasts.hasWork!(read, ctx.now()))).toBe(true);
    await work(ctx);
    const { told, broadcasts } = await outbox(db);
    const change = { before: { startsOn: "2027-05-20" }, after: { startsOn: "2027-06-03" } };
    const common = { kind: "event-changed", eventId: id, broadcastId: broadcasts[0]!.id, tries: 0, sentAt: null };
    const of = (registration: RegistrationId) => told.filter(({ registrationId }) => registrationId === registration);
    expect(of(anna)).toMatchObject([
      {
        ...{ ...common, email: "anna@example.se", language: "sv", createdAt: ctx.now(), dueAt: ctx.now() },
        facts: { name: "Anna", generation: 1, sequence: 0, seat: "on-site", waitsFor: null, change },
      },
    ]);
    expect(of(bo)).toMatchObject([{ ...common, facts: { name: "Bo", seat: "digital", waitsFor: "on-site", change } }]);
    expect(told).toHaveLength(2);
    expect(broadcasts).toMatchObject([{ receivers: 2, queued: 2, spreadAt: ctx.now(), stoppedAt: null }]);
    expect(await db.read((read) => spreadBroadcasts.hasWork!(read, ctx.now()))).toBe(false);
    await work(ctx);
    expect((await outbox(db)).told).toHaveLength(2);
  });

  test("tells nobody who has withdrawn since, nobody who came after, and whoever a seat was handed to", async ({
    db,
  }) => {
    const { ctx, anna, bo } = await prepared(db);
    await moveEvent(ctx, { slug, move: MOVE });
    await withdraw(ctx, { registrationId: anna });
    await handOver(ctx, { registrationId: bo, name: "Cilla", email: "cilla@example.se" as EmailAddress });
    ctx.moveClock(1);
    await registered(ctx, [person("Doris", { mode: "digital" })]);
    await work(ctx);
    const { told, broadcasts } = await outbox(db);
    expect(told.map(({ email, facts }) => [email, facts?.generation, facts?.sequence])).toEqual([
      ["cilla@example.se", 2, 2],
    ]);
    expect(broadcasts).toMatchObject([{ receivers: 2, queued: 1 }]);
  });

  test("who registered in the millisecond of the change, or by a clock that is ahead, is told too", async ({ db }) => {
    const { ctx } = await prepared(db);
    await registered(ctx, [person("Doris", { mode: "digital" })]);
    ctx.moveClock(-30_000);
    await moveEvent(ctx, { slug, move: MOVE });
    await work(ctx);
    expect((await outbox(db)).told).toHaveLength(3);
  });

  test("whoever registers while the event moves is told, for they may have read the old day", async ({ db }) => {
    const { ctx } = await prepared(db);
    const people = Array.from({ length: 30 }, (_, index) => person(`Gäst ${index}`, { mode: "digital" }));
    const coming = people.map((one) => registered(ctx, [one]));
    const moved = await moveEvent(ctx, { slug, move: MOVE });
    await Promise.all(coming);
    expect(moved).toMatchObject({ ok: true, value: { changed: true } });
    await work(ctx);
    const { told } = await outbox(db);
    const { registration, broadcast } = db.tables;
    const rows = await db.read((read) => read.select().from(registration));
    const [begun] = await db.read((read) => read.select().from(broadcast));
    const early = rows.filter(({ registeredAt }) => registeredAt < begun!.createdAt).map(({ id }) => id);
    expect(told.map(({ registrationId }) => registrationId).sort()).toEqual(early.sort());
    expect(told.length).toBeGreaterThanOrEqual(moved.ok ? moved.value.receivers : Infinity);
  });

  test("goes on where it was cut short, and writes to nobody twice", async ({ db }) => {
    const { ctx } = await prepared(db, 450);
    await moveEvent(ctx, { slug, move: MOVE });
    const stop = new AbortController();
    let units = 0;
    const counted: Database = {
      ...db,
      inTransaction: (unit, ...options) => {
        if (++units === 2) stop.abort();
        return db.inTransaction(unit, ...options);
      },
    };
    await work({ ...ctx, db: counted }, stop.signal);
    expect(await outbox(db)).toMatchObject({ broadcasts: [{ queued: 400, spreadAt: null }] });
    await work(ctx);
    const { told, broadcasts } = await outbox(db);
    expect(broadcasts).toMatchObject([{ receivers: 452, queued: 452, spreadAt: ctx.now() }]);
    expect(told).toHaveLength(452);
    expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(452);
  });

  test("by four workers at once, each is written to once", async ({ db, databaseUrl }) => {
    const { ctx } = await prepared(db, 1_000);
    await moveEvent(ctx, { slug, move: MOVE });
    const workers = Array.from({ length: 3 }, () => openDatabase(databaseUrl));
    await Promise.all([db, ...workers].map((own) => work({ ...ctx, db: own })));
    await Promise.all(workers.map((own) => own.close()));
    const { told, broadcasts } = await outbox(db);
    expect(broadcasts).toMatchObject([{ queued: 1_002, spreadAt: ctx.now() }]);
    expect(told).toHaveLength(1_002);
    expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(1_002);
  });

  test.for([0, 1, 2])(
    "killed inside the unit after %i, the next worker goes on",
    async (units, { db, databaseUrl }) => {
      const { ctx } = await prepared(db, 450);
      await moveEvent(ctx, { slug, move: MOVE });
      await crashed(databaseUrl, ctx.now(), units);
      expect(await outbox(db)).toMatchObject({ broadcasts: [{ queued: units * 200, spreadAt: null }] });
      expect((await outbox(db)).told).toHaveLength(units * 200);
      await work(ctx);
      const { told } = await outbox(db);
      expect(told).toHaveLength(452);
      expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(452);
    },
  );

  test("stops where the event is cancelled meanwhile, and that is told to all", async ({ db }) => {
    const { ctx } = await prepared(db, 450);
    await moveEvent(ctx, { slug, move: MOVE });
    const stop = new AbortController();
    const cancelling: Database = {
      ...db,
      inTransaction: async (unit, ...options) => {
        const value = await db.inTransaction(unit, ...options);
        if (!stop.signal.aborted) await changeEventState({ ...ctx, db }, { slug, act: "cancel" });
        stop.abort();
        return value;
      },
    };
    await work({ ...ctx, db: cancelling }, stop.signal);
    await work(ctx);
    const { told, broadcasts } = await outbox(db);
    expect(told.map(({ kind }) => kind)).toEqual(Array.from({ length: 452 }, () => "event-cancelled"));
    expect(broadcasts.find(({ kind }) => kind === "event-changed")).toMatchObject({ queued: 200, spreadAt: null });
  });

  test("of 10,000 takes a fixed number of statements for each 200", { timeout: 60_000 }, async ({ db }) => {
    const { ctx } = await prepared(db, 10_000);
    await moveEvent(ctx, { slug, move: MOVE });
    const statements: number[] = [];
    const counted: Database = {
      ...db,
      inTransaction: (unit, ...options) =>
        db.inTransaction(
          async (tx) => {
            let asked = 0;
            const counting = new Proxy(tx, {
              get: (target, name: keyof typeof tx) => {
                if (["select", "insert", "update"].includes(name)) asked += 1;
                return target[name];
              },
            });
            const value = await unit(counting);
            statements.push(asked);
            return value;
          },
          ...options,
        ),
    };
    const begun = performance.now();
    const real = { ...ctx, db: counted, now: () => instant(ctx.now() + performance.now() - begun) };
    for (let runs = 0; runs < 20 && (await db.read((read) => spreadBroadcasts.hasWork!(read, ctx.now()))); runs++) {
      await work(real);
    }
    const took = performance.now() - begun;
    const { broadcasts } = await outbox(db);
    expect(broadcasts).toMatchObject([{ receivers: 10_002, queued: 10_002 }]);
    expect(statements).toHaveLength(53);
    expect(new Set(statements.slice(0, 51))).toEqual(new Set([3]));
    // Then who carries it out and who is invited are asked for: here nobody.
    expect(statements.slice(51)).toEqual([4, 7]);
    if (process.env["SHOW_TIMES"]) process.stdout.write(`10,002 spread in ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(30_000);
  });
});

/** Fulfilled when the process that spread was killed inside the unit after so many. */
async function crashed(databaseUrl: string, at: number, units: number): Promise<void> {
  const program = ["--import", "tsx", "tests/support/crash-in-spreading.ts", databaseUrl, String(at), String(units)];
  const child = spawn(process.execPath, program, { cwd: projectRoot(), stdio: ["ignore", "ignore", "inherit"] });
  expect(await new Promise((resolve) => child.on("close", (_, signalled) => resolve(signalled)))).toBe("SIGKILL");
}
