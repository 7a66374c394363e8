import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import { findParticipants } from "#queries/find-participants.ts";
import { seatFigures, type SeatTally } from "#queries/seat-figures.ts";
import { calmMedian } from "#tests/support/calm-median.ts";
import { testContext } from "#tests/support/context.ts";
import { countedStatements } from "#tests/support/counted-statements.ts";
import { test } from "#tests/support/database.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const DAY_MS = 86_400_000;
const BOTH = { "on-site": 2, digital: null } as const;
const told = (tallies: readonly SeatTally[]) =>
  tallies.map(({ key, onSite, digital, waiting, people }) => [key, onSite, digital, waiting, people]);

describe("seatFigures", () => {
  test("counts everybody once, by organisation, kind, county and municipality, and day by day", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    await openEvent(ctx, { capacities: BOTH });
    const polisen = { organisation: "Polisregion Syd", wholeCountry: true };
    await registered(ctx, [person("Anna", { organisation: "Växjö kommun" }), person("Bo", polisen)]);
    ctx.moveClock(DAY_MS);
    const [, gone] = await registered(ctx, [
      person("Cecilia", { organisation: "VÄXJÖ KOMMUN", digitalMeanwhile: true }),
      person("Dag", { organisation: "Okända byalaget", wholeCountry: true }),
      person("Eva", { mode: "digital", protected: true, county: "12" as CountyCode, organisation: "Byalaget" }),
    ]);
    await withdraw(ctx, { registrationId: gone! });
    const answer = await seatFigures(ctx, "traff");
    if (!answer.ok) throw new Error(answer.refusal);
    const { all, course, organisations, kinds, counties, municipalities } = answer.value;
    expect(told([all])).toEqual([["all", 2, 2, 0, 4]]);
    expect(organisations.map(({ name, people }) => [name, people])).toEqual([
      ["Växjö kommun", 2],
      ["Byalaget", 1],
      ["Polismyndigheten", 1],
    ]);
    expect(told(kinds)).toEqual([
      ["municipality", 1, 1, 0, 2],
      ["police", 1, 0, 0, 1],
      ["unknown", 0, 1, 0, 1],
    ]);
    expect(told(counties)).toEqual([
      ["07", 1, 1, 0, 2],
      ["unknown", 1, 1, 0, 2],
    ]);
    expect(told(municipalities)[0]).toEqual(["0780", 1, 1, 0, 2]);
    expect(course).toEqual([
      { date: "2026-11-22", registered: 2, "on-site": 2, digital: 0, waiting: 0, ended: 0 },
      { date: "2026-11-23", registered: 3, "on-site": 2, digital: 2, waiting: 0, ended: 1 },
    ]);
    const filter = { ...ALL_PARTICIPANTS, organisation: organisations[0]!.key };
    const list = await findParticipants(ctx, { slug: "traff", filter, order: "name", page: 1 });
    expect(list.ok && list.value.people.map(({ name }) => name)).toEqual(["Anna", "Cecilia"]);
  });

  test("is nobody's who may not see the event, and of no event there is none", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    expect(await seatFigures({ ...ctx, actor: VISITOR }, "traff")).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await seatFigures(ctx, "ingen")).toEqual({ ok: false, refusal: "no-such-event" });
    const empty = await seatFigures(ctx, "traff");
    expect(empty.ok && empty.value).toMatchObject({ all: { people: 0 }, course: [], organisations: [] });
  });

  test("counts 10,000 at once, in as many statements as nobody", { timeout: 120_000 }, async ({ db }) => {
    const { db: counted, taken } = countedStatements(db);
    const ctx = { ...testContext(db), db: counted };
    const { id } = await openEvent(ctx, { capacities: BOTH });
    taken();
    await seatFigures(ctx, "traff");
    const few = taken();
    await manyRegistered(ctx, id, 10_000, 4_000);
    taken();
    const answer = await seatFigures(ctx, "traff");
    expect(taken()).toBe(few);
    const took = await calmMedian(200, () => seatFigures(ctx, "traff"));
    if (process.env["SHOW_TIMES"]) process.stdout.write(`${db.name}: ${took} ms\n`);
    expect(took).toBeLessThan(200);
    expect(answer.ok && told([answer.value.all])).toEqual([["all", 4_000, 4_000, 2_000, 10_000]]);
  });
});
