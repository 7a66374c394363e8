import { describe, expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { releaseSeats } from "#commands/registration/release-seats.ts";
import type { Database } from "#db/index.ts";
import { ruleText } from "#domain/registration/kept-texts.ts";
import { instant } from "#domain/values/instant.ts";
import * as history from "#routes/work-history/route.tsx";
import * as kept from "#routes/work-kept/route.tsx";
import * as registration from "#routes/work-registration/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { keyIn, wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EVENT = "/arbete/evenemang/traff";
const KEPT = `${EVENT}/platser-for-grupp`;
const DONE = (what: string) => `${EVENT}/anmalan?done=${what}#kept`;
const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/evenemang/:slug/platser-for-grupp/:allotment?": kept,
    "/arbete/evenemang/:slug/anmalan": registration,
    "/arbete/evenemang/:slug/historik": history,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

const RELEASED = "Platserna har släppts medan du skrev, av någon annan eller för att deras sista dag är förbi.";

type Fields = readonly (readonly [string, string])[];

async function opened(db: Database, seats = 10) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx, { capacities: { "on-site": seats } });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const post = async (path: string, fields: Fields) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
    const answer = await send(door.port, path, { method: "POST", headers: { ...headers, ...type }, body });
    return { status: answer.status, to: answer.headers.location, body: answer.body, words: wordsOf(answer.body) };
  };
  const get = async (path: string) => (await door.send(path, { headers })).body;
  const rows = () => db.read((read) => read.select().from(read.tables.allotment));
  return { ctx, get, post, rows, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

const FACTS: Fields = [
  ...[["name", "Länets kommuner"] as const, ["seats", "4"] as const, ["mode", "on-site"] as const],
  ...[["until", "2027-02-16"] as const],
];
const SAVE = ["intent", "save"] as const;

/** What a form carries of what it was shown with. */
const seenOf = (texts: Partial<Record<"name" | "seats" | "until" | "rule", string>>) =>
  [
    "seen",
    JSON.stringify({ name: "Gruppen", seats: "4", until: "", rule: ruleText("county", ["07"]), ...texts }),
  ] as const;

async function group(site: Awaited<ReturnType<typeof opened>>) {
  const rule = { by: "county", counties: ["07"] } as never;
  const made = await keepSeats(site.ctx, {
    ...{ slug: "traff", mode: "on-site", name: "Gruppen", rule, seats: 4, until: null },
  });
  if (!made.ok) throw new Error(made.refusal);
  return `${KEPT}/${made.value}`;
}

describe("seats for a group", () => {
  test("are kept for several organisations, found by their names and named by them everywhere", async ({ db }) => {
    await using site = await opened(db);
    const [vaxjo, alvesta] = [
      await addedOrganisation(site.ctx, "Växjö kommun"),
      await addedOrganisation(site.ctx, "Alvesta kommun"),
    ];
    const submission = ["submission", keyIn(await site.get(KEPT))] as const;
    const by = ["by", "organisation"] as const;
    const found = await site.post(KEPT, [...FACTS, by, ["search", "kommun"], ["intent", "search"]]);
    expect(found.status).toBe(200);
    for (const id of [vaxjo, alvesta]) expect(found.body).toContain(`value="${id}"`);
    expect(found.body).toContain('value="Länets kommuner"');
    const ticked = await site.post(KEPT, [...FACTS, by, ["organisation", vaxjo], ["search", "alvesta k"], SAVE]);
    expect([ticked.status, (await site.rows()).length]).toEqual([200, 0]);
    expect(ticked.words).toContain("Valda organisationer");
    // What is called just so needs no second press.
    const form: Fields = [...FACTS, by, ["organisation", vaxjo], ["search", "alvesta kommun"], SAVE, submission];
    for (const time of [1, 2]) expect([time, (await site.post(KEPT, form)).to]).toEqual([time, DONE("kept")]);
    expect((await site.rows()).map(({ name, seats, rule }) => ({ name, seats, rule }))).toEqual([
      { name: "Länets kommuner", seats: 4, rule: { by: "organisation", organisations: [vaxjo, alvesta].sort() } },
    ]);
    const page = await site.get(`${EVENT}/anmalan`);
    expect(wordsOf(page)).toContain("På plats: Alvesta kommun, Växjö kommun");
    expect(page).toContain("16 februari 2027");
    expect(wordsOf(await site.get(`${EVENT}/historik`))).toMatch(/Organisationer.{0,9}(Alvesta kommun|Växjö kommun), /);
  });

  test.for<[string, Fields, unknown]>([
    [
      "counties",
      [
        ["by", "county"],
        ["county", "07"],
        ["county", "10"],
      ],
      { by: "county", counties: ["07", "10"] },
    ],
    [
      "kinds",
      [
        ["by", "organisation-kind"],
        ["kind", "region"],
        ["kind", "municipality"],
        ["county", "07"],
      ],
      { by: "organisation-kind", kinds: ["municipality", "region"] },
    ],
    [
      "e-mail domains",
      [
        ["by", "email-domain"],
        ["domains", "vaxjo.se, kronoberg.se"],
      ],
      { by: "email-domain", domains: ["vaxjo.se", "kronoberg.se"] },
    ],
    [
      "a code",
      [
        ["by", "code"],
        ["code", "Talare 2027"],
      ],
      { by: "code", code: "Talare 2027" },
    ],
  ])("are kept for several %s", async ([, fields, rule], { db }) => {
    await using site = await opened(db);
    expect((await site.post(KEPT, [...FACTS, ...fields, SAVE])).to).toBe(DONE("kept"));
    expect((await site.rows()).map((row) => row.rule)).toEqual([rule]);
  });

  test("need a name, a number, a day to come and somebody to be for, told at each field", async ({ db }) => {
    await using site = await opened(db);
    const empty = await site.post(KEPT, [["mode", "on-site"], SAVE]);
    expect(empty.status).toBe(422);
    for (const told of ["Ange gruppens namn", "Ange ett antal", "Välj vilka platserna är för."]) {
      expect(empty.words).toContain(told);
    }
    const typed: Fields = [
      ...FACTS.filter(([name]) => name !== "by"),
      ["by", "email-domain"],
      ["domains", "@polisen.se, http://x"],
    ];
    expect((await site.post(KEPT, [...typed, SAVE])).words).toContain("Något av det är ingen e-postdomän.");
    const past = [...FACTS.filter(([name]) => name !== "until"), ["until", "2020-01-01"] as const];
    const code: Fields = [["by", "code"], ["code", "x"], SAVE];
    expect((await site.post(KEPT, [...past, ...code])).words).toContain("Ange en dag som inte har varit.");
    const many = [...FACTS.filter(([name]) => name !== "seats"), ["seats", "11"] as const];
    const refused = await site.post(KEPT, [...many, ...code]);
    expect([refused.status, refused.words]).toEqual([422, expect.stringContaining("Så många platser är inte lediga.")]);
    expect(refused.body).toContain('value="11"');
    expect(await site.rows()).toEqual([]);
  });

  test("are changed, and what that does to those who wait is seen before", async ({ db }) => {
    await using site = await opened(db, 4);
    const page = await group(site);
    await registered(site.ctx, [person("Alva"), person("Bo")]);
    const form: Fields = [
      ["name", "Kronoberg"],
      ["seats", "3"],
      ["until", ""],
      ["by", "county"],
      ["county", "07"],
      seenOf({}),
    ];
    const shown = await site.post(page, [...form, SAVE]);
    expect(shown.status).toBe(200);
    expect(shown.words).toContain("1 person på väntelistan får plats genast, och mejl om det.");
    expect((await site.rows())[0]).toMatchObject({ name: "Gruppen", seats: 4 });
    const [, agreed = ""] = /name="agreed" value="([^"]*)"/.exec(shown.body) ?? [];
    const agree: Fields = [...form, ["intent", "agree"], ["agreed", agreed]];
    for (const time of [1, 2]) expect([time, (await site.post(page, agree)).to]).toEqual([time, DONE("changed")]);
    expect((await site.rows())[0]).toMatchObject({ name: "Kronoberg", seats: 3, taken: 0 });
    const acts = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(acts.filter(({ act }) => act === "change-kept-seats")).toHaveLength(1);
  });

  test("that two change at once lose nothing: each keeps theirs, and is asked about what both changed", async ({
    db,
  }) => {
    await using site = await opened(db);
    const page = await group(site);
    const post = (name: string, seats: string, county: string, more: Fields = [SAVE]) =>
      site.post(page, [
        ...([
          ["name", name],
          ["seats", seats],
          ["until", ""],
          ["by", "county"],
          ["county", county],
        ] as const),
        ...[seenOf({}), ...more],
      ]);
    expect((await post("Gruppen", "5", "10")).to).toBe(DONE("changed"));
    expect((await post("Kommuner", "4", "07")).to).toBe(DONE("changed"));
    const both = { name: "Kommuner", seats: 5, rule: { by: "county", counties: ["10"] } };
    expect((await site.rows())[0]).toMatchObject(both);
    const asked = await post("Gruppen", "4", "08");
    expect(asked.status).toBe(409);
    expect(asked.words).toMatch(/Kalmar.*Blekinge/);
    expect((await site.rows())[0]).toMatchObject(both);
    const theirs = await post("Gruppen", "4", "08", [SAVE, ["asked", "rule"], ["side-rule", "theirs"]]);
    expect(theirs.to).toBe(DONE("changed"));
    expect((await site.rows())[0]).toMatchObject(both);
  });

  test("that the date has released while somebody wrote are not said to be released by anybody", async ({ db }) => {
    await using site = await opened(db);
    const rule = { by: "county", counties: ["07"] } as never;
    const until = instant(site.ctx.now() + 86_400_000);
    const made = await keepSeats(site.ctx, { slug: "traff", mode: "on-site", name: "Gruppen", rule, seats: 4, until });
    const page = `${KEPT}/${made.ok && made.value}`;
    await releaseSeats({ ...site.ctx, actor: SYSTEM, now: () => until }, new AbortController().signal);
    const form: Fields = [
      ...[["name", "Gruppen"] as const, ["seats", "3"] as const, ["until", ""] as const],
      ...[["by", "county"] as const, ["county", "07"] as const, seenOf({}), SAVE],
    ];
    const refused = await site.post(page, form);
    expect([refused.status, refused.words]).toEqual([409, expect.stringContaining(RELEASED)]);
  });

  test("that are released are shown, and can't be changed", async ({ db }) => {
    await using site = await opened(db);
    const page = await group(site);
    const allotment = page.slice(KEPT.length + 1);
    const release: Fields = [
      ["intent", "release"],
      ["allotment", allotment],
    ];
    expect((await site.post(`${EVENT}/anmalan`, release)).to).toBe(DONE("released"));
    expect(wordsOf(await site.get(page))).toContain("Platserna är släppta och kan inte ändras.");
    const form: Fields = [
      ["name", "Kronoberg"],
      ["seats", "3"],
      ["until", ""],
      ["by", "county"],
      ["county", "07"],
      seenOf({}),
    ];
    const refused = await site.post(page, [...form, SAVE]);
    expect([refused.status, refused.words]).toEqual([409, expect.stringContaining(RELEASED)]);
  });
});
