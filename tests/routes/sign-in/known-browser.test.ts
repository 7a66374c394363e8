import { expect } from "vitest";
import { addressHash, browserKnownFor } from "#access/sign-in-secrets.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { mailed, openSigningIn } from "#tests/support/signing-in.ts";

const MINUTE = 60_000;
const KNOWN = "__Host-known-browser";
const [EVA, IDA] = ["eva@example.se", "ida@example.se"] as EmailAddress[];

test("a browser in which somebody has signed in stays known for them, whatever mail is opened in it", async ({
  db,
}) => {
  await using door = await openSigningIn(db);
  for (const email of [EVA!, IDA!]) {
    const role = { name: "", language: "sv", organisationId: null, role: "administrator" } as const;
    expect(await giveRole(door.context, { ...role, email })).toMatchObject({ ok: true });
  }
  const own = door.browser();
  const isKnown = (email: EmailAddress | undefined, minutes = 1) => {
    const at = instant(door.context.now() + minutes * MINUTE);
    return browserKnownFor(SECRET, addressHash(SECRET, email!), own.jar.get(KNOWN) ?? null, at) !== null;
  };
  const openedMail = async (email: EmailAddress | undefined) => {
    door.context.moveClock(MINUTE);
    await door.browser().post("/logga-in", { email: email! });
    return own.post((await mailed(db))!.path);
  };
  await own.post("/logga-in", { email: EVA! });
  expect((await own.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
  const [kept, long] = [own.jar.get(KNOWN), 170 * 24 * 60];
  expect((await openedMail(EVA)).headers["set-cookie"]).toBeUndefined();
  expect([own.jar.get(KNOWN), isKnown(EVA, long)]).toEqual([kept, true]);

  // Another's mail makes it known for that address for an hour besides, each time anew.
  for (const times of [1, 2]) {
    const [cookie] = (await openedMail(IDA)).headers["set-cookie"] as string[];
    const seconds = Number(/Max-Age=(\d+)$/.exec(cookie!)?.[1]);
    expect([times, Math.round(seconds / 86_400)]).toEqual([times, 180]);
    const known = [isKnown(EVA, long), isKnown(IDA), isKnown(IDA, 59), isKnown(IDA, 61)];
    expect([times, ...known]).toEqual([times, true, true, true, false]);
  }
  expect((await openedMail(EVA)).headers["set-cookie"]).toBeUndefined();
});
