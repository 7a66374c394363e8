import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, startOfDay } from "#domain/values/instant.ts";
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
  const page = (await door.send(PAGE, { headers })).body;
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "none";
  const post = (intent: string, venue: string, given: Record<string, string> = {}) =>
    send(door.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams({
        ...{
          intent,
          version,
          "move-startsOn": "2027-05-21",
          "move-endsOn": "",
          "move-startsAt": "",
          "move-endsAt": "",
        },
        ...{ "move-venueName": venue, "move-venueMunicipality": "", ...given },
      }).toString(),
    });
  return { ctx, page, post, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

const field = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "no field";

describe("moving an event on its page", () => {
  test("opens where it says that nothing would change", async ({ db }) => {
    await using site = await opened(db);
    const stands = formFields(site.page, "show-move");
    const { body } = await site.post("show-move", "", { ...stands, intent: "show-move" });
    expect(/<p[^>]*>Inget skulle ändras\.<\/p>/.exec(body)?.[0]).toBe(
      '<p class="notice" tabindex="-1" autofocus="">Inget skulle ändras.</p>',
    );
  });

  test("what was shown beforehand can be changed, with what was typed", async ({ db }) => {
    await using site = await opened(db);
    const shown = await site.post("show-move", "Folkets hus");
    expect(shown.body).toContain('value="change-move"');
    expect(field(shown.body, "move-venueName")).toContain('type="hidden"');
    const again = await site.post("change-move", "Folkets hus");
    expect(again.status).toBe(200);
    expect(field(again.body, "move-venueName")).not.toContain('type="hidden"');
    expect(field(again.body, "move-venueName")).toContain('value="Folkets hus"');
    expect(field(again.body, "move-startsOn")).toContain('value="2027-05-21"');
  });

  test("names what was set by itself, and stays when the event moves", async ({ db }) => {
    await using site = await opened(db);
    const ends = (day: string) => startOfDay(day as CalendarDate, STOCKHOLM);
    const rules = { closesAt: ends("2027-05-11"), cutOffAt: ends("2027-05-18") };
    expect(await setRegistrationRules(site.ctx, { slug: "traff", rules, capacities: {} })).toMatchObject({ ok: true });
    const kept = { slug: "traff", mode: "on-site", rule: { by: "code", code: "t" }, seats: 1 } as const;
    await keepSeats(site.ctx, { ...kept, name: "Talare", until: ends("2027-05-13") });
    await keepSeats(site.ctx, { ...kept, name: "Personal", until: null });
    const { body } = await site.post("show-move", "Folkets hus");
    const told = [
      ...body
        .split('id="move-follows"')[1]!
        .split("</ul>")[0]!
        .matchAll(/<li>(.*?)<\/li>/g),
    ];
    expect(told.map(([, text]) => wordsOf(text!)).filter((text) => text.includes("som förut"))).toEqual([
      "Anmälan stänger som förut: när 10 maj 2027 är slut.",
      "Lediga platser slutar gå vidare till väntelistan som förut: när 17 maj 2027 är slut.",
      "Platserna som hålls för Talare släpps som förut: när 12 maj 2027 är slut.",
    ]);
  });

  test("takes times as people write them, in fields that ask nobody for AM and PM", async ({ db }) => {
    await using site = await opened(db);
    const shown = await site.post("change-move", "Folkets hus");
    for (const name of ["move-startsAt", "move-endsAt"]) expect(field(shown.body, name)).toContain('type="text"');
    const { body } = await site.post("show-move", "Folkets hus", { "move-startsAt": "9.30", "move-endsAt": "12" });
    expect(wordsOf(body)).toContain("kl. 9.30–12.00");
    expect(body).not.toContain('type="time"');
  });

  test("a venue has a name of at most 200 characters", async ({ db }) => {
    await using site = await opened(db);
    const refused = await site.post("show-move", "x".repeat(201));
    expect(wordsOf(refused.body)).toContain("Lokalens namn är för långt. Korta ner det till högst 200 tecken.");
    expect((await site.post("show-move", "x".repeat(200))).body).toContain('value="change-move"');
  });
});
