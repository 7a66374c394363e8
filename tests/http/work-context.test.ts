import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { endRole } from "#commands/account/end-role.ts";
import { heldMembership } from "#db/records/account-record.ts";
import { endSessions } from "#db/records/session-record.ts";
import { instant } from "#domain/values/instant.ts";
import { workContext } from "#http/work-context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Said {
  readonly said: string;
}

/** A page that says who has come. */
const page = {
  async loader(args: LoaderFunctionArgs) {
    const { ctx, account } = await workContext(args);
    return data<Said>({ said: `${account.email} ${JSON.stringify(ctx.actor)}` });
  },
  default: () => useLoaderData<() => Said>().said,
};
const routes = { "/arbete/sida": page, "/en/work/page": page };

describe("a page of the workspace", () => {
  test("sends whoever has not signed in to do so, and back", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const swedish = await door.send("/arbete/sida?a=1&b=2");
    expect(swedish.status).toBe(303);
    expect(swedish.headers.location).toBe("/logga-in?back=%2Farbete%2Fsida%3Fa%3D1%26b%3D2");
    expect((await door.send("/en/work/page")).headers.location).toBe("/en/sign-in?back=%2Fen%2Fwork%2Fpage");
  });

  test("knows who has, stores nothing and is not found", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const eva = await signedIn(db, {
      role: "organiser",
      organisation: "Länsstyrelsen Testlän",
      email: "eva@example.se",
    });
    const answer = await door.send("/arbete/sida", { headers: eva.headers });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("eva@example.se");
    expect(answer.body).toContain(eva.organisationId);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["x-robots-tag"]).toBe("noindex");
  });

  test("knows nobody by another's cookie, one that was changed, or one of a session that has ended", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const eva = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Testlän" });
    const bo = await signedIn(db, { role: "viewer", organisation: "Länsstyrelsen Testlän" });
    const ask = (cookie: string) => door.send("/arbete/sida", { headers: { cookie } });
    const name = eva.cookie.name;
    const mixed = `${name}=${eva.cookie.value.slice(0, 20)}${bo.cookie.value.slice(20)}`;
    expect((await ask(mixed)).status).toBe(303);
    expect((await ask(eva.headers.cookie.replace(/.$/, "~"))).status).toBe(303);
    expect((await ask(`${eva.headers.cookie}; ${bo.headers.cookie}`)).status).toBe(303);
    expect((await ask(eva.headers.cookie)).status).toBe(200);
    const at = instant(door.context.now());
    await db.inTransaction((tx) => endSessions(tx, { accountId: eva.accountId }, { at, ending: "revoked" }));
    const ended = await ask(eva.headers.cookie);
    expect(ended.status).toBe(303);
    expect(ended.headers["set-cookie"]).toEqual([`${name}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0`]);
    expect((await ask(bo.headers.cookie)).status).toBe(200);
  });

  test("ends with idleness, and after a fortnight whatever is done", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const eva = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Testlän" });
    let { cookie } = eva.headers;
    const ask = async () => {
      const answer = await door.send("/arbete/sida", { headers: { cookie } });
      const [given] = answer.headers["set-cookie"] ?? [];
      if (given) cookie = given.split(";")[0]!;
      return answer.status;
    };
    for (let days = 0; days < 12; days += 2) {
      expect(await ask()).toBe(200);
      door.context.moveClock(2 * DAY);
    }
    expect(await ask()).toBe(200);
    door.context.moveClock(2 * DAY);
    expect(await ask()).toBe(303);
    const bo = await signedIn(db, { role: "viewer", organisation: "Länsstyrelsen Testlän", at: door.context.now() });
    door.context.moveClock(3 * DAY);
    expect((await door.send("/arbete/sida", { headers: bo.headers })).status).toBe(303);
  });

  test("gives no power by a role that has ended, from the very next request, nor by one that waits for a passkey", async ({
    db,
  }) => {
    await using door = await openDoor({ db, routes });
    const organisation = "Länsstyrelsen Testlän";
    const eva = await signedIn(db, { role: "organiser", organisation });
    const rolesOf = async () => {
      const { status, headers, body } = await door.send("/arbete/sida", { headers: eva.headers });
      return status === 200 ? (/"role":"(\w+)"/.exec(body.replaceAll("&quot;", '"'))?.[1] ?? "none") : headers.location;
    };
    expect(await rolesOf()).toBe("organiser");
    const ctx = { ...door.context, actor: COMMAND_LINE };
    const organisationId = eva.organisationId!;
    await askSecondFactor(ctx, { organisationId, asked: true });
    expect(await rolesOf()).toBe("/arbete/konto/passkey?back=%2Farbete%2Fsida");
    await askSecondFactor(ctx, { organisationId, asked: false });
    expect(await rolesOf()).toBe("organiser");
    const role = { accountId: eva.accountId, organisationId, role: "organiser" } as const;
    const membershipId = await db.read((read) => heldMembership(read, role));
    expect(await endRole(ctx, { membershipId: membershipId! })).toMatchObject({ ok: true });
    expect(await rolesOf()).toBe("none");
  });

  test("gives another cookie each hour; the one before holds a minute longer", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const eva = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Testlän" });
    const ask = (cookie: string) => door.send("/arbete/sida", { headers: { cookie } });
    expect((await ask(eva.headers.cookie)).headers["set-cookie"]).toBeUndefined();
    door.context.moveClock(61 * MINUTE);
    const [given = ""] = (await ask(eva.headers.cookie)).headers["set-cookie"] ?? [];
    const next = given.split(";")[0]!;
    expect(next).not.toBe(eva.headers.cookie);
    expect(given).toBe(`${next}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=259200`);
    expect((await ask(next)).status).toBe(200);
    expect((await ask(eva.headers.cookie)).status).toBe(200);
    door.context.moveClock(MINUTE);
    expect((await ask(eva.headers.cookie)).status).toBe(303);
    expect((await ask(next)).status).toBe(200);
  });
});
