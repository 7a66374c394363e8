import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { describe, expect } from "vitest";
import type { Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";

const THROWN = {
  "go by throwing": () => redirect("/there", 303),
  away: () => new Response(null, { status: 404 }),
  fault: () => new RangeError("about Anna Andersson"),
};

/** A page whose action ends as its form says, with how often it has been run. */
async function stage(db: Database, { hydrate = false } = {}) {
  let runs = 0;
  async function action({ params, context, request }: ActionFunctionArgs) {
    runs += 1;
    await Promise.resolve();
    const sent = String(context.body);
    const said = `${request.method} ${params["name"]} ${sent}`;
    if (sent === "go") return redirect("/there", { status: 303, headers: { "X-Said": said } });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is how Remix is told of a status
    if (sent in THROWN) throw THROWN[sent as keyof typeof THROWN]();
    return data({ said }, { status: 422, headers: { "X-Kept": "no" } });
  }
  const page = () => useActionData<{ said: string }>()?.said ?? "nothing said";
  const headers = ({ actionHeaders }: { actionHeaders: Headers }) => ({
    "X-Kept": actionHeaders.get("X-Kept") ?? "unasked",
  });
  const door = await openDoor({
    db,
    routes: { "/form/:name": { action, headers, default: page, handle: { hydrate } } },
  });
  const post = (body: string, path = "/form/%C3%A5") =>
    door.send(path, { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
  return { door, post, runs: () => runs, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe.for([false, true])("an action, where the page brings the framework: %s,", (hydrate) => {
  test("is run once, with what its address says, and its redirect is the answer", async ({ db }) => {
    await using it = await stage(db, { hydrate });
    const answer = await it.post("go");
    const { location, "x-said": said } = answer.headers;
    expect([answer.status, location, said, answer.body]).toEqual([303, "/there", "POST å go", ""]);
    expect((await it.post("go by throwing")).headers.location).toBe("/there");
    expect(it.runs()).toBe(2);
  });

  test("that shows its page again is not run again for it", async ({ db }) => {
    await using it = await stage(db, { hydrate });
    const { status, headers, body } = await it.post("again");
    expect([status, headers["x-kept"]]).toEqual([422, "no"]);
    expect(body).toContain("POST å again");
    expect(it.runs()).toBe(1);
    expect((await it.door.send("/form/a")).body).toContain("nothing said");
  });

  test("that refuses or fails is answered as Remix answers, and the fault is logged once", async ({ db }) => {
    await using it = await stage(db, { hydrate });
    const away = await it.post("away");
    expect([away.status, it.door.log.entries.filter(({ level }) => level === "error")]).toEqual([404, []]);
    const fault = await it.post("fault");
    expect(fault.status).toBe(500);
    expect(fault.body).not.toContain("Anna");
    expect(it.door.log.entries.filter(({ level }) => level === "error")).toMatchObject([{ route: "/form/:name" }]);
    expect(it.runs()).toBe(2);
  });
});
