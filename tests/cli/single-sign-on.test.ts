import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect } from "vitest";
import { idMaker } from "#domain/values/identifiers.ts";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { startProvider } from "#tests/support/identity-provider.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { organiser } from "#tests/support/sign-on.ts";

const said = sv.work.signOn.cli;
let provider: Awaited<ReturnType<typeof startProvider>>;

beforeAll(async () => {
  provider = await startProvider({ redirectUris: ["https://samling.example/x"] });
});
afterAll(() => provider.stop());

test("an organisation's provider is asked about itself, set, and removed again", async ({ db }) => {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  const id = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  await organiser(ctx, id, "eva@example.se");
  await organiser(ctx, id, "eva@under.example.se");
  const run = commandLine(db);
  const client = ["--client-id", "samling", "--secret-from", "env:HOME"];
  const set = (...args: string[]) => run("set-single-sign-on", "Länsstyrelsen Testlän", ...client, ...args);
  const done = await set("--issuer", provider.issuer, "--domain", "Example.SE", "--domain", "@lan.example");
  const redirectUri = `http://localhost:3000/logga-in/organisation/${id}/svar`;
  expect(done).toEqual({
    code: 0,
    said: [
      said.checking(provider.issuer),
      said.isSet("Länsstyrelsen Testlän", provider.issuer),
      said.accounts(1),
      said.redirect(redirectUri),
    ],
    answer: { organisation: id, issuer: provider.issuer, redirectUri, accounts: 1 },
  });
  const rules = () => db.read((read) => read.select().from(read.tables.organisationSignIn));
  expect(await rules()).toMatchObject([
    {
      ...{ organisationId: id, issuer: provider.issuer, clientId: "samling", secretFrom: "env:HOME" },
      ...{ domains: ["example.se", "lan.example"], makesAccounts: false, closesMail: false, secondFactor: false },
    },
  ]);
  expect((await run("remove-single-sign-on", "Länsstyrelsen Testlän")).said).toEqual([
    said.removed("Länsstyrelsen Testlän"),
  ]);
  expect(await rules()).toMatchObject([{ issuer: null, clientId: null, secretFrom: null, domains: [] }]);
  expect((await run("remove-single-sign-on", "Länsstyrelsen Testlän")).code).toBe(1);
  expect(await run("untie-identity", "eva@example.se")).toMatchObject({ code: 1, said: [said.refusals["not-tied"]] });
  const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
  expect(entries.filter(({ act }) => act.endsWith("single-sign-on")).map(({ facts }) => facts)).toEqual([
    { before: null, after: expect.objectContaining({ issuer: provider.issuer }) as unknown },
    { before: expect.objectContaining({ issuer: provider.issuer }) as unknown, after: null },
  ]);
});

test("says what is wrong, and writes nothing", async ({ db }) => {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const run = commandLine(db);
  const right = {
    ...{ issuer: provider.issuer, "client-id": "samling", "secret-from": "env:HOME", domain: "example.se" },
  };
  const set = (changes: Partial<typeof right>) =>
    run(
      "set-single-sign-on",
      "Länsstyrelsen Testlän",
      ...Object.entries({ ...right, ...changes }).flatMap(([name, value]) => [`--${name}`, value]),
    );
  for (const [changes, why] of [
    [{ issuer: "http://provider.example" }, said.refusals["issuer-not-https"]],
    [{ issuer: "https://provider.example/?x=1" }, said.refusals["issuer-malformed"]],
    [{ issuer: "https://eva@provider.example" }, said.refusals["issuer-malformed"]],
    [{ issuer: "provider.example" }, said.refusals["issuer-malformed"]],
    [{ issuer: `${provider.issuer}/` }, said.faults.ISSUER_DIFFERS],
    [{ issuer: `${provider.issuer}/nothing` }, said.faults["provider-down"]],
    [{ issuer: "http://127.0.0.1:1" }, said.faults["provider-down"]],
    [{ "client-id": "två ord" }, said.refusals["no-client"]],
    [{ "secret-from": "the secret itself" }, said.refusals["secret-place"]],
    [{ "secret-from": "env:SECRET" }, said.refusals["secret-place"]],
    [{ "secret-from": "file:secret.txt" }, said.refusals["secret-place"]],
    [{ domain: "example" }, said.refusals["domain-malformed"]],
    [{ domain: "*.example.se" }, said.refusals["domain-malformed"]],
  ] as const) {
    const done = await set(changes);
    expect([changes, done.code, done.said.at(-1)?.replace(/ \(\w+\)$/, "")]).toEqual([changes, 1, why]);
  }
  expect((await run("set-single-sign-on", "Länsstyrelsen Testlän", "--issuer", provider.issuer)).code).toBe(2);
  expect((await set({ "secret-from": "file:/nowhere" })).said[0]).toBe(said.noSecretHere("file:/nowhere"));
  const rows = await db.read((read) => read.select().from(read.tables.organisationSignIn));
  expect(rows.map(({ secretFrom }) => secretFrom)).toEqual(["file:/nowhere"]);
});
