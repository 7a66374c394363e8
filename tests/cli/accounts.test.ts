import { expect } from "vitest";
import type { Database } from "#db/index.ts";
import { findAccount } from "#db/records/account-record.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { test } from "#tests/support/database.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const words = sv.work.access.erasure;
const known = (db: Database, email: string) => db.read((read) => findAccount(read, { email: email as EmailAddress }));

test("an account gets another address, says what its end would do, and is ended", async ({ db }) => {
  const run = commandLine(db);
  const { accountId } = await signedIn(db, { role: "administrator", email: "eva@example.se" });
  expect(await run("change-address", "eva@example.se")).toEqual({
    code: 2,
    said: [words.cli.emails],
    answer: undefined,
  });
  expect(await run("change-address", "bo@example.se", "x@example.se")).toMatchObject({ code: 1 });
  expect(await run("change-address", "eva@example.se", "eva.ek@example.se")).toEqual({
    ...{ code: 0, said: [words.cli.changed], answer: { account: accountId } },
  });
  expect(await run("end-account", "eva")).toMatchObject({ code: 2 });
  expect(await run("end-account", "eva@example.se")).toMatchObject({ code: 1 });
  expect(await run("end-account", "eva.ek@example.se", "--preview")).toEqual({
    ...{ code: 0, said: [words.cli.would(1)], answer: { account: accountId, roles: 1, preview: true } },
  });
  expect(await known(db, "eva.ek@example.se")).not.toBe(null);
  expect(await run("end-account", "eva.ek@example.se")).toMatchObject({ code: 0, said: [words.cli.ended] });
  expect(await known(db, "eva.ek@example.se")).toBe(null);
});

test("what the log of acts says of somebody is deleted, for a reason", async ({ db }) => {
  const run = commandLine(db);
  const { accountId } = await signedIn(db, { role: "administrator", email: "eva@example.se", name: "Eva" });
  const erase = (written: string, ...options: string[]) => run("delete-personal-values", written, ...options);
  expect(await erase("eva")).toMatchObject({ code: 2, said: [words.cli.what] });
  expect((await erase("eva@example.se")).code).toBe(2);
  expect((await erase("eva@example.se", "--why", "nonsense")).code).toBe(2);
  expect(await erase("bo@example.se", "--why", "other")).toMatchObject({ code: 1 });
  expect(await erase("eva@example.se", "--why", "asked-for")).toEqual({
    ...{ code: 0, said: [words.cli.erased(1)], answer: { of: accountId, entries: 1, why: "asked-for" } },
  });
  expect(await erase(accountId, "--why", "asked-for")).toEqual({
    ...{ code: 1, said: [words.erase.refusals["nothing-there"]], answer: undefined },
  });
});
