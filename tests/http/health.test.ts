import { describe, expect } from "vitest";
import { noteSeatCheck } from "#db/records/seat-count-record.ts";
import { recordBeat, recordStop } from "#db/records/worker-record.ts";
import { instant } from "#domain/values/instant.ts";
import { loader as healthLoader } from "#routes/health/route.ts";
import { loader as metricsLoader } from "#routes/metrics/route.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";

const routes = { "/healthz": { loader: healthLoader }, "/metrics": { loader: metricsLoader } };
const DAY_MS = 86_400_000;

describe("/healthz", () => {
  test("tells what works: the database, its migrations, and a worker's newest beat", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const now = door.context.now();
    const beat = (ago: number) => ({
      id: `wrk_${ago}` as const,
      startedAt: instant(now - DAY_MS),
      at: instant(now - ago),
    });
    await db.inTransaction((tx) => recordBeat(tx, beat(90_000)));
    await db.inTransaction((tx) => recordStop(tx, beat(1_000)));
    const { status, headers, body } = await door.send("/healthz");
    const migrations = { applied: expect.any(Number) as number, pending: 0 };
    const outbox = { sending: false, oldestUnsentSeconds: null, late: false, failed: 0 };
    expect(JSON.parse(body)).toEqual({
      ...{ status: "failing", database: "ok", migrations, worker: { beatSecondsAgo: 90 }, outbox },
      seats: { checkedSecondsAgo: null, differences: null },
    });
    expect([status, headers["cache-control"]]).toEqual([503, "no-store"]);
    await db.inTransaction((tx) => recordBeat(tx, beat(12_400)));
    const healthy = await door.send("/healthz");
    expect(JSON.parse(healthy.body)).toEqual({
      status: "ok",
      database: "ok",
      migrations,
      worker: { beatSecondsAgo: 12 },
      outbox,
      seats: { checkedSecondsAgo: null, differences: null },
    });
    expect(healthy.status).toBe(200);
  });

  test("tells of seats that were counted wrong, without taking the site away from people", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const now = door.context.now();
    await db.inTransaction((tx) => recordBeat(tx, { id: "wrk_1", startedAt: now, at: now }));
    await db.inTransaction((tx) => noteSeatCheck(tx, instant(now - 61_000), 2));
    const { status, body } = await door.send("/healthz");
    expect([status, JSON.parse(body)]).toMatchObject([
      200,
      { status: "ok", seats: { checkedSecondsAgo: 61, differences: 2 } },
    ]);
  });

  test("fails while no worker has ever beaten", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const { status, body } = await door.send("/healthz");
    expect([status, JSON.parse(body)]).toMatchObject([503, { database: "ok", worker: { beatSecondsAgo: null } }]);
  });

  test("fails while a migration is missing", async ({ db }) => {
    await db.exclusively((run) => run("DELETE FROM migration"));
    await using door = await openDoor({ db, routes });
    const { status, body } = await door.send("/healthz");
    expect([status, JSON.parse(body)]).toMatchObject([503, { status: "failing", migrations: { applied: 0 } }]);
  });

  test("fails without the database, says no more than that, and answers at once", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    await db.close();
    const { status, body } = await door.send("/healthz");
    expect([status, JSON.parse(body)]).toEqual([
      503,
      {
        ...{ status: "failing", database: "failing", migrations: null, worker: { beatSecondsAgo: null } },
        ...{ outbox: null, seats: null },
      },
    ]);
  });

  test("waits for no writer", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const now = door.context.now();
    await db.inTransaction((tx) => recordBeat(tx, { id: "wrk_1", startedAt: now, at: now }));
    await db.exclusively(async () => expect((await door.send("/healthz")).status).toBe(200));
  });
});

describe("/metrics", () => {
  test("tells requests by route, the database's load, the worker's beat and the process", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    await door.send("/healthz?anna=1");
    await door.send("/annas-token");
    await db.inTransaction(async () => undefined);
    door.context.moveClock(3_000);
    await door.requests(2);
    const { headers, body } = await door.send("/metrics");
    expect(headers).toMatchObject({ "content-type": expect.stringMatching(/^text\/plain; version=/) as string });
    expect(headers["cache-control"]).toBe("no-store");
    for (const line of [
      'samling_http_request_duration_seconds_count{method="GET",route="/healthz",status="503"} 1',
      'samling_http_request_duration_seconds_count{method="GET",route="/*",status="404"} 1',
      "samling_database_units_waiting 0",
      "samling_database_units_total 1",
      "samling_database_commits_total 1",
      "samling_database_retries_total 0",
      "samling_worker_beat_age_seconds 3",
    ]) {
      expect(body.split("\n")).toContain(line);
    }
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(body).not.toContain("anna");
  });

  test("are for this machine alone where no token is set", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    await using trusting = await openDoor({ db, routes, trustProxy: true });
    const from = async (at: typeof door, headers: Record<string, string>) =>
      (await at.send("/metrics", { headers })).status;
    expect(await from(door, {})).toBe(200);
    expect(await from(door, { "x-forwarded-for": "127.0.0.1" })).toBe(404);
    expect(await from(door, { "x-forwarded-for": "203.0.113.7" })).toBe(404);
    expect(await from(door, { "x-forwarded-proto": "https" })).toBe(404);
    expect(await from(door, { forwarded: "for=127.0.0.1" })).toBe(404);
    expect(await from(door, { via: "1.1 proxy" })).toBe(404);
    expect(await from(door, { "x-real-ip": "127.0.0.1" })).toBe(404);
    expect(await from(trusting, { "x-forwarded-for": "127.0.0.1" })).toBe(200);
    expect(await from(trusting, { "x-forwarded-for": "127.0.0.1, 203.0.113.7" })).toBe(404);
    expect(await from(trusting, { "x-forwarded-proto": "https" })).toBe(404);
  });

  test("are for whoever has the token where one is set, from anywhere, and for nobody else", async ({ db }) => {
    const metricsToken = "0123456789abcdef";
    await using door = await openDoor({ db, routes, metricsToken });
    const by = async (headers: Record<string, string>) => {
      const { status, headers: answered, body } = await door.send("/metrics", { headers });
      return [status, answered["www-authenticate"], body.includes("samling_worker_beat_age_seconds")];
    };
    const granted = [200, undefined, true];
    const denied = [401, "Bearer", false];
    expect(await by({ authorization: `Bearer ${metricsToken}`, "x-forwarded-for": "203.0.113.7" })).toEqual(granted);
    expect(await by({ authorization: `bearer ${metricsToken}` })).toEqual(granted);
    expect(await by({})).toEqual(denied);
    expect(await by({ authorization: metricsToken })).toEqual(denied);
    expect(await by({ authorization: "Bearer " })).toEqual(denied);
    expect(await by({ authorization: `Bearer ${metricsToken}0` })).toEqual(denied);
    expect(await by({ authorization: `Basic ${metricsToken}` })).toEqual(denied);
  });

  test("belong to one process object", async ({ db }) => {
    await using one = await openDoor({ db, routes });
    await using other = await openDoor({ db, routes });
    await one.send("/healthz");
    await one.requests(1);
    expect((await other.send("/metrics")).body).not.toContain('route="/healthz"');
  });
});
