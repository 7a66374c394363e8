import { describe, expect } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import { parseIsoInstant, type Instant } from "#domain/values/instant.ts";
import type { Database } from "#db/index.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { fullEvent, keptByCode } from "#tests/support/full-event.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { formOf, keyIn, linkIn, openRegistering, wordsOf } from "#tests/support/registering.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";

const at = (text: string) => parseIsoInstant(text) as Instant;

describe("the form on an event's page", () => {
  test("gives a seat, then a place on the list, each with a link of its own", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context, { capacities: { "on-site": 1 } });
    const first = await door.postAndFollow("/evenemang/traff", formOf("Anna Ek"));
    expect(wordsOf(first.body)).toContain("Anna Ek Du har en plats i lokalen. Vi har skickat ett mejl till anna.ek@");
    const second = await door.postAndFollow("/evenemang/traff", formOf("Bo Al"));
    expect(wordsOf(second.body)).toContain("Bo Al Plats 1 på väntelistan till lokalen.");
    expect(linkIn(first.body)).not.toBe(linkIn(second.body));
    expect(first.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    });
    door.context.moveClock(250);
    expect(wordsOf((await door.send("/evenemang/traff")).body)).toContain("På plats : fullbokat, 1 på väntelistan");
  });

  test("says that seats are kept for groups, whoever is shown that it is full, and nothing of codes", async ({
    db,
  }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx, { capacities: { "on-site": 2 } });
    const shown = async () => {
      door.context.moveClock(250);
      return wordsOf((await door.send("/evenemang/traff")).body);
    };
    await keptByCode(ctx, "traff");
    expect(await shown()).not.toContain("sparade för grupper");
    const rule = { by: "email-domain", domains: ["hemlig.example"] } as const;
    const kept = { slug: "traff", mode: "on-site", name: "Våra egna", seats: 1, until: null } as const;
    expect(await keepSeats({ ...ctx, actor: COMMAND_LINE }, { ...kept, rule })).toMatchObject({ ok: true });
    const words = await shown();
    expect(words).toContain("fullbokat");
    expect(words).toContain("Några platser är sparade för grupper som arrangören har valt.");
    expect(words).not.toMatch(/hemlig|Våra egna|EKEN/);
  });

  test("sent twice gives one registration and one page; for another person, another (C5)", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context);
    const submission = keyIn((await door.send("/evenemang/traff")).body);
    const form = formOf("Anna Ek", { submission });
    const [one, again] = [await door.post("/evenemang/traff", form), await door.post("/evenemang/traff", form)];
    expect([one.status, again.status]).toEqual([303, 303]);
    expect(again.headers.location).toBe(one.headers.location);
    const colleague = await door.postAndFollow("/evenemang/traff", formOf("Bo Al", { submission }));
    expect(wordsOf(colleague.body)).toContain("Bo Al Du har en plats i lokalen.");
    expect(await count(db)).toBe(2);
  });

  test("tells a second form of somebody's nothing of the first", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context);
    await door.post("/evenemang/traff", formOf("Anna Ek"));
    const words = wordsOf((await door.postAndFollow("/evenemang/traff", formOf("anna ek"))).body);
    expect(words).toContain("Svaret har gått till adressen");
    expect(words.toLowerCase()).not.toContain("anna");
  });

  test("is shown again with its faults at the fields, and everything that was typed", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx);
    await keptByCode(ctx, "konferens");
    const typed = {
      ...{ "name-1": "", "email-1": "ingen adress", "organisation-1": "Kommunen <b>", "county-1": "07" },
      ...{
        "diet-1": "Vegan\r\noch & mer",
        "access-1": "Slinga",
        "listed-1": "yes",
        "protected-1": "yes",
        "code-1": "EK",
      },
    };
    const answer = await door.post("/evenemang/konferens", { people: "1", ...typed });
    expect(answer.status).toBe(422);
    for (const shown of [
      'href="#name-1"',
      'href="#email-1"',
      'href="#mode-1"',
      'value="ingen adress"',
      'value="Kommunen &lt;b&gt;"',
      '<option value="07" selected="">',
      "Vegan\noch &amp; mer</textarea>",
      'value="EK"',
    ]) {
      expect(answer.body).toContain(shown);
    }
    expect(answer.body.match(/checked=""/g)).toHaveLength(3);
    expect(
      await htmlFaults(answer.body.replace('<html lang="sv">', '<html lang="sv"><head><title>t</title></head>')),
    ).toEqual([]);
    expect(await count(db)).toBe(0);
  });

  test("says at the field what the event itself finds wrong", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx);
    await keptByCode(ctx, "konferens");
    const question = /name="(answer-1-qst_\w+)" required/.exec((await door.send("/evenemang/konferens")).body)![1]!;
    const faultsOf = async (given: Record<string, string>) => {
      const { status, body } = await door.post("/evenemang/konferens", formOf("Anna Ek", given));
      return [
        status,
        ...[...body.matchAll(/<a href="#([\w-]+)">/g)].map((found) => found[1]).filter((id) => id !== "register"),
      ];
    };
    expect(await faultsOf({})).toEqual([422, question]);
    expect(await faultsOf({ [question]: "9" })).toEqual([422, question]);
    expect(await faultsOf({ [question]: "0", "organisation-1": "Polisen" })).toEqual([422, "county-1"]);
    expect(await faultsOf({ [question]: "0", "code-1": "BJÖRKEN" })).toEqual([422, "code-1"]);
    expect(await faultsOf({ [question]: "0", "item-1-0": "pol_nothing" })).toEqual([422, "item-1-0"]);
    const items = await db.read((read) => read.select().from(read.tables.seatPool));
    const [one = "", other = ""] = items.filter(({ itemId }) => itemId !== null).map(({ id }) => id);
    expect(await faultsOf({ [question]: "0", "item-1-0": one, "item-1-1": other })).toEqual([422, "item-1-0"]);
    expect(await faultsOf({ [question]: "0", "organisation-1": "Polisen", "county-1": "00" })).toEqual([303]);
  });

  test("says all that is missing at once, for everybody on the form", async ({ db }) => {
    await using door = await openRegistering(db);
    await fullEvent(door.context);
    const question = /name="answer-1-(qst_\w+)" required/.exec((await door.send("/evenemang/konferens")).body)![1]!;
    const of = (person: number, given: Record<string, string>) =>
      Object.fromEntries(Object.entries(given).map(([field, text]) => [`${field}-${person}`, text]));
    const form = {
      people: "4",
      ...of(1, { name: "Anna Ek", email: "lag@example.se", mode: "on-site", organisation: "Polisen" }),
      ...of(2, { name: "Bo Al", email: "lag@example.se", mode: "digital", organisation: "Polisen" }),
      ...of(3, { name: "Cia Lo", email: "lag@example.se", mode: "on-site", organisation: "Polisen", county: "07" }),
      ...of(4, { name: "Dan Ås", email: "lag@example.se", mode: "on-site" }),
    };
    const faultsOf = async (given: Record<string, string>) => {
      const { body } = await door.post("/evenemang/konferens", { ...form, ...given });
      return [...body.matchAll(/<li><a href="#([\w-]+)">/g)].map((found) => found[1]);
    };
    const [first, third, fourth] = [1, 3, 4].map((person) => `answer-${person}-${question}`);
    expect(await faultsOf({ "name-4": "" })).toEqual([first, third, "name-4", fourth]);
    expect(await faultsOf({ [first!]: "0", [third!]: "0" })).toEqual(["county-1", "county-2", fourth]);
    const answered = { [first!]: "0", [third!]: "0", [fourth!]: "0" };
    expect(await faultsOf(answered)).toEqual(["county-1", "county-2"]);
    expect(await faultsOf({ ...answered, "county-1": "00" })).toEqual(["county-2"]);
    expect(await faultsOf({ ...answered, "county-1": "00", "county-2": "00" })).toEqual([]);
    expect(await count(db)).toBe(4);
  });

  test("takes people one by one, loses nothing, and seats as many as there is room for (C14)", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context, { capacities: { "on-site": 3 } });
    const names = ["Anna", "Bo", "Cia", "Dan"];
    let form: Record<string, string> = { people: "1" };
    for (const [index, name] of names.entries()) {
      form = {
        ...form,
        [`name-${index + 1}`]: name,
        [`email-${index + 1}`]: "lag@example.se",
        [`mode-${index + 1}`]: "on-site",
      };
      if (index === names.length - 1) break;
      const more = await door.post("/evenemang/traff", { ...form, intent: "add-person" });
      expect(more.status).toBe(200);
      form = { ...form, people: /name="people" value="(\d+)"/.exec(more.body)![1]! };
      expect(more.body).toContain(`value="${name}"`);
    }
    const fewer = await door.post("/evenemang/traff", { ...form, intent: "remove-2" });
    expect([...fewer.body.matchAll(/ name="name-\d+" [^>]*value="(\w+)"/g)].map((found) => found[1])).toEqual([
      "Anna",
      "Cia",
      "Dan",
    ]);
    const all = await door.postAndFollow("/evenemang/traff", { ...form, together: "as-many" });
    expect(wordsOf(all.body).match(/Har en plats i lokalen|Plats 1 på väntelistan/g)).toEqual([
      ...Array<string>(3).fill("Har en plats i lokalen"),
      "Plats 1 på väntelistan",
    ]);
  });

  test("says when it opens, that it has closed, and that it never was there", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx, { rules: { opensAt: at("2026-12-01T08:00:00Z") } });
    const page = async () => wordsOf((await door.send("/evenemang/traff")).body);
    expect(await page()).toContain("Anmälan öppnar 1 december 2026 kl. 9.00.");
    expect((await door.post("/evenemang/traff", formOf("Anna Ek"))).status).toBe(409);
    await setRegistrationRules(ctx, {
      slug: "traff",
      rules: { opensAt: null, closesAt: at("2026-11-21T23:00:00Z") },
      capacities: {},
    });
    door.context.moveClock(250);
    expect(await page()).toContain("Sista dag att anmäla sig var 21 november 2026.");
    const late = await door.post("/evenemang/traff", formOf("Anna Ek"));
    expect([late.status, wordsOf(late.body).includes("Anmälan har stängt.")]).toEqual([409, true]);
    expect((await door.post("/evenemang/ingen", formOf("Anna Ek"))).status).toBe(404);
    expect(await count(db)).toBe(0);
  });

  test("takes 250 people behind one address within a minute, half of them by autofill (C17)", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context, { capacities: { "on-site": 100 } });
    const answers = await Promise.all(
      Array.from({ length: 250 }, (_, index) =>
        door.post("/evenemang/traff", formOf(`Person ${index}`, index % 2 === 0 ? { "samling-ruta": "ifyllt" } : {})),
      ),
    );
    expect(answers.filter(({ status }) => status !== 303)).toEqual([]);
    expect(await count(db)).toBe(250);
  });

  test("beyond the limit is shown again with everything, and says when to come back", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context);
    for (let turn = 0; turn < 300; turn++) await door.post("/evenemang/traff", { "samling-ruta": "x" });
    const robot = await door.post("/evenemang/traff", formOf("Robot", { "samling-ruta": "x" }));
    expect([robot.status, robot.headers["retry-after"]]).toEqual([429, "1"]);
    expect(robot.body).toContain('value="Robot"');
    expect((await door.post("/evenemang/traff", formOf("Anna Ek"))).status).toBe(303);
  });

  test("is not there for an event that takes no registrations", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await publishInvitation(ctx, { draft: draftEvent({}), slug: "utan" });
    const page = await door.send("/evenemang/utan");
    expect([page.status, page.body.includes("<form")]).toEqual([200, false]);
    expect((await door.post("/evenemang/utan", formOf("Anna Ek"))).status).toBe(409);
    expect((await door.send("/evenemang/utan/lank")).status).toBe(404);
    expect((await door.send("/evenemang/utan/platser")).status).toBe(204);
  });
});

async function count(db: Database): Promise<number> {
  return db.read(
    async (read) => (await read.select({ id: read.tables.registration.id }).from(read.tables.registration)).length,
  );
}
