import { expect } from "vitest";
import { COMMAND_LINE, VISITOR } from "#access/actor.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import type { Database } from "#db/index.ts";
import { invariant } from "#domain/invariant.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { eventPage } from "#queries/event-page.ts";
import * as apiEvent from "#routes/api/event.ts";
import * as event from "#routes/event/route.tsx";
import { structuredData } from "#routes/event/structured-data.ts";
import * as events from "#routes/events/route.tsx";
import * as feed from "#routes/feed/route.ts";
import * as invitation from "#routes/invitation/text.ts";
import * as programme from "#routes/programme/route.tsx";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";

const ROUTES = {
  "/": { ...events, meta: undefined },
  "/evenemang/:slug": { ...event, meta: undefined },
  "/evenemang/:slug/program": { ...programme, meta: undefined },
  "/evenemang/:slug/inbjudan.txt": invitation,
  "/flode.atom": feed,
  "/api/events/:slug.json": apiEvent,
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function moved(db: Database) {
  const door = await openDoor({
    ...{ db, routes: ROUTES },
    fillers: { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" },
  });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  await openEvent(ctx);
  const move = { venueName: "Stadshuset", venueMunicipality: "Växjö" };
  expect(await moveEvent(ctx, { slug: "traff", move })).toMatchObject({ ok: true });
  const body = async (path: string) => (await door.send(path)).body;
  return { body, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

test("wherever it is told where an event is, the municipality is told too", async ({ db }) => {
  await using site = await moved(db);
  const page = await site.body("/evenemang/traff");
  expect(/<dt>Plats<\/dt><dd>(.*?)<\/dd>/.exec(page)?.[1]).toBe("<span>Stadshuset, Växjö</span>");
  const card = /<p class="meta">.*?<\/p>/.exec(await site.body("/"))?.[0] ?? "no card";
  expect(card).toContain("<span>Stadshuset, Växjö</span>");
  expect(wordsOf(await site.body("/evenemang/traff/program"))).toContain("Stadshuset, Växjö");
  expect(await site.body("/evenemang/traff/inbjudan.txt")).toMatch(/^Plats: +Stadshuset, Växjö$/m);
  expect(await site.body("/flode.atom")).toMatch(/<summary type="text">[^<]* · Stadshuset, Växjö<\/summary>/);
});

test("machines are told of it by itself, and a search finds the event by it", async ({ db }) => {
  await using site = await moved(db);
  const told = JSON.parse(await site.body("/api/events/traff.json")) as Record<string, unknown>;
  expect([told["place"], told["municipality"]]).toEqual(["Stadshuset", "Växjö"]);
  expect(told["movedFrom"]).toMatchObject({ place: "Exempelsalen", municipality: null });
  const answer = await eventPage({ ...testContext(db), actor: VISITOR }, "traff", "sv");
  invariant(answer.found === "event", "the event is there");
  const { location } = structuredData("https://samling.example", "sv", answer.page, null);
  const address = { "@type": "PostalAddress", addressLocality: "Växjö", addressCountry: "SE" };
  expect(location).toEqual({ "@type": "Place", name: "Stadshuset", address });
  expect(await site.body("/?q=v%C3%A4xj%C3%B6")).toContain("/evenemang/traff");
  expect(await site.body("/?q=kalmar")).not.toContain("/evenemang/traff");
});
