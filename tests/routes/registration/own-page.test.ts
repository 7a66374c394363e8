import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { personalToken } from "#access/personal-link.ts";
import { setRegistrationRules } from "#commands/registration/set-registration-rules.ts";
import type { Database } from "#db/index.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { test } from "#tests/support/database.ts";
import { SECRET } from "#tests/support/door.ts";
import { fullEvent } from "#tests/support/full-event.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { openRegistering, wordsOf } from "#tests/support/registering.ts";

const ownPath = (id: RegistrationId, generation = 1) =>
  `/anmalan/${personalToken(SECRET, "registration", { id, generation })}`;
const joinPath = (id: RegistrationId, generation = 1) => `/delta/${personalToken(SECRET, "join", { id, generation })}`;

describe("the page that a personal link opens", () => {
  test("withdraws and gives the seat to the next, and a GET changes nothing", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx, { capacities: { "on-site": 1 } });
    const [anna] = await registered(ctx, [person("Anna")]);
    const [bo] = await registered(ctx, [person("Bo")]);
    const page = await door.send(ownPath(anna!));
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    });
    expect(wordsOf(page.body)).toContain("Det här gäller Du har en plats i lokalen.");
    await door.send(`${ownPath(anna!)}?intent=withdraw`);
    expect(wordsOf((await door.send(ownPath(bo!))).body)).toContain("Plats 1 på väntelistan till lokalen.");

    const done = await door.postAndFollow(ownPath(anna!), { intent: "withdraw" });
    expect(wordsOf(done.body)).toContain("Du är avanmäld.");
    expect(done.body).not.toContain("<form");
    expect(wordsOf((await door.send(ownPath(bo!))).body)).toContain("Du har en plats i lokalen.");
    const again = await door.post(ownPath(anna!), { intent: "withdraw" });
    expect([again.status, wordsOf(again.body).includes("Anmälan är redan avslutad.")]).toEqual([409, true]);
  });

  test("names the venue to those who are to come there, and to nobody who takes part digitally", async ({ db }) => {
    await using door = await openRegistering(db);
    const invited = { venue: "Stora salen" };
    await openEvent(door.context, { invited, capacities: { "on-site": 1, digital: 5 } });
    const [anna, bo, cia] = await registered(door.context, [
      person("Anna"),
      person("Bo", { mode: "digital" }),
      person("Cia", { digitalMeanwhile: true }),
    ]);
    const named = [anna!, bo!, cia!].map(async (id) => wordsOf((await door.send(ownPath(id))).body));
    expect((await Promise.all(named)).map((words) => words.includes("Plats Stora salen"))).toEqual([true, false, true]);
  });

  test("mends how one's own name is spelt, and keeps the link; another person is a hand-over", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context);
    const [id] = await registered(door.context, [person("Ana Ek")]);
    const spell = (spelling: string) => door.postAndFollow(ownPath(id!), { intent: "spelling", spelling });
    for (const [spelling, fault] of [
      ["", "Ange för- och efternamn"],
      ["Ana Ek", "Namnet är redan skrivet så."],
      ["Bo Al", "Det ser ut att vara en annan person."],
    ] as const) {
      const { status, body } = await spell(spelling);
      expect([status, body.includes('href="#spelling"'), body.includes(`value="${spelling}"`)]).toEqual([
        422,
        true,
        true,
      ]);
      expect(wordsOf(body)).toContain(fault);
    }
    const { body } = await spell("Anna Ek");
    expect(wordsOf(body)).toContain("Namnet är rättat.");
    expect(wordsOf(body)).toContain("Namn Anna Ek E-postadress ana.ek@example.se");
  });

  test("fills one button with what one comes for, and has what ends one's place last", async ({ db }) => {
    await using door = await openRegistering(db);
    await openEvent(door.context, { capacities: { "on-site": 1, digital: 5 } });
    const ids = await registered(door.context, [person("Anna"), person("Bo", { mode: "digital" }), person("Cia")]);
    const pages = await Promise.all(ids.map(async (id) => (await door.send(ownPath(id))).body));
    const filled = (html: string) => {
      // The innermost first: what is opened may hold more to open.
      const fold = (text: string) =>
        text.replace(/<details>(<summary[^>]*>(?:(?!<\/summary).)*)<\/summary>(?:(?!<details).)*?<\/details>/gs, "$1");
      const closed = fold(fold(html));
      return [...closed.matchAll(/<(?:button(?![^>]*second)|a class="button"|summary class="button")[^>]*>(.*?)</g)];
    };
    expect(pages.map((html) => filled(html).map(([, text]) => text))).toEqual([
      ["Ändra uppgifter"],
      ["Delta digitalt"],
      ["Ändra uppgifter"],
    ]);
    const acts = (html: string) => [...html.matchAll(/<summary[^>]*>([^<]+)/g)].map(([, text]) => text);
    expect(acts(pages[2]!).slice(-4)).toEqual([
      "Din egen kalenderadress",
      "Lämna över till någon annan",
      "Lämna väntelistan",
      "Avanmäl dig",
    ]);
  });

  test("hands over: the old link tells no more than where to ask for a new one", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx);
    const [id] = await registered(ctx, [person("Anna")]);
    const faulty = await door.post(ownPath(id!), { intent: "hand-over", "name-1": "Bo", "email-1": "bo" });
    expect([faulty.status, faulty.body.includes('href="#email-1"'), faulty.body.includes('value="Bo"')]).toEqual([
      422,
      true,
      true,
    ]);
    const done = await door.post(ownPath(id!), { intent: "hand-over", "name-1": "Bo Al", "email-1": "bo@example.se" });
    expect([done.status, done.headers.location]).toEqual([303, "/anmalan/overlamnad"]);
    for (const path of [ownPath(id!), joinPath(id!)]) {
      const old = await door.send(path);
      expect([old.status, old.body.includes('href="/evenemang/traff/lank"')]).toEqual([404, true]);
      expect(old.body).not.toContain("Bo");
      expect((await door.post(path, { intent: "withdraw" })).status).toBe(404);
    }
    expect(wordsOf((await door.send(ownPath(id!, 2))).body)).toContain("Namn Bo Al");
  });

  test("says what becomes of whoever says no, leaves the list or withdraws, with and without a seat", async ({
    db,
  }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx, { onSite: 1 });
    const question = await requiredQuestion(db);
    const answers = [{ questionId: question, sent: ["0"] }];
    const one = (name: string, digitalMeanwhile = false) => person(name, { answers, digitalMeanwhile });
    const [anna] = await registered(ctx, [one("Anna")], { slug: "konferens" });
    const [bo] = await registered(ctx, [one("Bo")], { slug: "konferens" });
    const [cia] = await registered(ctx, [one("Cia", true)], { slug: "konferens" });
    const words = async (id: RegistrationId) => wordsOf((await door.send(ownPath(id))).body);
    const without = ["Du mister din plats i kön och är inte längre anmäld.", "Du är inte längre anmäld och mister"];
    const withSeat = [
      "Platsen som du redan har behåller du.",
      "Du mister din plats. Väntar någon på den går den vidare.",
    ];
    const [ofBo, ofCia] = [await words(bo!), await words(cia!)];
    expect([...without, ...withSeat].map((text) => ofBo.includes(text))).toEqual([true, true, false, false]);
    expect([...without, ...withSeat].map((text) => ofCia.includes(text))).toEqual([false, false, true, true]);

    await door.post(ownPath(anna!), { intent: "withdraw" });
    expect(await words(bo!)).toContain("Tackar du nej är du inte längre anmäld.");
    const declined = await door.postAndFollow(ownPath(bo!), { intent: "decline" });
    expect(wordsOf(declined.body)).toContain("Du har lämnat väntelistan.");
    const offered = await words(cia!);
    expect(offered).toContain("Tackar du nej behåller du den du har.");
    expect(offered.indexOf("Ja tack, jag tar platsen")).toBeLessThan(offered.indexOf("Din egen väg in till mötet."));
  });

  test("opens for nobody with a forged token, one of another purpose, or none", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx);
    const [anna, bo] = await registered(ctx, [person("Anna"), person("Bo")]);
    const [own, join] = [ownPath(anna!), joinPath(anna!)];
    const mixed = own.slice(0, -32) + ownPath(bo!).slice(-32);
    for (const path of [
      `${own.slice(0, -1)}_`,
      mixed,
      `/anmalan/${join.slice("/delta/".length)}`,
      "/anmalan/x",
      "/delta/x",
    ]) {
      const answer = await door.send(path);
      expect([path, answer.status, answer.body.includes("Anna")]).toEqual([path, 404, false]);
      expect((await door.post(path, { intent: "withdraw" })).status).toBe(404);
    }
    expect(wordsOf((await door.send(own)).body)).toContain("Du har en plats i lokalen.");
    expect((await door.post(own, { intent: "unheard-of" })).status).toBe(400);
  });

  test("takes its forms, and the way into the meeting its button, from browsers that name no origin", async ({
    db,
  }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx);
    const [id] = await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "konferens" });
    // A browser without Sec-Fetch-Site, which hides where it comes from as our pages ask it to.
    const older = { "sec-fetch-site": undefined, origin: "null" };
    const joined = await door.post(joinPath(id!), {}, older);
    expect([joined.status, joined.headers.location]).toEqual([303, "https://meeting.example/rum"]);
    const withdrawn = await door.post(ownPath(id!), { intent: "withdraw" }, older);
    expect([withdrawn.status, withdrawn.headers.location]).toEqual([303, `${ownPath(id!)}?done=withdrawn`]);
    expect((await door.post(`${ownPath(id!).slice(0, -1)}_`, { intent: "withdraw" }, older)).status).toBe(404);
  });

  test("says nothing of an act that there is not", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx);
    const [id] = await registered(ctx, [person("Anna")]);
    const plain = (await door.send(ownPath(id!))).body;
    for (const done of ["constructor", "toString", "handed-over"]) {
      expect((await door.send(`${ownPath(id!)}?done=${done}`)).body).toBe(plain);
    }
    expect((await door.send(`${ownPath(id!)}?done=mode`)).body).toContain(
      "Du har bytt sätt att delta. Nedan står vad som gäller nu.",
    );
  });

  test("changes mode, waits for another, takes the offer, or says that there is none", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx, { onSite: 1 });
    const answer = { questionId: await requiredQuestion(db), sent: ["0"] };
    const [anna] = await registered(ctx, [person("Anna", { answers: [answer] })], { slug: "konferens" });
    const [bo] = await registered(ctx, [person("Bo", { mode: "digital" })], { slug: "konferens" });
    const act = async (id: RegistrationId, fields: Record<string, string>) =>
      wordsOf((await door.postAndFollow(ownPath(id), fields)).body);
    expect(await act(bo!, { intent: "mode", "mode-1": "on-site" })).toContain("Platserna är slut. Allt är som förut.");
    expect(await act(bo!, { intent: "wait", "mode-1": "on-site" })).toContain(
      "Du har en digital plats. Plats 1 på väntelistan till lokalen.",
    );
    expect(await act(bo!, { intent: "accept" })).toContain("Det finns inget erbjudande att svara på.");
    expect(await act(anna!, { intent: "mode", "mode-1": "digital" })).toContain("Du har en digital plats.");
    const offered = wordsOf((await door.send(ownPath(bo!))).body);
    expect(offered).toContain("Svara senast 23 november 2026 kl. 10.00, annars går den till nästa.");
    const accepted = await act(bo!, { intent: "accept" });
    expect(accepted).toContain("Platsen är din.");
    expect(accepted).toContain("Du har en plats i lokalen.");
  });

  test("changes what was said, and shows it again", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx);
    const question = await requiredQuestion(db);
    const answers = [{ questionId: question, sent: ["1"] }];
    const [id] = await registered(ctx, [person("Anna", { answers, diet: "Vegan" })], { slug: "konferens" });
    const before = (await door.send(ownPath(id!))).body;
    expect(before).toMatch(new RegExp(`name="answer-1-${question}"[^>]* checked="" value="1"`));
    const fields = {
      intent: "details",
      "organisation-1": "Polisen",
      "diet-1": "",
      "access-1": "Slinga",
      "listed-1": "yes",
    };
    const missing = await door.post(ownPath(id!), fields);
    expect([missing.status, missing.body.includes(`href="#answer-1-${question}"`)]).toEqual([422, true]);
    const done = await door.postAndFollow(ownPath(id!), { ...fields, "county-1": "00", [`answer-1-${question}`]: "0" });
    expect(wordsOf(done.body)).toContain("Dina uppgifter är ändrade.");
    expect(wordsOf(done.body)).toContain("Organisation Polisen");
    expect(done.body).toContain(">Slinga</textarea>");
    expect(done.body).not.toContain("Vegan");
  });
});

describe("the way into the meeting", () => {
  test("opens by the button alone, for whoever has a digital seat now (I9, K8)", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await fullEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "konferens" });
    const answers = [{ questionId: await requiredQuestion(db), sent: ["1"] }];
    const [bo] = await registered(ctx, [person("Bo", { answers })], { slug: "konferens" });
    const page = await door.send(joinPath(anna!));
    expect([
      page.status,
      page.body.includes("meeting.example"),
      wordsOf(page.body).includes("Anslut till mötet"),
    ]).toEqual([200, false, true]);
    const pressed = await door.post(joinPath(anna!), {});
    expect([pressed.status, pressed.headers.location]).toEqual([303, "https://meeting.example/rum"]);
    expect(page.headers["content-security-policy"]).toContain("form-action 'self' https:;");
    const other = await door.post(joinPath(bo!), {});
    expect([other.status, wordsOf(other.body).includes("Du har ingen digital plats.")]).toEqual([200, true]);
    await setRegistrationRules(ctx, { slug: "konferens", rules: { meetingUrl: null }, capacities: {} });
    expect(wordsOf((await door.post(joinPath(anna!), {})).body)).toContain("Länken till mötet är inte klar än.");
  });
});

describe("a link that is asked for again", () => {
  test("is mailed to those who are registered, and the answer is the same for all", async ({ db }) => {
    await using door = await openRegistering(db);
    const ctx = door.context;
    await openEvent(ctx);
    await registered(ctx, [person("Anna")]);
    const path = "/evenemang/traff/lank";
    const { headers } = await door.send(path);
    // Without a referrer some browsers send `Origin: null` with its form, which is refused.
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-robots-tag": "noindex",
    });
    const answers = [];
    for (const email of ["anna@example.se", "stranger@example.se"]) {
      const began = performance.now();
      const { status, headers, body } = await door.post(path, { email });
      // What is written takes longer than what is not.
      expect(performance.now() - began).toBeGreaterThan(290);
      answers.push({ status, body, location: headers.location });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual({ status: 303, body: "", location: `${path}?sent` });
    expect(await mailed(db)).toEqual(["anna@example.se"]);
    expect((await door.post(path, { email: "anna" })).status).toBe(422);
    const turns = Array.from({ length: 29 }, (_, turn) => door.post(path, { email: `x${turn}@example.se` }));
    const statuses = (await Promise.all(turns)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([...Array<number>(28).fill(303), 429]);
  });
});

async function requiredQuestion(db: Database) {
  return db.read(async (read) => {
    const { question } = read.tables;
    const [row] = await read.select({ id: question.id }).from(question).where(eq(question.required, true));
    return row!.id;
  });
}

async function mailed(db: Database) {
  return db.read(async (read) => {
    const { message } = read.tables;
    const rows = await read.select({ email: message.email }).from(message).where(eq(message.kind, "link-again"));
    return rows.map(({ email }) => email);
  });
}
