import { spawn } from "node:child_process";
import { describe, expect, inject } from "vitest";
import { projectRoot } from "#app/config.ts";
import { SYSTEM } from "#access/actor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { HOUR, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";

const { signal } = new AbortController();

/**
 * Three offers that lapse and two kept seats that fall back in an hour's time, at an event where seven wait: five of
 * them are then to be offered a seat.
 */
async function dueInAnHour(db: Database) {
  const event = await gathering(db, { capacities: { "on-site": 5 }, rules: { serving: "offer", offerMinutes: 60 } });
  const { ctx, slug } = event;
  const rule = { by: "code", code: "talare" } as const;
  const until = instant(ctx.now() + HOUR);
  await keepSeats(ctx, { slug, mode: "on-site", name: "Talare", rule, seats: 2, until });
  await event.come("A1", "A2", "A3");
  await event.come(...["B1", "B2", "B3"], ...Array.from({ length: 7 }, (_, index) => `C${index + 1}`));
  for (const name of ["A1", "A2", "A3"]) await event.withdraws(name);
  ctx.moveClock(HOUR);
  const after = {
    ...{ A1: "withdrawn", A2: "withdrawn", A3: "withdrawn", B1: "lapsed", B2: "lapsed", B3: "lapsed" },
    ...{ C1: "offered", C2: "offered", C3: "offered", C4: "offered", C5: "offered" },
    ...{ C6: "waits on-site 1", C7: "waits on-site 2" },
  };
  const told = async () => {
    const all = (await event.told()).filter((message) => /: offer/.test(message));
    return all.sort();
  };
  const tellings = [
    ...["B1", "B2", "B3", "C1", "C2", "C3", "C4", "C5"].map((name) => `${name}: offer`),
    ...["B1", "B2", "B3"].map((name) => `${name}: offer-lapsed`),
  ].sort();
  return { ...event, after, told, tellings };
}

describe("W9 what time does to seats", () => {
  test(
    "happens once, and is told once, over crashes inside each of its acts",
    { timeout: 60_000 },
    async ({ db, databaseUrl }) => {
      const event = await dueInAnHour(db);
      for (const units of [0, 1, 0]) {
        await crashed(databaseUrl, event.ctx.now(), units);
        await event.isSound();
      }
      await event.passes(0);
      expect(await event.stands()).toEqual(event.after);
      expect(await event.told()).toEqual(event.tellings);
      await event.isSound();
    },
  );

  test("happens once when several workers do it at the same time, and people answer meanwhile", async ({
    db,
    databaseUrl,
  }) => {
    const event = await dueInAnHour(db);
    // Two writers of one SQLite file belong in two processes: in one, each would hold up the other's event loop.
    const other = inject("engine") === "sqlite" ? db : openDatabase(databaseUrl);
    try {
      const workers = [db, other, db, other].map((each) =>
        releaseSeats({ ...event.ctx, db: each, actor: SYSTEM }, signal),
      );
      await Promise.all([...workers, event.leaves("C7")]);
    } finally {
      if (other !== db) await other.close();
    }
    expect(await event.stands()).toEqual({ ...event.after, C7: "left-list" });
    expect(await event.told()).toEqual(event.tellings);
    await event.isSound();
  });

  test("happens once when the person answers in the very moment of the lapse", async ({ db }) => {
    const event = await gathering(db, { capacities: { "on-site": 1 }, rules: { serving: "offer", offerMinutes: 60 } });
    await event.come("Alva", "Bo", person("Cilla"));
    await event.withdraws("Alva");
    event.ctx.moveClock(HOUR - 1);
    const [accepted] = await Promise.all([
      event.accepts("Bo"),
      (async () => {
        event.ctx.moveClock(1);
        await releaseSeats({ ...event.ctx, actor: SYSTEM }, signal);
      })(),
    ]);
    expect(await event.stands()).toEqual({
      Alva: "withdrawn",
      ...(accepted.ok ? { Bo: "on-site", Cilla: "waits on-site 1" } : { Bo: "lapsed", Cilla: "offered" }),
    });
    await event.isSound();
  });

  test("stops at the next good place when it is told to", async ({ db }) => {
    const event = await dueInAnHour(db);
    expect(await releaseSeats({ ...event.ctx, actor: SYSTEM }, AbortSignal.abort())).toBe(0);
    expect(await event.stands()).toMatchObject({ B1: "offered", C1: "waits on-site 1" });
    await event.passes(0);
    expect(await event.stands()).toEqual(event.after);
  });
});

/** Fulfilled when the process that released seats has been killed inside the unit after so many. */
async function crashed(databaseUrl: string, at: number, units: number): Promise<void> {
  const program = ["--import", "tsx", "tests/support/crash-in-release.ts", databaseUrl, String(at), String(units)];
  const child = spawn(process.execPath, program, { cwd: projectRoot(), stdio: ["ignore", "ignore", "inherit"] });
  expect(await new Promise((resolve) => child.on("close", (_, signalled) => resolve(signalled)))).toBe("SIGKILL");
}
