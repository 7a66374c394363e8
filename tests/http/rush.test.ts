import { readForm } from "#http/read-form.ts";
import { afterEach, describe, expect, vi } from "vitest";
import type { ActionFunctionArgs } from "@remix-run/node";
import type * as SeatPoolRecord from "#db/records/seat-pool-record.ts";
import type * as Register from "#commands/registration/register.ts";
import type { Database } from "#db/index.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { openEvent, person } from "#tests/support/open-event.ts";

const SEATS = 40;
const PEOPLE = 65;
const POOLS = "#db/records/seat-pool-record.ts";

/** So many decide on what the first of them saw, however fast the machine is. */
const SHARE_A_LOOK = 30;

afterEach(() => {
  vi.doUnmock(POOLS);
  vi.resetModules();
});

describe("C1 a rush over HTTP", () => {
  test("confirms as many as there are seats, and the rest stand in line: no gap, nobody twice", async ({ db }) => {
    const { answers, rows, sound } = await rush(db);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const seated = rows.filter(({ seatNumber }) => seatNumber !== null).map(({ seatNumber }) => seatNumber!);
    const waiting = rows.filter(({ waitNumber }) => waitNumber !== null).map(({ waitNumber }) => waitNumber!);
    expect(sorted(seated)).toEqual(Array.from({ length: SEATS }, (_, index) => index + 1));
    expect(sorted(waiting)).toEqual(Array.from({ length: PEOPLE - SEATS }, (_, index) => SEATS + index + 1));
    expect(rows).toHaveLength(PEOPLE);
    expect(sound).toEqual({ ok: true, value: { pools: 1, differences: [] } });
  });

  test("sent twice by everybody at once gives each one place and one answer", async ({ db }) => {
    const { answers, rows, sound } = await rush(db, { times: 2 });
    const byPerson = new Map<string, Set<string>>();
    for (const { name, body } of answers) byPerson.set(name, (byPerson.get(name) ?? new Set()).add(body));
    expect([...byPerson.values()].map(({ size }) => size)).toEqual(Array.from({ length: PEOPLE }, () => 1));
    expect(rows).toHaveLength(PEOPLE);
    expect(rows.filter(({ seatNumber }) => seatNumber !== null)).toHaveLength(SEATS);
    expect(sound).toEqual({ ok: true, value: { pools: 1, differences: [] } });
  });

  test("oversells in a control run, where one looks a moment earlier and claims without asking", async ({ db }) => {
    const real = await vi.importActual<typeof SeatPoolRecord>(POOLS);
    let looks = 0;
    let seen: ReturnType<typeof real.poolsOfEvent>;
    vi.resetModules();
    vi.doMock(POOLS, () => ({
      ...real,
      poolsOfEvent: (...given: Parameters<typeof real.poolsOfEvent>) => {
        if (looks++ % SHARE_A_LOOK === 0) seen = real.poolsOfEvent(...given);
        return seen;
      },
      changePool: (...[tx, id, change]: Parameters<typeof real.changePool>) => real.changePool(tx, id, change, "none"),
    }));
    const { rows } = await rush(db);
    expect(rows.filter(({ seatNumber }) => seatNumber !== null).length).toBeGreaterThan(SEATS);
  });
});

/** Everybody sends the form at once, each as often as is said, to the product's own command behind the product's own edge. */
async function rush(db: Database, { times = 1 } = {}) {
  const { register }: typeof Register = await import("#commands/registration/register.ts");
  const action = async ({ request, context }: ActionFunctionArgs) => {
    const form = (await readForm(request, context.body))!;
    const answer = await register(context, {
      ...{ slug: "traff", language: "sv", together: "as-many" },
      submissionKey: form.get("key") as SubmissionKey,
      people: [person(form.get("name") as string)],
    });
    return Response.json(answer, { status: answer.ok ? 200 : 422 });
  };
  await using door = await openDoor({ db, routes: { "/anmal": { action } } });
  await openEvent(door.context, { capacities: { "on-site": SEATS } });
  const sends = Array.from({ length: PEOPLE * times }, async (_, index) => {
    const number = index % PEOPLE;
    const name = `Person ${number}`;
    const body = new URLSearchParams({ name, key: `sub_${String(number).padStart(20, "0")}` }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    return { name, ...(await door.send("/anmal", { method: "POST", headers, body })) };
  });
  const answers = await Promise.all(sends);
  const rows = await db.read((read) => {
    const { seatNumber, waitNumber } = read.tables.registration;
    return read.select({ seatNumber, waitNumber }).from(read.tables.registration);
  });
  return { answers, rows, sound: await checkSeats(door.context, null) };
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}
