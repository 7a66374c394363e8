import { describe, expect } from "vitest";
import type { Database } from "#db/index.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import Accessibility, { action, loader } from "#routes/accessibility/route.tsx";
import { findFaultReports } from "#queries/find-fault-reports.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, type Answer } from "#tests/support/door.ts";

const routes = { "/tillganglighet": { default: Accessibility, action, loader } };
const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

describe("a report of a fault, sent by a form", () => {
  test("that comes again takes no turn, and gets the first one's answer when no turn is left", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const send = (fields: Record<string, string>) =>
      door.send("/tillganglighet", { method: "POST", headers: FORM, body: new URLSearchParams(fields).toString() });
    const submission = newSubmissionKey(testContext(db).newId);
    const first = { description: "Den första", page: "", email: "", submission };
    expect(outcome(await send(first))).toEqual([303, "/tillganglighet/tack"]);
    for (let count = 0; count < 40; count++) await send(first);
    const others = [];
    for (let count = 0; count < 30; count++) others.push((await send({ description: `${count}` })).status);
    expect(others).toEqual([...Array<number>(29).fill(303), 429]);
    expect(outcome(await send(first))).toEqual([303, "/tillganglighet/tack"]);
    expect(outcome(await send({ ...first, description: "En annan" }))).toEqual([429, undefined]);
    expect(await descriptions(db)).toHaveLength(30);
  });

  test("in bytes that are no UTF-8 is refused, and nothing of it is kept", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const send = (body: string) => door.send("/tillganglighet", { method: "POST", headers: FORM, body });
    expect((await send("description=Sm%E5")).status).toBe(400);
    expect(await descriptions(db)).toEqual([]);
    expect(door.log.entries.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("is kept without its control characters", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const body = "description=a%00b%1B%0D%0Ac&page=%2Fsida%00%0A2&email=%00ann%40example.se&submission=%00";
    expect((await door.send("/tillganglighet", { method: "POST", headers: FORM, body })).status).toBe(303);
    const found = await findFaultReports(testContext(db), 10);
    expect(found).toMatchObject({ value: [{ description: "ab\nc", page: "/sida 2", email: "ann@example.se" }] });
  });
});

function outcome({ status, headers }: Answer) {
  return [status, headers.location];
}

async function descriptions(db: Database): Promise<readonly string[]> {
  const found = await findFaultReports(testContext(db), 1000);
  return found.ok ? found.value.map(({ description }) => description) : [];
}
