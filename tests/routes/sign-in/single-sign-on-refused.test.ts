import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { untieIdentity } from "#commands/account/untie-identity.ts";
import { removeSingleSignOn } from "#commands/account/remove-single-sign-on.ts";
import { SIGN_ON_FAULTS } from "#domain/account/sign-on-fault.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { test } from "#tests/support/database.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { openSignOn, organiser, setSignOn, startedProvider } from "#tests/support/sign-on.ts";
import { paths } from "#app/paths.ts";

const SESSION = "__Host-samling-session";
const MINUTE = 60_000;
const failed = (fault: string) => `/logga-in/gick-inte/${fault}`;
let provider: Awaited<ReturnType<typeof startedProvider>>;

beforeAll(async () => {
  provider = await startedProvider();
  await provider.knows("eva", { email: "eva@example.se", email_verified: true });
});
afterEach(() => provider.does({}));
afterAll(() => provider.stop());

/** What the browser is led to with something else in the address that it comes back to. */
const changed = (address: string, change: (parameters: URLSearchParams) => void) => {
  const { pathname, searchParams } = new URL(address);
  change(searchParams);
  return `${pathname}?${searchParams}`;
};
const same = () => undefined;

describe("nobody is let in by an organisation's provider", () => {
  test("whose address is unverified, missing, of another domain, nobody's here, or ended", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    const { accountId } = await organiser(door.context, door.organisationId, "ended@example.se");
    await organiser(door.context, door.organisationId, "konsult@example.org");
    await organiser(door.context, door.organisationId, "chef@under.example.se");
    await db.inTransaction((tx) =>
      tx.update(tx.tables.account).set({ endedAt: door.context.now() }).where(eq(tx.tables.account.id, accountId)),
    );
    const tries = {
      unverified: [{ email: "eva@example.se", email_verified: false }, "unverified-address"],
      unsaid: [{ email: "eva@example.se" }, "unverified-address"],
      worded: [{ email: "eva@example.se", email_verified: "false" }, "unverified-address"],
      without: [{ email_verified: true }, "unverified-address"],
      several: [{ email: ["eva@example.se"], email_verified: true }, "unverified-address"],
      consultant: [{ email: "konsult@example.org", email_verified: true }, "outside-domains"],
      below: [{ email: "chef@under.example.se", email_verified: true }, "outside-domains"],
      nobody: [{ email: "nobody@example.se", email_verified: true }, "no-account"],
      ended: [{ email: "ended@example.se", email_verified: true }, "account-ended"],
    } as const;
    for (const [login, [claims, fault]] of Object.entries(tries)) {
      await provider.knows(login, claims);
      const browser = door.browser();
      expect([login, await door.signIn(browser, login)]).toEqual([login, failed(fault)]);
      expect(browser.jar.has(SESSION)).toBe(false);
    }
    expect(await db.read((read) => read.select().from(read.tables.session))).toEqual([]);
    expect(await db.read((read) => read.select().from(read.tables.accountIdentity))).toEqual([]);
    const logged = JSON.stringify(door.log.entries);
    expect(logged).toContain("outside-domains");
    expect(logged).not.toMatch(/example\.(se|org)"|@|code=|state=/);
  });

  test("to whom somebody else's address was given, until the one who runs the server lets go of it", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    expect(await door.signIn(door.browser(), "eva")).toBe("/arbete");
    await provider.knows("new-eva", { email: "eva@example.se", email_verified: true });
    expect(await door.signIn(door.browser(), "new-eva")).toBe(failed("another-person"));
    await untieIdentity(door.context, { email: "eva@example.se" as EmailAddress });
    expect(await door.signIn(door.browser(), "new-eva")).toBe("/arbete");
    expect(await door.signIn(door.browser(), "eva")).toBe(failed("another-person"));
  });

  test("whose account has been taken along to an address elsewhere", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    await door.signIn(door.browser(), "eva");
    const elsewhere = { email: "eva@example.org" as EmailAddress, foldedEmail: "eva@example.org" };
    await db.inTransaction((tx) => tx.update(tx.tables.account).set(elsewhere));
    expect(await door.signIn(door.browser(), "eva")).toBe(failed("outside-domains"));
  });

  test("in another browser, twice, too late, or with what we did not send", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    const back = "/arbete?x=1";
    const path = paths.signOn("en", door.organisationId, back);
    const [own, thief] = [door.browser(), door.browser()];
    const came = await door.cameBack(own, "eva", path);
    await door.cameBack(thief, "eva");
    const inEnglish = (fault: string) => `/en/sign-in/failed/${fault}?back=${encodeURIComponent(back)}`;
    expect((await thief.get(changed(came, same))).headers.location).toBe(inEnglish("another-browser"));
    expect((await door.browser().get(changed(came, same))).headers.location).toBe(inEnglish("another-browser"));
    expect((await own.get(changed(came, (of) => of.set("state", `${of.get("state")}x`)))).headers.location).toBe(
      failed("used-up"),
    );
    expect((await own.get(changed(came, (of) => of.delete("state")))).headers.location).toBe(failed("used-up"));
    expect((await own.get(changed(came, same))).headers.location).toBe(back);
    own.jar.delete(SESSION);
    const again = await own.get(changed(came, same));
    expect([again.headers.location, own.jar.has(SESSION)]).toEqual([inEnglish("another-browser"), false]);

    const late = door.browser();
    const cameLate = await door.cameBack(late, "eva");
    door.context.moveClock(15 * MINUTE);
    expect((await late.get(changed(cameLate, same))).headers.location).toBe(failed("used-up"));

    const replay = door.browser();
    const first = await door.cameBack(replay, "eva");
    const kept = [...replay.jar];
    expect((await replay.get(changed(first, same))).headers.location).toBe("/arbete");
    replay.jar.delete(SESSION);
    for (const [name, value] of kept) replay.jar.set(name, value);
    expect((await replay.get(changed(first, same))).headers.location).toBe(failed("used-up"));
    expect(replay.jar.has(SESSION)).toBe(false);
  });

  test("by a code from another sign-in, another issuer's answer, or at another organisation's address", async ({
    db,
  }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    const other = await addedOrganisation(door.context, "Annat län");
    await setSignOn(door.context, other, { issuer: provider.issuer });
    const [own, thief] = [door.browser(), door.browser()];
    // The thief's own code, put into the victim's browser, and a code that was stolen, put into the thief's.
    const [mine, theirs] = [await door.cameBack(own, "eva"), await door.cameBack(thief, "eva")];
    const code = new URL(theirs).searchParams.get("code")!;
    expect((await own.get(changed(mine, (of) => of.set("code", code)))).headers.location).toBe(
      failed("provider-refused"),
    );
    for (const iss of ["https://evil.example", `${provider.issuer}/`, ""]) {
      const came = await door.cameBack(own, "eva");
      const answer = await own.get(changed(came, (of) => of.set("iss", iss)));
      expect([iss, answer.headers.location]).toEqual([iss, failed("not-verified")]);
    }
    const withoutIssuer = changed(await door.cameBack(own, "eva"), (of) => of.delete("iss"));
    expect((await own.get(withoutIssuer)).headers.location).toBe(failed("not-verified"));
    const mixed = changed(await door.cameBack(own, "eva"), same).replace(door.organisationId, other);
    expect((await own.get(mixed)).headers.location).toBe(failed("used-up"));
    expect([own.jar.has(SESSION), thief.jar.has(SESSION)]).toEqual([false, false]);
  });

  test("who says no, or whose provider is removed, changed, out of order, slow, late or signs with other keys", async ({
    db,
  }) => {
    let now = 0;
    await using door = await openSignOn(db, { provider, now: () => now });
    await organiser(door.context, door.organisationId);
    const begin = async () => (await door.browser().follow(paths.signOn("sv", door.organisationId))).headers.location;
    await provider.does({ failsAt: "/.well-known/openid-configuration" });
    expect(await begin()).toBe(failed("provider-down"));
    await provider.does({});
    // Not asked again by everybody at once.
    expect(await begin()).toBe(failed("provider-down"));
    now += 10_000;
    expect(await door.signIn(door.browser(), null)).toBe(failed("denied"));
    for (const [wrong, fault] of [
      [{ failsAt: "/token" }, "provider-down"],
      [{ hangsAt: "/token" }, "provider-down"],
      [{ hangsAt: "/me" }, "provider-down"],
      [{ otherKeys: true }, "not-verified"],
      [{ clockMs: -2 * 60 * MINUTE }, "clocks"],
    ] as const) {
      now += 60 * MINUTE;
      await provider.does(wrong);
      const browser = door.browser();
      expect([wrong, await door.signIn(browser, "eva")]).toEqual([wrong, failed(fault)]);
      expect(browser.jar.has(SESSION)).toBe(false);
    }
    await provider.does({ clockMs: 30_000 });
    expect(await door.signIn(door.browser(), "eva")).toBe("/arbete");
    await provider.does({});
    const changing = door.browser();
    const came = await door.cameBack(changing, "eva");
    await setSignOn(door.context, door.organisationId, { issuer: "https://other.example" });
    expect((await changing.get(changed(came, same))).headers.location).toBe(failed("provider-down"));
    await removeSingleSignOn(door.context, { organisationId: door.organisationId });
    expect(await begin()).toBe(failed("no-provider"));
    expect((await door.browser().get("/logga-in")).status).toBe(200);
  });

  test("while the server can't read the client's secret, or has another", async ({ db }) => {
    await using without = await openSignOn(db, { provider, secret: null });
    const begun = await without.browser().follow(paths.signOn("sv", without.organisationId));
    expect(begun.headers.location).toBe(failed("not-set-up"));
  });

  test("with the wrong secret", async ({ db }) => {
    await using wrong = await openSignOn(db, { provider, secret: "wrong" });
    await organiser(wrong.context, wrong.organisationId);
    expect(await wrong.signIn(wrong.browser(), "eva")).toBe(failed("provider-refused"));
  });

  test("nor sent elsewhere than into the workspace", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    for (const back of ["https://x.example/", "//x.example/arbete", "/\\x.example", "/"]) {
      const path = `/logga-in/organisation/${door.organisationId}?back=${encodeURIComponent(back)}`;
      expect([back, await door.signIn(door.browser(), "eva", path)]).toEqual([back, "/arbete"]);
    }
  });
});

describe("why not", () => {
  test("is told on a page of its own in either language, with the way to try again", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    for (const language of LANGUAGES) {
      for (const fault of SIGN_ON_FAULTS) {
        const page = await door.browser().get(paths.signOnFailed(language, fault, "/arbete"));
        const { title } = catalogueOf(language).work.signOn.failed.faults[fault];
        expect([fault, page.status >= 400, page.body.includes(title.replaceAll("'", "&#x27;"))]).toEqual([
          fault,
          true,
          true,
        ]);
        expect(page.body).toContain(`href="${paths.signIn(language, "/arbete")}"`);
      }
    }
    expect((await door.browser().get(paths.signOnFailed("sv", "constructor"))).status).toBe(404);
  });
});
