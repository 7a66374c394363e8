import { expect } from "vitest";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { openRegistering } from "#tests/support/registering.ts";

const MINUTE = 60_000;

test("the form asks what one wants meanwhile while it rushes, however many seats are left", async ({ db }) => {
  await using door = await openRegistering(db);
  const opensAt = instant(door.context.now() + MINUTE);
  await openEvent(door.context, { capacities: { "on-site": 300, digital: null }, rules: { opensAt } });
  const asks = async () => {
    const { body } = await door.send("/evenemang/traff");
    return [/name="mode-1"/.test(body), /name="meanwhile-1"/.test(body)];
  };
  door.context.moveClock(MINUTE);
  expect(await asks()).toEqual([true, true]);
  door.context.moveClock(60 * MINUTE);
  expect(await asks()).toEqual([true, false]);
});
