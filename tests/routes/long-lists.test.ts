import { describe, expect } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import { EVENTS_ON_A_PAGE } from "#domain/event/list-page.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as archive from "#routes/archive/route.tsx";
import * as embedded from "#routes/embedded/route.tsx";
import * as events from "#routes/events/route.tsx";
import * as toList from "#routes/to-list/route.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";

const list = { default: events.default, loader: events.loader, handle: events.handle };
const years = { default: archive.default, loader: archive.loader, handle: archive.handle };

const routes = {
  "/": list,
  "/en": list,
  "/arkiv/:year?": years,
  "/en/archive/:year?": years,
  "/en/embedded": { default: embedded.default, loader: embedded.loader, handle: embedded.handle },
  "/evenemang": toList,
  "/en/events": toList,
  "/serier": toList,
  "/en/series": toList,
};

const MANY = EVENTS_ON_A_PAGE + 1;

/** More events to come, and in one year that was, than a page has room for. */
async function manyEvents(db: Database) {
  const ctx = testContext(db);
  for (const date of ["2022-05-31", "2027-03-16"] as CalendarDate[]) {
    for (let number = 1; number <= MANY; number++) {
      await publishInvitation(ctx, {
        draft: draftEvent({ date, endDate: date }),
        slug: `${date.slice(0, 4)}-${number}`,
      });
    }
  }
}

function read(body: string) {
  return {
    events: new Set([...body.matchAll(/<h4><a href="([^"]+)"/g)].map(([, href]) => href)),
    pages: [...body.matchAll(/<a rel="(prev|next)" href="([^"]+)"( target="_self")?/g)].map(
      ([, rel, href, target]) => `${rel} ${href}${target ?? ""}`,
    ),
    place: /aria-current="true">((?:Sida|Page) [^<]+)</.exec(body)?.[1],
  };
}

describe("a list that is longer than a page", () => {
  test("goes on, by plain links, until every event has been shown", async ({ db }) => {
    await manyEvents(db);
    await using door = await openDoor({ db, routes });
    for (const [path, next] of [
      ["/", "/?page=2"],
      ["/?kind=network-meeting", "/?kind=network-meeting&amp;page=2"],
      ["/arkiv", "/arkiv/2022?page=2"],
      ["/en/archive/2022", "/en/archive/2022?page=2"],
    ] as const) {
      const first = read((await door.send(path)).body);
      expect([path, first.pages]).toEqual([path, [`next ${next}`]]);
      expect(first.place).toBe(path.startsWith("/en") ? "Page 1 of 2" : "Sida 1 av 2");
      const second = read((await door.send(next.replace("&amp;", "&"))).body);
      expect(second.pages).toEqual([`prev ${next.replace(/(\?|&amp;)page=2/, "")}`]);
      const all = [...first.events, ...second.events].filter((href) =>
        href?.includes(path.includes("ar") ? "2022-" : "2027-"),
      );
      expect(new Set(all).size).toBe(MANY);
    }
  });

  test("stays in its frame where it stands in one", async ({ db }) => {
    await manyEvents(db);
    await using door = await openDoor({ db, routes });
    const { pages } = read((await door.send("/en/embedded")).body);
    expect(pages).toEqual(['next /en/embedded?page=2 target="_self"']);
  });

  test("begins anew at what is no number of a page, and ends with 404 after its last", async ({ db }) => {
    await manyEvents(db);
    await using door = await openDoor({ db, routes });
    const status = async (path: string) => (await door.send(path)).status;
    for (const path of ["/", "/arkiv", "/arkiv/2022", "/en/embedded"]) {
      expect([path, await status(`${path}?page=2`), await status(`${path}?page=3`)]).toEqual([path, 200, 404]);
      const { body } = await door.send(`${path}?page=two`);
      expect(read(body).place).toMatch(/ 1 /);
    }
    const { body } = await door.send("/?page=2");
    expect(body).not.toContain('id="recent"');
  });
});

test("addresses cut short lead to the list, and a filter goes along", async ({ db }) => {
  await using door = await openDoor({ db, routes });
  const leads = async (path: string) => {
    const { status, headers } = await door.send(path);
    return [status, headers.location];
  };
  expect(await leads("/evenemang")).toEqual([308, "/"]);
  expect(await leads("/en/events?kind=training")).toEqual([308, "/en?kind=training"]);
  expect(await leads("/serier")).toEqual([308, "/arkiv#series"]);
  expect(await leads("/en/series")).toEqual([308, "/en/archive#series"]);
});
