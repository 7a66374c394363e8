import { afterAll, beforeAll, describe, expect } from "vitest";
import { paths } from "#app/paths.ts";
import { test } from "#tests/support/database.ts";
import { openSignOn, organiser, startedProvider } from "#tests/support/sign-on.ts";

let provider: Awaited<ReturnType<typeof startedProvider>>;

beforeAll(async () => {
  provider = await startedProvider();
  await provider.knows("eva", { email: "eva@example.se", email_verified: true });
});
afterAll(() => provider.stop());

describe("a link to an organisation's sign-in that somebody else has made", () => {
  test("asks first, and leads on from that page in that browser alone", async ({ db }) => {
    await using door = await openSignOn(db, { provider });
    await organiser(door.context, door.organisationId);
    const path = paths.signOn("sv", door.organisationId, "/arbete?x=1");
    const signIns = () => db.read((read) => read.select().from(read.tables.signIn));
    const own = door.browser();
    const shown = await own.get(path);
    expect([shown.status, shown.headers.location, shown.headers["cache-control"]]).toEqual([
      ...[200, undefined, "no-store"],
    ]);
    expect(shown.body).toContain("<h1>Vill du logga in?</h1>");
    expect(await signIns()).toEqual([]);

    const button = /class="button" href="([^"]+)"/.exec(shown.body)![1]!.replaceAll("&amp;", "&");
    // In another browser the very link that was pressed asks again, as does one that was made up.
    for (const link of [button, `${path}&start=x`, `${path}&start=`]) {
      expect((await door.browser().get(link)).status).toBe(200);
    }
    expect(await signIns()).toEqual([]);
    const begun = await own.get(button);
    expect([begun.status, new URL(begun.headers.location!).origin]).toEqual([303, provider.issuer]);
    const { pathname, search } = new URL(await provider.signIn(begun.headers.location!, "eva"));
    expect((await own.get(pathname + search)).headers.location).toBe("/arbete?x=1");
  });

  test("asks where the browser says that another site has led there, and not where one of our pages has", async ({
    db,
  }) => {
    await using door = await openSignOn(db, { provider });
    const path = paths.signOn("en", door.organisationId);
    const statusFrom = async (site: string) =>
      (await door.send(path, { headers: { "sec-fetch-site": site, "sec-fetch-mode": "navigate" } })).status;
    const asked = await Promise.all(["cross-site", "same-site", "none", "same-origin"].map(statusFrom));
    expect(asked).toEqual([200, 200, 200, 303]);
  });
});
