import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { sv } from "#i18n/sv.ts";
import * as apiEvent from "#routes/api/event.ts";
import * as apiEvents from "#routes/api/events.ts";
import { exampleAnswer } from "#routes/api/example.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, type Answer } from "#tests/support/door.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const routes = { "/api/events.json": apiEvents, "/api/events/:slug.json": apiEvent };

interface Listed {
  readonly events: readonly Record<string, unknown>[];
  readonly next: string | null;
}

const read = ({ body }: Answer) => JSON.parse(body) as Record<string, unknown>;
const slugs = (answer: Answer) =>
  (JSON.parse(answer.body) as Listed).events.map(({ url }) => String(url).split("/").at(-1));

async function onDays(db: Database, days: Readonly<Record<string, readonly [string, string]>>) {
  const ctx = testContext(db);
  for (const [slug, [date, endDate]] of Object.entries(days)) {
    const draft = draftEvent({ date: date as CalendarDate, endDate: endDate as CalendarDate, endsAt: null });
    await publishInvitation(ctx, { draft, slug });
  }
  return ctx;
}

describe("events as JSON", () => {
  test("say what is known of each, in the fields that the page about open data tells of", async ({ db }) => {
    const ctx = testContext(db);
    await addedOrganisation(ctx, "Länsstyrelsen Kronoberg", { county: "07" as CountyCode });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "traff" });
    await using door = await openDoor({ db, routes });
    const answer = await door.send("/api/events.json");
    expect(answer.status).toBe(200);
    expect(read(answer)).toEqual({
      events: [
        {
          id: expect.stringMatching(/^evt_/) as string,
          url: "https://samling.example/evenemang/traff",
          details: "https://samling.example/api/events/traff.json",
          picture: "https://samling.example/evenemang/traff/bild.png",
          kind: "network-meeting",
          state: "published",
          example: false,
          title: "Nätverksträff om trygga platser",
          language: "sv",
          originalLanguage: "sv",
          start: "2027-03-16T09:00:00+01:00",
          end: "2027-03-16T12:00:00+01:00",
          startsOn: "2027-03-16",
          endsOn: "2027-03-16",
          startsAt: "09:00",
          endsAt: "12:00",
          timeZone: "Europe/Stockholm",
          place: "Exempelsalen",
          municipality: null,
          modes: ["on-site"],
          arrangers: ["Länsstyrelsen Kronoberg"],
          counties: ["07"],
          publishedAt: "2026-11-22T09:00:00.000Z",
          changedAt: "2026-11-22T09:00:00.000Z",
        },
      ],
      next: null,
    });
    const [event] = (JSON.parse(answer.body) as Listed).events;
    const [example] = (exampleAnswer("https://samling.example", "sv") as Listed).events;
    expect(Object.keys(event ?? {})).toEqual(Object.keys(sv.openData.fields));
    expect(Object.keys(example ?? {})).toEqual(Object.keys(sv.openData.fields));
  });

  test("are those from today on, or in the days asked for, a long one wherever it reaches", async ({ db }) => {
    await onDays(db, {
      forr: ["2022-05-31", "2022-05-31"],
      pagar: ["2026-11-20", "2026-11-23"],
      sedan: ["2027-01-10", "2027-01-10"],
      langt: ["2027-02-01", "2027-02-20"],
    });
    await using door = await openDoor({ db, routes });
    const asked = async (query: string) => slugs(await door.send(`/api/events.json${query}`));
    expect(await asked("")).toEqual(["pagar", "sedan", "langt"]);
    expect(await asked("?from=2022-01-01")).toEqual(["forr", "pagar", "sedan", "langt"]);
    expect(await asked("?from=2027-02-10&to=2027-02-11")).toEqual(["langt"]);
    expect(await asked("?to=2026-12-31")).toEqual(["pagar"]);
  });

  test("come a page at a time, each once, whatever is published between", async ({ db }) => {
    const ctx = await onDays(db, {
      c: ["2027-01-11", "2027-01-11"],
      b: ["2027-01-10", "2027-01-10"],
      a: ["2027-01-10", "2027-01-10"],
      d: ["2027-01-12", "2027-01-12"],
      e: ["2027-01-13", "2027-01-13"],
    });
    await using door = await openDoor({ db, routes });
    const seen: (string | undefined)[] = [];
    let path: string | null = "/api/events.json?limit=2&lang=en&kind=network-meeting&to=2027-12-31";
    for (let pages = 0; path !== null && pages < 9; pages++) {
      const answer: Answer = await door.send(path);
      seen.push(...slugs(answer));
      const { next } = JSON.parse(answer.body) as Listed;
      if (pages === 0) {
        expect(next).toBe(
          "https://samling.example/api/events.json?kind=network-meeting&from=2026-11-22&to=2027-12-31&lang=en&limit=2&after=2027-01-10%2Fb",
        );
        await publishInvitation(ctx, { draft: draftEvent({ date: "2027-01-09" as CalendarDate }), slug: "nytt" });
      }
      path = next && next.slice("https://samling.example".length);
    }
    expect(seen).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("are narrowed by kind, county, mode and words, and come in the language asked for", async ({ db }) => {
    const ctx = testContext(db);
    await addedOrganisation(ctx, "Länsstyrelsen Halland", { county: "13" as CountyCode });
    const text = { title: "In English", description: null, audience: null, cost: null, contact: null, access: null };
    await publishInvitation(ctx, {
      draft: draftEvent({ modes: ["digital"], arrangers: ["Länsstyrelsen Halland"] }),
      slug: "digital",
      translations: [{ language: "en", text }],
    });
    await publishInvitation(ctx, { draft: draftEvent({ title: "Konferens om Åbo" }), slug: "konferens" });
    await using door = await openDoor({ db, routes });
    const asked = async (query: string) => slugs(await door.send(`/api/events.json?${query}`));
    expect(await asked("kind=conference")).toEqual(["konferens"]);
    expect(await asked("county=13")).toEqual(["digital"]);
    expect(await asked("mode=digital")).toEqual(["digital"]);
    expect(await asked("mode=on-site&county=13")).toEqual([]);
    expect(await asked("q=%C3%A5bo")).toEqual(["konferens"]);
    const [first, second] = (JSON.parse((await door.send("/api/events.json?lang=en")).body) as Listed).events;
    expect([first?.["title"], first?.["language"], first?.["originalLanguage"]]).toEqual(["In English", "en", "sv"]);
    expect([second?.["title"], second?.["language"]]).toEqual(["Konferens om Åbo", "sv"]);
    expect(first?.["url"]).toBe("https://samling.example/en/events/digital");
    expect(first?.["details"]).toBe("https://samling.example/api/events/digital.json?lang=en");
  });

  test("are answered for any page of any site, with GET alone, with no cookie, and by their tag", async ({ db }) => {
    await onDays(db, { en: ["2027-01-10", "2027-01-10"] });
    await using door = await openDoor({ db, routes });
    for (const path of ["/api/events.json", "/api/events/en.json"]) {
      const answer = await door.send(path, { headers: { origin: "https://kommun.example", cookie: "a=b" } });
      expect(answer.headers).toMatchObject({
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
      expect(answer.headers).not.toHaveProperty("set-cookie");
      expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
      const known = await door.send(path, { headers: { "if-none-match": answer.headers.etag } });
      expect([known.status, known.body, known.headers["access-control-allow-origin"]]).toEqual([304, "", "*"]);
      const head = await door.send(path, { method: "HEAD" });
      expect([head.status, head.body, head.headers.etag]).toEqual([200, "", answer.headers.etag]);
      const posted = await door.send(path, { method: "POST", headers: { origin: "https://kommun.example" } });
      expect([posted.status, posted.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
      const asked = await door.send(path, { method: "OPTIONS" });
      expect([asked.status, asked.headers["access-control-allow-methods"]]).toEqual([204, "GET, HEAD, OPTIONS"]);
    }
  });

  test.for([
    ["kind=konferens", "kind"],
    ["county=Kronoberg", "county"],
    ["county=02", "county"],
    ["mode=hybrid", "mode"],
    ["audience=alla", "audience"],
    ["lang=de", "lang"],
    ["from=2027-02-30", "from"],
    ["to=i%20morgon", "to"],
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=1e2", "limit"],
    ["after=2027-01-01", "after"],
    ["after=2027-01-01%2F..%2F", "after"],
  ] as const)("%s is refused by its name", async ([query, parameter], { db }) => {
    await using door = await openDoor({ db, routes });
    const answer = await door.send(`/api/events.json?${query}`);
    expect([answer.status, answer.headers["content-type"]]).toEqual([400, "application/problem+json; charset=utf-8"]);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect(read(answer)).toEqual({
      title: `Värdet på ${parameter} går inte att förstå.`,
      status: 400,
      parameter,
      detail: sv.openData.problems.values[parameter],
    });
  });
});

describe("one event as JSON", () => {
  test("has its programme and its texts, in the fields that the page about open data tells of", async ({ db }) => {
    const ctx = testContext(db);
    const people = [{ name: "Bo Påhittad", role: "kommunpolis", organisation: null }];
    const programme = [
      draftItem({ title: "Inledning", moderators: people }),
      draftItem({ start: "09:30" as ClockTime, end: "10:00" as ClockTime, endWritten: true, speakers: people }),
    ];
    await publishInvitation(ctx, {
      draft: draftEvent({
        programme,
        cost: "Kostnadsfritt",
        contact: "a@example.se",
        lastDay: "2027-03-01" as CalendarDate,
      }),
      slug: "traff",
      access: "Hörslinga",
    });
    await using door = await openDoor({ db, routes });
    const details = read(await door.send("/api/events/traff.json"));
    expect(details).toMatchObject({
      url: "https://samling.example/evenemang/traff",
      description: null,
      audience: null,
      cost: "Kostnadsfritt",
      contact: "a@example.se",
      access: "Hörslinga",
      movedFrom: null,
      receivedFrom: null,
      lastDay: "2027-03-01",
      firstCome: false,
      registryNumber: null,
      series: null,
    });
    const where = { track: null, place: null, notStreamed: false, recorded: false, material: null };
    const item = { kind: "talk", ...where, description: null, language: "sv", speakers: [], moderators: [] };
    expect(details["programme"]).toEqual([
      {
        date: "2027-03-16",
        items: [
          { ...item, title: "Inledning", start: "09:00", end: "09:30", endWritten: false, moderators: people },
          { ...item, title: "Ett föredrag", start: "09:30", end: "10:00", endWritten: true, speakers: people },
        ],
      },
    ]);
    const { fields, details: more, items } = sv.openData;
    expect(new Set(Object.keys(details))).toEqual(new Set([...Object.keys(fields), ...Object.keys(more)]));
    const [day] = details["programme"] as { items: object[] }[];
    expect(Object.keys(day?.items[0] ?? {})).toEqual(Object.keys(items));
  });

  test("tells gone from unknown, and knows nothing of what only some may find", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent(), slug: "borta" });
    await changeEventState(ctx, { slug: "borta", act: "unpublish" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "lank", visibility: "link" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "inbjudna", visibility: "invited" });
    await using door = await openDoor({ db, routes });
    const answers: [string, number, unknown][] = [];
    for (const slug of ["borta", "lank", "inbjudna", "finns-inte"]) {
      const answer = await door.send(`/api/events/${slug}.json?lang=en`);
      answers.push([slug, answer.status, read(answer)["title"]]);
    }
    const nothing = "There is no published event at that address.";
    expect(answers).toEqual([
      ["borta", 410, "The event is no longer published."],
      ["lank", 404, nothing],
      ["inbjudna", 404, nothing],
      ["finns-inte", 404, nothing],
    ]);
    expect((await door.send("/api/events/borta.json?lang=de")).status).toBe(400);
  });
});
