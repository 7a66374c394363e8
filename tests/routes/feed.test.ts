import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation, type PublishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import * as feed from "#routes/feed/route.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { parseXml } from "#tests/support/xml.ts";

const routes = { "/flode.atom": feed, "/en/feed.atom": feed };
const HOUR = 3_600_000;

/** Published an hour after each other, in the order given. */
async function publish(db: Database, events: readonly Omit<PublishInvitation, "draft">[], titles: string[] = []) {
  const ctx = testContext(db, { at: "2026-11-01T09:00:00Z" });
  await addedOrganisation(ctx, "Länsstyrelsen Kronoberg", { county: "07" as CountyCode });
  for (const [index, event] of events.entries()) {
    await publishInvitation(ctx, { draft: draftEvent(titles[index] ? { title: titles[index] } : {}), ...event });
    ctx.moveClock(HOUR);
  }
  return ctx;
}

describe("the feed", () => {
  test("is Atom with the newest first, each with a tag of its own that stays", async ({ db }) => {
    const ctx = await publish(db, [{ slug: "forst" }, { slug: "sedan", kind: "conference" }]);
    await using door = await openDoor({ db, routes });
    const { status, headers, body } = await door.send("/flode.atom");
    expect([status, headers["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    expect(headers["access-control-allow-origin"]).toBe("*");
    const read = parseXml(body);
    expect(read.name).toBe("feed");
    expect(read.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "sv" });
    expect(read.text("id")).toBe("tag:samling.example,2026:sv/events");
    expect(read.text("title")).toBe("Nya evenemang – Samling");
    expect(read.text("updated")).toBe("2026-11-01T10:00:00.000Z");
    expect(read.all("link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
      ["self", "https://samling.example/flode.atom"],
      ["alternate", "https://samling.example/"],
    ]);
    const entries = read.all("entry");
    expect(entries.map((entry) => entry.one("link").attributes["href"])).toEqual([
      "https://samling.example/evenemang/sedan",
      "https://samling.example/evenemang/forst",
    ]);
    const [newest, oldest] = entries.map((entry) => ({
      id: entry.text("id"),
      title: entry.text("title"),
      published: entry.text("published"),
      updated: entry.text("updated"),
      authors: entry.all("author").map((author) => author.text("name")),
      categories: entry.all("category").map(({ attributes }) => [attributes["term"], attributes["label"]]),
      summary: entry.text("summary"),
    }));
    expect(oldest).toEqual({
      id: expect.stringMatching(/^tag:samling\.example,2026-11-01:sv\/evt_\d{20}$/) as string,
      title: "Nätverksträff om trygga platser",
      published: "2026-11-01T09:00:00.000Z",
      updated: "2026-11-01T09:00:00.000Z",
      authors: ["Länsstyrelsen Kronoberg"],
      categories: [
        ["network-meeting", "Nätverksträff"],
        ["07", "Kronobergs län"],
      ],
      summary: "Nätverksträff · tisdag 16 mars 2027 kl. 9.00–12.00 · Exempelsalen",
    });
    expect(newest?.published).toBe("2026-11-01T10:00:00.000Z");
    // Taken back, published again and cancelled in one moment, it is the same entry, changed: calendars compare seconds.
    for (const act of ["unpublish", "publish", "cancel"] as const) await changeEventState(ctx, { slug: "forst", act });
    door.context.moveClock(250);
    const again = parseXml((await door.send("/flode.atom")).body).all("entry")[1];
    expect([again?.text("id"), again?.text("published"), again?.text("updated"), again?.text("title")]).toEqual([
      oldest?.id,
      "2026-11-01T09:00:00.000Z",
      "2026-11-01T11:00:01.000Z",
      "Inställt: Nätverksträff om trygga platser",
    ]);
  });

  test("is narrowed by kind and county, and refuses values that are none", async ({ db }) => {
    await publish(db, [{ slug: "traff" }, { slug: "konferens", kind: "conference" }]);
    await using door = await openDoor({ db, routes });
    const slugs = async (query: string) =>
      parseXml((await door.send(`/flode.atom${query}`)).body)
        .all("entry")
        .map((entry) => entry.one("link").attributes["href"]?.split("/").at(-1));
    expect(await slugs("?kind=conference")).toEqual(["konferens"]);
    expect(await slugs("?county=07")).toEqual(["konferens", "traff"]);
    expect(await slugs("?county=13")).toEqual([]);
    expect(await slugs("?kind=&county=")).toEqual(["konferens", "traff"]);
    const narrowed = parseXml((await door.send("/en/feed.atom?county=07&kind=conference&utm=x")).body);
    expect(narrowed.text("id")).toBe("tag:samling.example,2026:en/events?kind=conference&county=07");
    expect(narrowed.text("title")).toBe("New events – Conference, Kronobergs län – Samling");
    expect(narrowed.one("link").attributes["href"]).toBe(
      "https://samling.example/en/feed.atom?kind=conference&county=07",
    );
    const refused = await door.send("/flode.atom?county=kronoberg");
    expect([refused.status, refused.headers["content-type"], refused.body]).toEqual([
      400,
      "text/plain; charset=utf-8",
      "Värdet på county går inte att förstå. Ange länets kod med två siffror, till exempel 07.\n",
    ]);
  });

  test("holds fifty, and nothing that is not for all", async ({ db }) => {
    const many = Array.from({ length: 51 }, (_, index) => ({ slug: `traff-${index}` }));
    const ctx = await publish(db, [...many, { slug: "lank", visibility: "link" }, { slug: "borta" }]);
    await changeEventState(ctx, { slug: "borta", act: "unpublish" });
    await using door = await openDoor({ db, routes });
    const { body } = await door.send("/flode.atom");
    const links = parseXml(body)
      .all("entry")
      .map((entry) => entry.one("link").attributes["href"]?.split("/").at(-1));
    expect(links).toEqual(Array.from({ length: 50 }, (_, index) => `traff-${50 - index}`));
    expect(body).not.toMatch(/lank|borta/);
  });

  test("is well formed whatever the words, and marks their language", async ({ db }) => {
    const hostile = `</title><script>alert("1")</script> & ]]> <!-- 😀\u0001\u000b\ufffe 'x'`;
    const text = { title: "In English", description: null, audience: null, cost: null, contact: null, access: null };
    await publish(db, [{ slug: "ond" }, { slug: "bada", translations: [{ language: "en", text }] }], [hostile]);
    await using door = await openDoor({ db, routes });
    const entries = parseXml((await door.send("/en/feed.atom")).body).all("entry");
    expect(entries.map((entry) => [entry.text("title"), entry.one("title").attributes["xml:lang"]])).toEqual([
      ["In English", undefined],
      [`</title><script>alert("1")</script> & ]]> <!-- 😀 'x'`, "sv"],
    ]);
  });

  test("is the same bytes each time, asked about again by its tag, and empty before the first event", async ({
    db,
  }) => {
    await using door = await openDoor({ db, routes });
    const empty = await door.send("/flode.atom");
    expect(parseXml(empty.body).text("updated")).toBe("1970-01-01T00:00:00.000Z");
    await publish(db, [{ slug: "en" }]);
    door.context.moveClock(250);
    const [one, other] = [await door.send("/flode.atom"), await door.send("/flode.atom")];
    expect(one.body).toBe(other.body);
    expect(one.headers.etag).toBe(other.headers.etag);
    expect(one.headers.etag).not.toBe(empty.headers.etag);
    const known = await door.send("/flode.atom", { headers: { "if-none-match": one.headers.etag } });
    expect([known.status, known.body]).toEqual([304, ""]);
    const head = await door.send("/flode.atom", { method: "HEAD" });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", one.headers.etag]);
    expect(one.headers).not.toHaveProperty("set-cookie");
  });
});
