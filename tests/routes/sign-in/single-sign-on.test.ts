import { afterAll, beforeAll, describe, expect } from "vitest";
import { endRole } from "#commands/account/end-role.ts";
import { test } from "#tests/support/database.ts";
import { startedProvider, openSignOn, organiser, setSignOn } from "#tests/support/sign-on.ts";
import { mailed } from "#tests/support/signing-in.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { paths } from "#app/paths.ts";

const SESSION = "__Host-samling-session";
let provider: Awaited<ReturnType<typeof startedProvider>>;

beforeAll(async () => {
  provider = await startedProvider();
  await provider.knows("eva", { email: "Eva@Example.SE", email_verified: true, name: "Eva Ny" });
  await provider.knows("bo", { email: "bo@example.se", email_verified: true, name: "Bo\nB" });
});
afterAll(() => provider.stop());

describe("signing in by an organisation's own provider", () => {
  test("leads there with nothing about the person, and back to the page that one wanted", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    const { accountId } = await organiser(door.context, door.organisationId);
    const browser = door.browser();
    const path = paths.signOn("sv", door.organisationId, "/arbete?x=1");
    const begun = await browser.follow(path);
    const to = new URL(begun.headers.location!);
    const { state = "", nonce = "", code_challenge: challenge = "", ...sent } = Object.fromEntries(to.searchParams);
    expect([begun.status, to.origin, sent]).toEqual([
      303,
      provider.issuer,
      {
        ...{ client_id: "samling", response_type: "code", scope: "openid email", code_challenge_method: "S256" },
        redirect_uri: `https://samling.example/logga-in/organisation/${door.organisationId}/svar`,
      },
    ]);
    expect([state.length, nonce.length, challenge.length]).toEqual([52, 43, 43]);
    expect(begun.headers["cache-control"]).toBe("no-store");
    expect(await door.signIn(browser, "eva", path)).toBe("/arbete?x=1");
    expect([...browser.jar.keys()]).toEqual([SESSION]);
    expect((await browser.get("/arbete")).status).toBe(200);
    const rows = await db.read(async (read) => ({
      sessions: await read.select().from(read.tables.session),
      identities: await read.select().from(read.tables.accountIdentity),
    }));
    expect(rows.sessions.map(({ way, accountId: of }) => [way, of])).toEqual([["single-sign-on", accountId]]);
    expect(rows.identities.map(({ subject, accountId: of }) => [subject, of])).toEqual([["eva", accountId]]);
  });

  test("knows somebody by what the provider calls them, once it has seen them, whatever their address", async ({
    db,
  }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId, "eva@example.se");
    await organiser(door.context, door.organisationId, "married@example.se");
    await provider.knows("changes", { email: "eva@example.se", email_verified: true });
    const browser = door.browser();
    expect(await door.signIn(browser, "changes")).toBe("/arbete");
    await provider.knows("changes", { email: "married@example.se", email_verified: true });
    expect(await door.signIn(browser, "changes")).toBe("/arbete");
    expect((await browser.get("/arbete")).body).toContain("work");
    const sessions = await db.read((read) => read.select().from(read.tables.session));
    expect(new Set(sessions.map(({ accountId }) => accountId)).size).toBe(1);
  });

  test("takes the address from the token where it stands there, and Microsoft's word for a verified one", async ({
    db,
  }) => {
    await using other = await startedProvider("token");
    await other.knows("eva", { email: "eva@example.se", email_verified: true });
    await other.knows("bo", { email: "bo@example.se", xms_edov: "1" });
    await other.knows("cia", { email: "cia@example.se", email_verified: false, xms_edov: "1" });
    await using door = await openSignOn(db, { provider: other });
    for (const email of ["eva@example.se", "bo@example.se", "cia@example.se"]) {
      await organiser(door.context, door.organisationId, email);
    }
    expect(await door.signIn(door.browser(), "eva")).toBe("/arbete");
    expect(await door.signIn(door.browser(), "bo")).toBe("/arbete");
    expect(await door.signIn(door.browser(), "cia")).toBe("/logga-in/gick-inte/unverified-address");
  });

  test("makes viewers of those who have no account, where the organisation says so, and once", async ({ db }) => {
    await using door = await openSignOn(db, { provider, rules: { makesAccounts: true } });
    expect(
      new URL(
        (await door.browser().follow(paths.signOn("sv", door.organisationId))).headers.location!,
      ).searchParams.get("scope"),
    ).toBe("openid email profile");
    expect(await door.signIn(door.browser(), "bo")).toBe("/arbete");
    expect(await door.signIn(door.browser(), "bo")).toBe("/arbete");
    const rows = await db.read(async (read) => ({
      accounts: await read.select().from(read.tables.account),
      memberships: await read.select().from(read.tables.membership),
      entries: await read.select().from(read.tables.auditEntry),
    }));
    expect(rows.accounts.map(({ email, name }) => [email, name])).toEqual([["bo@example.se", "Bo B"]]);
    expect(rows.memberships.map(({ role, organisationId, givenBy }) => [role, organisationId, givenBy])).toEqual([
      ["viewer", door.organisationId, "system"],
    ]);
    const acts = rows.entries.map(({ act }) => act).filter((act) => act !== "add-organisation");
    expect(acts.sort()).toEqual(
      ["set-single-sign-on", "add-account", "give-role", "tie-identity", "sign-in", "sign-in"].sort(),
    );
    await endRole(door.context, { membershipId: rows.memberships[0]!.id });
    expect(await door.signIn(door.browser(), "bo")).toBe("/logga-in/gick-inte/no-account");
  });

  test("is offered for an address of its domains, and a mail beside it, whosever the address is", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    const answers = [];
    for (const email of ["eva@example.se", "eve@example.se"]) {
      const browser = door.browser();
      const asked = await browser.post("/logga-in", { email, back: "/arbete?x=1" });
      expect(asked.status).toBe(200);
      expect(asked.body).toContain("Logga in via Länsstyrelsen Testlän");
      expect(asked.body).toContain(`href="${paths.signOn("sv", door.organisationId, "/arbete?x=1")}"`);
      answers.push(asked.body.replaceAll(email, "ADDRESS"));
      expect(await mailed(db)).toBe(null);
    }
    expect(answers[0]).toBe(answers[1]);
    const browser = door.browser();
    const sent = await browser.post("/logga-in", { email: "eva@example.se", way: "mail" });
    expect(sent.headers.location).toBe("/logga-in/kod");
    expect((await browser.post("/logga-in/kod", { code: (await mailed(db))!.code })).status).toBe(303);
    const elsewhere = await door.browser().post("/logga-in", { email: "eva@under.example.se" });
    expect(elsewhere.headers.location).toBe("/logga-in/kod");
  });

  test("is the only way where the organisation says so: no mail goes to its addresses", async ({ db }) => {
    await using door = await openSignOn(db, { provider, rules: { closesMail: true } });
    await organiser(door.context, door.organisationId);
    await organiser(door.context, door.organisationId, "konsult@example.org");
    const asked = await door.browser().post("/logga-in", { email: "eva@example.se", way: "mail" });
    expect([asked.status, asked.body.includes("Mejla en kod")]).toEqual([200, false]);
    expect(await mailed(db)).toBe(null);
    expect((await door.browser().post("/logga-in", { email: "konsult@example.org" })).status).toBe(303);
    expect(await mailed(db)).not.toBe(null);
  });

  test("stands on the page of signing in, while there are few", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    expect((await door.browser().get("/logga-in")).body).toContain("Logga in via Länsstyrelsen Testlän");
    for (const name of ["A", "B", "C", "D", "E"]) {
      await setSignOn(door.context, await addedOrganisation(door.context, `Förening ${name}`), {});
    }
    expect((await door.browser().get("/logga-in")).body).not.toContain("Logga in via");
  });

  test("gives a session of its own, and ends the one that the browser had", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    const browser = door.browser();
    browser.jar.set(SESSION, "planted");
    await door.signIn(browser, "eva");
    const first = browser.jar.get(SESSION)!;
    await door.signIn(browser, "eva");
    expect(browser.jar.get(SESSION)).not.toBe(first);
    const thief = door.browser();
    thief.jar.set(SESSION, first);
    expect((await thief.get("/arbete")).status).toBe(303);
  });

  test("lets in once of many at once with the same answer, and makes one account of two first times at once", async ({
    db,
  }) => {
    await using door = await openSignOn(db, { provider, rules: { makesAccounts: true } });
    const browsers = [door.browser(), door.browser()];
    const came = await Promise.all(browsers.map((browser) => door.cameBack(browser, "bo")));
    const paths = came.map((address) => address.slice(new URL(address).origin.length));
    const answers = await Promise.all(
      browsers.flatMap((browser, index) => [1, 2, 3].map(() => browser.get(paths[index]!))),
    );
    const letIn = answers.filter(({ headers }) => headers.location === "/arbete").length;
    const rows = await db.read(async (read) => ({
      accounts: await read.select().from(read.tables.account),
      sessions: await read.select().from(read.tables.session),
      memberships: await read.select().from(read.tables.membership),
    }));
    expect([letIn, rows.sessions.length, rows.accounts.length, rows.memberships.length]).toEqual([2, 2, 1, 1]);
  });
});
