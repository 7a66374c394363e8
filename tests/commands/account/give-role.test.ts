import { expect } from "vitest";
import { COMMAND_LINE, type Actor } from "#access/actor.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { signedIn } from "#tests/support/signed-in.ts";

test("whoever is given a role by somebody else is mailed, in their language; the command line mails nobody", async ({
  db,
}) => {
  const ada = await signedIn(db, { role: "administrator", organisation: "Länsstyrelsen Testlän" });
  const { organisationId } = ada;
  const ctx = testContext(db);
  const give = (actor: Actor, email: string, role: "viewer" | "organiser") => {
    ctx.moveClock(1_000);
    const wish = { email: email as EmailAddress, name: "Eva", language: "en", organisationId, role } as const;
    return giveRole({ ...ctx, actor }, wish);
  };
  const mails = async () => {
    const rows = await db.read((read) => read.select().from(read.tables.message));
    return rows.map(({ email, language, facts }) => [email, language, facts?.account]);
  };
  expect((await give(COMMAND_LINE, "bo@example.se", "viewer")).ok).toBe(true);
  expect(await mails()).toEqual([]);
  expect((await give(ada.actor, "eva@example.se", "viewer")).ok).toBe(true);
  const news = { what: "role-given", role: "viewer", organisation: "Länsstyrelsen Testlän" };
  expect(await mails()).toEqual([["eva@example.se", "en", news]]);
  expect(await give(ada.actor, "eva@example.se", "viewer")).toEqual({ ok: false, refusal: "has-the-role" });
  expect(await mails()).toHaveLength(1);
});
