import { describe, expect } from "vitest";
import type { Database } from "#db/index.ts";
import * as account from "#routes/work-account/route.tsx";
import * as people from "#routes/work-people/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn, type SignedInWish } from "#tests/support/signed-in.ts";

const ROUTES = Object.fromEntries(
  Object.entries({ "/arbete/personer": people, "/en/work/people": people, "/arbete/konto": account }).map(
    ([path, module]) => [path, { ...module, meta: undefined }],
  ),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const GIVEN = { intent: "give", email: "ny@example.se", name: "Ny", role: "administrator" };

async function opened(db: Database, wish: Partial<SignedInWish> = {}) {
  const door = await openDoor({ db, routes: ROUTES });
  const who = await signedIn(db, { role: "administrator", ...wish });
  const post = async (fields: Record<string, string>, path = "/arbete/personer") => {
    const body = new URLSearchParams(fields).toString();
    return door.send(path, { method: "POST", headers: { ...who.headers, ...FORM }, body });
  };
  const get = (path: string) => door.send(path, { headers: who.headers });
  return { who, post, get, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

/** What stands at a field as wrong with it. */
const faultAt = (field: string, page: string) =>
  wordsOf(new RegExp(`<p class="fault" id="${field}-fault">(.*?)</p>`, "s").exec(page)?.[1] ?? "");

async function rolesOf(db: Database, email: string) {
  const rows = await db.read(async (read) => {
    const { membership, account: accounts } = read.tables;
    const [one] = (await read.select().from(accounts)).filter((each) => each.email === email);
    return (await read.select().from(membership)).filter(({ accountId }) => accountId === one?.id);
  });
  return rows.map(({ role, organisationId, until }) => ({ role, organisationId, ended: until !== null }));
}

describe("a name of whoever has a role", () => {
  test("is no longer than a participant's: at the field it says so", async ({ db }) => {
    await using door = await opened(db, { organisation: "Länsstyrelsen Testlän" });
    const organisation = door.who.organisationId!;
    const long = await door.post({ ...GIVEN, organisation, name: "N".repeat(201) });
    expect([long.status, faultAt("name", long.body)]).toEqual([422, "Fel: Namnet får ha högst 200 tecken."]);
    expect(await rolesOf(db, "ny@example.se")).toEqual([]);
    expect((await door.post({ ...GIVEN, organisation, name: "N".repeat(200) })).status).toBe(303);
    const own = (name: string) => door.post({ intent: "save", name, language: "sv" }, "/arbete/konto");
    const mine = await own("N".repeat(201));
    expect([mine.status, faultAt("name", mine.body)]).toEqual([422, "Fel: Namnet får ha högst 200 tecken."]);
    expect((await own("N".repeat(200))).status).toBe(303);
  });
});

describe("a role in the whole installation", () => {
  test("is given where it is ticked, and never for want of an organisation", async ({ db }) => {
    await using door = await opened(db);
    const empty = await door.post({ ...GIVEN, organisation: " " });
    expect([empty.status, faultAt("organisation", empty.body)]).toEqual([422, "Fel: Välj en organisation."]);
    const english = await door.post({ ...GIVEN, organisation: "" }, "/en/work/people");
    expect([english.status, faultAt("organisation", english.body)]).toEqual([422, "Error: Choose an organisation."]);
    const both = await door.post({ ...GIVEN, organisation: "Länsstyrelsen Testlän", installation: "yes" });
    expect([both.status, faultAt("organisation", both.body)]).toEqual([
      422,
      "Fel: Ange en organisation eller kryssa för hela installationen, inte båda.",
    ]);
    expect(await rolesOf(db, "ny@example.se")).toEqual([]);
    expect((await door.post({ ...GIVEN, organisation: "", installation: "yes" })).status).toBe(303);
    expect(await rolesOf(db, "ny@example.se")).toEqual([{ role: "administrator", organisationId: null, ended: false }]);
  });

  test("is nothing that an organisation's administrator is asked about, or may give", async ({ db }) => {
    await using root = await opened(db);
    expect((await root.get("/arbete/personer")).body).toContain('name="installation"');
    await using door = await opened(db, { organisation: "Länsstyrelsen Testlän" });
    expect((await door.get("/arbete/personer")).body).not.toContain('name="installation"');
    const answer = await door.post({ ...GIVEN, organisation: "", installation: "yes" });
    expect([answer.status, answer.body.includes("Du får inte ge eller ta bort roller där.")]).toEqual([422, true]);
    expect(await rolesOf(db, "ny@example.se")).toEqual([]);
  });
});

describe("a role that is given", () => {
  test("is said to be mailed to whoever is, and to nobody who gives it to themselves", async ({ db }) => {
    await using door = await opened(db, { organisation: "Länsstyrelsen Testlän", email: "ada@example.se" });
    const organisation = door.who.organisationId!;
    const said = async (email: string) => {
      const answer = await door.post({ ...GIVEN, organisation, role: "organiser", email });
      const page = wordsOf((await door.get(answer.headers.location!)).body);
      return /Rollen är given\.( Personen får ett mejl om hur man loggar in\.)?/.exec(page)?.[0];
    };
    expect(await said("ada@example.se")).toBe("Rollen är given.");
    expect(await said("ny@example.se")).toBe("Rollen är given. Personen får ett mejl om hur man loggar in.");
  });
});

describe("a search among many people", () => {
  test("finds by name, address or organisation, and shows the others again", async ({ db }) => {
    await using door = await opened(db);
    for (let made = 0; made < 21; made++) {
      const name = made === 7 ? "Åsa Sjö" : `Person ${made}`;
      await signedIn(db, { role: "viewer", organisation: "Länsstyrelsen Testlän", email: `p${made}@example.se`, name });
    }
    await signedIn(db, { role: "organiser", organisation: "Polisregion Test", email: "kim@example.se", name: "Kim" });
    const asked = async (words: string) => {
      const { status, headers } = await door.post({ intent: "search", q: words });
      // Where one is led to stands in the browser's history and in proxies' logs, where nobody's name belongs.
      expect([status, headers.location]).toEqual([
        303,
        expect.stringMatching(words === "" ? /^\/arbete\/personer$/ : /^\/arbete\/personer\?q=s\.[\w-]{40,}$/),
      ]);
      return door.get(headers.location!);
    };
    const found = async (words: string) => {
      const { body } = await asked(words);
      return [...body.matchAll(/<th scope="row"><a[^>]*>([^<]*)</g)].map(([, name]) => name);
    };
    expect(await found("asa")).toEqual(["Åsa Sjö"]);
    expect(await found("kim@example")).toEqual(["Kim"]);
    expect(await found("polisregion")).toEqual(["Kim"]);
    expect(await found("ingen alls")).toEqual([]);
    const nobody = (await asked("ingen alls")).body;
    expect(nobody).toContain("Ingen med en roll stämmer med sökningen.");
    expect(nobody).not.toContain("Polisregion Test</h2>");
    expect((await found("")).length).toBe(23);
    // Whoever finds the address in a log has nothing to read it with, whatever their role.
    const { location } = (await door.post({ intent: "search", q: "asa" })).headers;
    const searched = (page: string) => /<input[^>]*name="q"[^>]*>/.exec(page)?.[0].includes('value="asa"');
    expect(searched((await door.get(location!)).body)).toBe(true);
    await using other = await opened(db, { email: "annan@example.se" });
    expect(searched((await other.get(location!)).body)).toBe(false);
    await using few = await opened(db, { organisation: "Polisregion Test" });
    expect((await few.get("/arbete/personer")).body).not.toContain('name="q"');
  });
});

describe("a role that is to end", () => {
  test("ends once one has read what that means", async ({ db }) => {
    await using door = await opened(db, { organisation: "Länsstyrelsen Testlän", name: "Ada" });
    await door.post({ ...GIVEN, organisation: door.who.organisationId!, role: "viewer" });
    const shown = (await door.get("/arbete/personer")).body;
    const [asked = "", ...others] = shown.match(/<details>.*?<\/details>/gs) ?? [];
    expect(others).toEqual([]);
    expect(wordsOf(asked)).toBe(
      "Ta bort rollen Ny förlorar rollen Läsare genast, också där personen redan är inloggad. " +
        "Inget mejl skickas. Du kan ge rollen igen. Ja, ta bort rollen",
    );
    expect(shown.split('value="end"')).toHaveLength(asked.split('value="end"').length);
    const membership = /name="membership" value="([^"]+)"/.exec(asked)?.[1] ?? "";
    expect((await door.post({ intent: "end", membership })).status).toBe(303);
    expect((await rolesOf(db, "ny@example.se")).map(({ ended }) => ended)).toEqual([true]);
  });
});
