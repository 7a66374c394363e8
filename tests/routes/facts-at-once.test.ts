import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { eventPage } from "#queries/event-page.ts";
import * as facts from "#routes/work-facts/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/uppgifter";
const ROUTES = {
  "/arbete/evenemang/:slug/uppgifter": { ...facts, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx);
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path = PAGE) => (await door.send(path, { headers })).body;
  /** As a browser sends the form of that button on that page, with these fields typed over. */
  const post = (html: string, intent: string, typed: Record<string, string>) =>
    send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams({ ...formFields(html, intent), ...typed, intent }).toString(),
    });
  const now = async () => {
    const page = await eventFacts(ctx, "traff");
    return { ...page!.facts, ...page!.other };
  };
  return { ctx, show, post, now, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("two organisers on the page of one event's facts", () => {
  test("each one's fields stand, and the second is told what else holds", async ({ db }) => {
    await using site = await opened(db);
    const seen = await site.show();
    expect((await site.post(seen, "facts", { cost: "100 kr" })).status).toBe(303);
    const second = await site.post(seen, "facts", { contact: "Ada Exempel", "title-en": "A meeting" });
    expect(second.status).toBe(303);
    expect(await site.now()).toMatchObject({ cost: "100 kr", contact: "Ada Exempel", "title-en": "A meeting" });
    const { location = "" } = second.headers;
    expect(wordsOf(await site.show(location))).toContain(
      "Uppgifterna är sparade. Någon annan sparade medan du skrev. Det gäller också: Kostnad.",
    );
  });

  test("of a field that both have changed the second chooses, and nothing else of either's is lost", async ({ db }) => {
    await using site = await opened(db);
    const seen = await site.show();
    await site.post(seen, "facts", { cost: "100 kr", audience: "Poliser", contact: "Bo" });
    const typed = { cost: "200 kr", description: "Om allt", contact: "Ada" };
    const second = await site.post(seen, "facts", typed);
    expect(second.status).toBe(409);
    expect(await site.now()).toMatchObject({ cost: "100 kr", audience: "Poliser", contact: "Bo", description: "" });
    const words = wordsOf(second.body);
    expect(words).toContain("Kostnad Mitt : 200 kr Den andras : 100 kr");
    expect(words).toContain("Kontakt Mitt : Ada Den andras : Bo");
    expect(words).toContain("Det du inte har rört står som den andra sparade det: Målgrupp.");
    const shown = formFields(second.body, "facts");
    expect(shown).toMatchObject({ ...typed, audience: "Poliser" });

    // Nobody is taken to have chosen what they did not answer.
    const unanswered = await site.post(second.body, "facts", { "side-cost": "mine" });
    expect(unanswered.status).toBe(409);
    expect(wordsOf(unanswered.body)).not.toContain("Mitt : 200 kr");
    expect(wordsOf(unanswered.body)).toContain("Kontakt Mitt : Ada Den andras : Bo");

    const chosen = await site.post(second.body, "facts", { "side-cost": "mine", "side-contact": "theirs" });
    expect(chosen.status).toBe(303);
    expect(await site.now()).toMatchObject({
      ...{ cost: "200 kr", audience: "Poliser", contact: "Bo", description: "Om allt" },
    });
  });

  test("a venue that another has changed stands where only the time is moved", async ({ db }) => {
    await using site = await opened(db);
    const seen = await site.show();
    const first = await site.post(seen, "show-move", { "move-venueName": "Stora salen" });
    await site.post(first.body, "move", {});
    const second = await site.post(seen, "show-move", { "move-startsAt": "10:00" });
    await site.post(second.body, "move", {});
    expect(await site.now()).toMatchObject({ venueName: "Stora salen", startsAt: "10:00" });
  });
});

test("the words in English are asked for with their title, shown to those who read English, and taken away", async ({
  db,
}) => {
  await using site = await opened(db);
  await site.post(await site.show(), "facts", { cost: "100 kr", description: "Om allt" });
  const untitled = await site.post(await site.show(), "facts", { "description-en": "About it all" });
  expect(untitled.status).toBe(422);
  expect(wordsOf(untitled.body)).toContain("Rubrik på engelska behöver fyllas i.");
  expect(formFields(untitled.body, "facts")["description-en"]).toBe("About it all");
  expect((await site.post(untitled.body, "facts", { "title-en": "A meeting" })).status).toBe(303);
  const read = async () => {
    const answer = await eventPage(site.ctx, "traff", "en");
    return answer.found === "event" ? answer.page.text : null;
  };
  expect(await read()).toMatchObject({
    ...{ language: "en", borrowed: ["cost"] },
    text: { title: "A meeting", description: "About it all", cost: "100 kr" },
  });
  await site.post(await site.show(), "facts", { "title-en": "", "description-en": "" });
  expect(await read()).toMatchObject({ language: "sv", borrowed: [], text: { title: "Träff traff" } });
});
