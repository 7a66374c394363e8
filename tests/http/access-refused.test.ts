import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect } from "vitest";
import { found, workContext } from "#http/work-context.ts";
import * as workPasskey from "#routes/work-passkey/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** A page of the workspace with what one may see, what one may not, and what sends one back. */
const page = {
  async loader(args: LoaderFunctionArgs) {
    await workContext(args);
    if (args.params["slug"] === "told") return new Response("told", { status: 403 });
    return found(args.params["slug"] === "own" ? "own" : null);
  },
  async action(args: ActionFunctionArgs) {
    await workContext(args);
    return redirect("/arbete/x/own?refused=not-allowed", 303);
  },
  default: () => "own",
};
const open = { loader: () => found(null), default: () => "" };

describe("what is refused is in the log", () => {
  test("with the account and the route of whoever has signed in, and nothing of the person or the thing", async ({
    db,
  }) => {
    await using door = await openDoor({ db, routes: { "/arbete/x/:slug": page, "/evenemang/:slug": open } });
    const { headers, accountId } = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
    await door.send("/arbete/x/own", { headers });
    await door.send("/arbete/x/somebody-elses", { headers });
    await door.send("/arbete/x/told", { headers });
    await door.send("/arbete/x/own", { method: "POST", headers });
    await door.send("/evenemang/nothing", { headers });
    await door.send("/arbete/x/somebody-elses");
    await door.requests(6);
    const told = door.log.entries.filter(({ event }) => event === "access-refused");
    const base = { time: expect.any(String) as string, level: "info", event: "access-refused" };
    const of = { account: accountId, route: "/arbete/x/:slug" };
    expect(told).toEqual([
      { ...base, ...of, method: "GET", status: 404 },
      { ...base, ...of, method: "GET", status: 403 },
      { ...base, ...of, method: "POST", status: 303 },
    ]);
  });

  test("with a passkey that is none, and why", async ({ db }) => {
    await using door = await openDoor({ db, routes: { "/arbete/konto/passkey": workPasskey } as never });
    const { headers } = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
    const form = { ...headers, "content-type": "application/x-www-form-urlencoded" };
    for (const wish of ["use", "add"]) {
      const body = `wish=${wish}&response=%7B%7D`;
      expect((await door.send("/arbete/konto/passkey", { method: "POST", headers: form, body })).status).toBe(422);
    }
    const told = door.log.entries.filter(({ event }) => event === "passkey-refused");
    const base = { time: expect.any(String) as string, level: "info", event: "passkey-refused", why: "not-verified" };
    expect(told).toEqual([
      { ...base, wish: "use" },
      { ...base, wish: "add" },
    ]);
  });

  test("with a cookie that opens nothing, and another site's form", async ({ db }) => {
    await using door = await openDoor({ db, routes: { "/arbete/x/:slug": page } });
    const eva = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
    const cookie = eva.headers.cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    await door.send("/arbete/x/own", { headers: { cookie } });
    await door.send("/arbete/x/own", { method: "POST", headers: { ...eva.headers, origin: "https://other.example" } });
    await door.requests(2);
    const told = door.log.entries.filter(({ event }) => event !== "request");
    const time = expect.any(String) as string;
    expect(told).toEqual([
      { time, level: "info", event: "session-refused", route: "/arbete/x/:slug" },
      { time, level: "info", event: "cross-origin-refused", method: "POST", route: "/arbete/x/:slug" },
    ]);
  });
});
