import { describe, expect } from "vitest";
import { giveRole } from "#commands/account/give-role.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import * as ended from "#routes/account-ended/route.tsx";
import * as account from "#routes/work-account/route.tsx";
import * as erase from "#routes/work-erase/route.tsx";
import * as people from "#routes/work-people/route.tsx";
import * as person from "#routes/work-person/route.tsx";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";

const ROUTES = Object.fromEntries(
  Object.entries({
    ...{ "/arbete/konto": account, "/arbete/personer": people, "/arbete/personer/:account": person },
    ...{ "/arbete/radera/:id": erase, "/konto-avslutat": ended },
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const HOST = "Länsstyrelsen Testlän";

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const root = await signedIn(db, { role: "administrator", name: "Inga" });
  const ada = await signedIn(db, { role: "administrator", organisation: HOST, name: "Ada", email: "ada@example.se" });
  const eva = await signedIn(db, { role: "viewer", organisation: HOST, name: "Eva", email: "eva@example.se" });
  const get = (path: string, who: SignedInSomebody) => door.send(path, { headers: who.headers });
  const post = (path: string, who: SignedInSomebody, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    return door.send(path, { method: "POST", headers: { ...who.headers, ...FORM }, body });
  };
  return { root, ada, eva, get, post, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("one's own account", () => {
  test("says what its end means, ends, and leaves one signed out", async ({ db }) => {
    await using door = await opened(db);
    const { eva } = door;
    const shown = wordsOf((await door.get("/arbete/konto", eva)).body);
    for (const words of ["Avsluta mitt konto", "Det går inte att ångra.", `Roller som försvinner: Läsare, ${HOST}`])
      expect(shown).toContain(words);
    const answer = await door.post("/arbete/konto", eva, { intent: "end-account" });
    expect([answer.status, answer.headers.location]).toEqual([303, "/konto-avslutat"]);
    expect(answer.headers["clear-site-data"]).toBe('"cache"');
    expect(answer.headers["set-cookie"]).toEqual([expect.stringContaining("Max-Age=0")]);
    expect((await door.get("/arbete/konto", eva)).status).toBe(303);
    expect(wordsOf((await door.get("/konto-avslutat", eva)).body)).toContain("Ditt konto är avslutat");
  });

  test("stays where one is the only administrator, and says so", async ({ db }) => {
    await using door = await opened(db);
    const answer = await door.post("/arbete/konto", door.ada, { intent: "end-account" });
    expect([answer.status, wordsOf(answer.body).includes("Du är ensam administratör någonstans.")]).toEqual([
      422,
      true,
    ]);
    const shown = await door.get("/arbete/konto", door.ada);
    // Said before the button is pressed, which is not there.
    expect([shown.status, wordsOf(shown.body).includes("Du är ensam administratör någonstans.")]).toEqual([200, true]);
    expect(shown.body).not.toContain('value="end-account"');
    expect((await door.get("/arbete/konto", door.eva)).body).toContain('value="end-account"');
  });
});

describe("a person's page", () => {
  test("is there for whoever keeps their organisation, with what may be done", async ({ db }) => {
    await using door = await opened(db);
    const { root, ada, eva } = door;
    const page = `/arbete/personer/${eva.accountId}`;
    const elsewhere = await signedIn(db, { role: "administrator", organisation: "Annat län" });
    for (const who of [eva, elsewhere]) expect((await door.get(page, who)).status).toBe(404);
    const seen = wordsOf((await door.get(page, ada)).body);
    expect(seen).toContain("Avsluta kontot för Eva");
    expect(seen).not.toContain("Byt e-postadress");
    expect(seen).not.toContain("Kontots historik");
    expect(wordsOf((await door.get(page, root)).body)).toContain("Radera det som historiken säger om personen");
    // Part of whose roles somebody else keeps: nothing of the account is theirs to end.
    const wish = { email: "eva@example.se" as EmailAddress, name: null, language: "sv", role: "viewer" } as const;
    const ctx = testContext(db, { actor: COMMAND_LINE });
    await giveRole(
      { ...ctx, newId: (prefix) => `${prefix}_x${ctx.newId(prefix).slice(-19)}` },
      {
        ...{ ...wish, organisationId: elsewhere.organisationId },
      },
    );
    const both = wordsOf((await door.get(page, ada)).body);
    expect(both).not.toContain("Avsluta kontot för Eva");
    expect(both).toContain("Har också roller i organisationer som du inte sköter.");
    expect((await door.post(page, ada, { intent: "end-account" })).status).toBe(422);
    const ending = await door.post(page, root, { intent: "end-account" });
    expect([ending.status, ending.headers.location]).toEqual([303, "/arbete/personer?done=account-ended"]);
    expect((await door.get(page, root)).status).toBe(404);
  });

  test("takes another address from the installation's administrators alone", async ({ db }) => {
    await using door = await opened(db);
    const page = `/arbete/personer/${door.eva.accountId}`;
    const to = (who: SignedInSomebody, email: string) => door.post(page, who, { intent: "change-address", email });
    const wrong = await to(door.root, "eva");
    expect([wrong.status, wordsOf(wrong.body).includes("Ange en e-postadress")]).toEqual([422, true]);
    expect((await to(door.root, "ada@example.se")).status).toBe(422);
    expect((await to(door.ada, "eva.ek@example.se")).status).toBe(422);
    expect((await to(door.root, "eva.ek@example.se")).status).toBe(303);
    expect(wordsOf((await door.get(page, door.root)).body)).toContain("eva.ek@example.se");
  });
});

describe("the page that deletes what the log of acts says of people", () => {
  test("shows what, asks why, and has it deleted", async ({ db }) => {
    await using door = await opened(db);
    const { root, ada, eva } = door;
    const page = `/arbete/radera/${eva.accountId}`;
    expect((await door.get(page, ada)).status).toBe(404);
    expect((await door.post(page, ada, { why: "asked-for" })).status).toBe(404);
    expect((await door.get("/arbete/radera/nonsense", root)).status).toBe(404);
    const shown = wordsOf((await door.get(page, root)).body);
    for (const words of ["En händelse", "Lade till en person", "Efter Namn: Eva; E-postadress: eva@example.se"])
      expect(shown).toContain(words);
    const why = await door.post(page, root, { note: "Dnr 1-2026" });
    expect([why.status, why.body.includes("Välj ett skäl."), why.body.includes("Dnr 1-2026")]).toEqual([
      422,
      true,
      true,
    ]);
    const done = await door.post(page, root, { why: "asked-for", note: "Dnr 1-2026" });
    expect([done.status, done.headers.location]).toEqual([303, `${page}?done=1`]);
    const after = wordsOf((await door.get(`${page}?done=1`, root)).body);
    for (const words of ["Raderat i en händelse.", "Historiken säger ingenting om någon person här."])
      expect(after).toContain(words);
    const history = wordsOf((await door.get(`/arbete/personer/${eva.accountId}`, root)).body);
    expect(history).toContain("Varför personen har begärt det");
    expect(history).not.toContain("Namn: Eva");
  });
});
