import { describe, expect } from "vitest";
import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import { doorLinkSubject, personalToken } from "#access/personal-link.ts";
import { closeDoorLink } from "#commands/attendance/close-door-link.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { deleteExpiredPeople } from "#commands/registration/delete-expired-people.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { instant } from "#domain/values/instant.ts";
import * as door from "#routes/door/route.tsx";
import * as join from "#routes/join/route.tsx";
import * as own from "#routes/own-registration/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, ORIGIN, SECRET, send } from "#tests/support/door.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";

const slug = "traff";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const END = instant(Date.parse("2027-05-20T21:59:00Z"));
const county = "07" as CountyCode;
const capacities = { "on-site": 200, digital: null } as const;
const PAGES = { "/dorr/:token": door, "/en/door/:token": door, "/anmalan/:token": own, "/delta/:token": join };
const ROUTES = Object.fromEntries(
  Object.entries(PAGES).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

/** Two at the door, one online, one who waits for a code, and a link that holds for the day. */
async function opened(db: Database) {
  const site = await openDoor({ db, routes: ROUTES });
  const ctx = { ...site.context, actor: COMMAND_LINE };
  await openEvent(ctx, { slug, capacities });
  const [anna] = await registered(ctx, [
    person("Anna Ek", { organisation: "Växjö kommun", county }),
    person("Örjan Al", { organisation: "Polisen", county }),
    person("Dagny Digital", { mode: "digital" }),
    person("Sonja Skyddad", { organisation: "Region Kronoberg", county, protected: true }),
  ]);
  const made = await openDoorLink(ctx, { slug, label: "Entrén", expiresAt: null });
  const id = made.ok ? made.value : "dor_";
  const token = personalToken(SECRET, "door", doorLinkSubject(id));
  const search = (text: string, at = token) =>
    send(site.port, `/dorr/${at}`, {
      method: "POST",
      // As browsers send the form of a page that names no referrer.
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "null" },
      body: new URLSearchParams({ q: text }).toString(),
    });
  return {
    ...{ site, ctx, id, token, anna: anna!, search },
    show: (path = `/dorr/${token}`) => site.send(path),
    people: async (path = `/dorr/${token}`) => peopleIn((await site.send(path)).body),
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

/** As a browser asks for it. */
const withoutPlace = (address: string) => address.split("#")[0]!;

/** The rows of the list, a name with an organisation. */
function peopleIn(html: string): string[] {
  const rows =
    html
      .match(/<tbody>.*<\/tbody>/s)?.[0]
      .split("<tr>")
      .slice(1) ?? [];
  return rows.map((row) =>
    wordsOf(row.replace(/<\/t[hd]>/g, ","))
      .replace(/( ?,)+ ?$/, "")
      .replace(/ ,/g, ","),
  );
}

describe("K9 a door host's link", () => {
  test("shows who has a seat on site by name and organisation, and nothing else", async ({ db }) => {
    await using at = await opened(db);
    const { status, body } = await at.show();
    expect(status).toBe(200);
    expect(peopleIn(body)).toEqual(["Anna Ek, Växjö kommun", "Örjan Al, Polisen"]);
    const words = wordsOf(body);
    expect(words).toContain("Träff traff");
    expect(words).toContain("20 maj 2027");
    expect(words).toContain("Länken gäller till 20 maj 2027 kl. 23.59.");
    expect(words).toContain("3 personer väntas på plats.");
    expect(words).toContain("Någon kan komma med en kod i stället för namn");
    expect(body).not.toMatch(/@|Sonja|Skyddad|Region Kronoberg|Dagny|reg_|per_|evt_/);
  });

  test("hands no more to whoever asks for the page's bare data", async ({ db }) => {
    await using at = await opened(db);
    const { body } = await at.show(`/dorr/${at.token}.data`);
    expect(body).not.toMatch(/@|Sonja|Skyddad|Region Kronoberg|Dagny|reg_|per_|evt_/);
  });

  test("shows nobody of another event, and speaks of codes also where nobody needs one", async ({ db }) => {
    await using at = await opened(db);
    await openEvent(at.ctx, { slug: "annan", capacities });
    await registered(at.ctx, [person("Bo Annan")], { slug: "annan" });
    const made = await openDoorLink(at.ctx, { slug: "annan", label: "Entrén", expiresAt: null });
    const token = personalToken(SECRET, "door", doorLinkSubject(made.ok ? made.value : "dor_"));
    const { body } = await at.show(`/dorr/${token}`);
    expect(peopleIn(body)).toEqual(["Bo Annan"]);
    expect(body).not.toMatch(/Anna Ek|Örjan/);
    expect(wordsOf(body)).toContain("Någon kan komma med en kod i stället för namn");
    expect(await at.people()).toEqual(["Anna Ek, Växjö kommun", "Örjan Al, Polisen"]);
  });

  test("finds by name and organisation what no address and no log says", async ({ db }) => {
    await using at = await opened(db);
    const found = async (text: string) => {
      const answer = await at.search(text);
      expect(answer.status).toBe(303);
      expect(decodeURIComponent(answer.headers.location!)).not.toMatch(/orj|anna|polis|sonja/i);
      expect(answer.headers.location).toMatch(/#list$/);
      return at.people(withoutPlace(answer.headers.location!));
    };
    expect(await found("orjan")).toEqual(["Örjan Al, Polisen"]);
    expect(await found("VÄXJÖ")).toEqual(["Anna Ek, Växjö kommun"]);
    expect(await found("anna polisen")).toEqual([]);
    // Neither by an address, nor whoever is protected, nor whoever has no seat there.
    for (const text of ["anna.ek@example.se", "example.se", "Sonja", "Skyddad", "Region", "Dagny", "%", "_"]) {
      expect([text, await found(text)]).toEqual([text, ["%", "_"].includes(text) ? await at.people() : []]);
    }
    const logged = JSON.stringify(at.site.log.entries);
    expect(logged).toContain("/dorr/:token");
    expect(logged).not.toContain(at.token);
    expect(logged).not.toMatch(/orjan|Sonja|q=s/);
  });

  test("is kept by nobody, and named to no other site", async ({ db }) => {
    await using at = await opened(db);
    const { headers } = await at.show();
    expect([headers["cache-control"], headers["referrer-policy"], headers["x-robots-tag"]]).toEqual([
      ...["no-store", "no-referrer", "noindex"],
    ]);
  });

  test("opens nothing but its own page, and no other link opens that", async ({ db }) => {
    await using at = await opened(db);
    const generation = { id: at.anna, generation: 1 };
    const others = [
      `/dorr/${personalToken(SECRET, "registration", generation)}`,
      `/dorr/${personalToken(SECRET, "door", { id: at.id, generation: 1 })}`,
      `/dorr/${personalToken(`${SECRET}!`, "door", doorLinkSubject(at.id))}`,
      `/dorr/${personalToken(SECRET, "join", doorLinkSubject(at.id))}`,
      `/dorr/${personalToken(SECRET, "door", doorLinkSubject("dor_00000000000000000000"))}`,
      `/dorr/${at.id}`,
      `/anmalan/${at.token}`,
      `/delta/${at.token}`,
    ];
    for (const path of others) expect([path, (await at.show(path)).status]).toEqual([path, 404]);
  });

  test("stops working at its minute, when it is closed, and looks then as if there had been none", async ({ db }) => {
    await using at = await opened(db);
    const forged = (await at.show(`/dorr/${"0".repeat(20)}${"x".repeat(32)}`)).body;
    expect(wordsOf(forged)).toContain("Be den som arrangerar om en ny länk.");
    at.site.context.moveClock(END - 1 - at.ctx.now());
    expect((await at.show()).status).toBe(200);
    at.site.context.moveClock(1);
    const expired = await at.show();
    expect([expired.status, wordsOf(expired.body)]).toEqual([404, wordsOf(forged)]);
    const searched = await at.search("anna");
    expect([searched.status, wordsOf(searched.body)]).toEqual([404, wordsOf(forged)]);
  });

  test("opens nothing once it is closed", async ({ db }) => {
    await using at = await opened(db);
    await closeDoorLink(at.ctx, { slug, id: at.id });
    const { status, body } = await at.show();
    expect([status, body.includes("Anna")]).toEqual([404, false]);
    expect((await at.search("anna")).status).toBe(404);
  });

  test("shows nobody who has withdrawn, or was deleted", async ({ db }) => {
    await using at = await opened(db);
    const week = await openDoorLink(at.ctx, { slug, label: "Veckan", expiresAt: instant(END + 7 * DAY) });
    const token = personalToken(SECRET, "door", doorLinkSubject(week.ok ? week.value : "dor_"));
    await withdraw(at.ctx, { registrationId: at.anna });
    expect(await at.people()).toEqual(["Örjan Al, Polisen"]);
    await db.inTransaction((tx) =>
      tx.update(tx.tables.registrationRules).set({ peopleDeletedOn: "2027-05-21" as CalendarDate }),
    );
    at.site.context.moveClock(END + 3 * DAY - at.ctx.now());
    expect(await at.people(`/dorr/${token}`)).toEqual(["Örjan Al, Polisen"]);
    await deleteExpiredPeople({ ...at.ctx, actor: SYSTEM });
    expect(await at.people(`/dorr/${token}`)).toEqual([]);
  });

  test("shows no names while the event is cancelled", async ({ db }) => {
    await using at = await opened(db);
    await changeEventState(at.ctx, { slug, act: "cancel" });
    const { status, body } = await at.show();
    expect([status, peopleIn(body), body.includes("Anna")]).toEqual([200, [], false]);
    expect(wordsOf(body)).toContain("Evenemanget är inställt. Ingen väntas på plats.");
    await changeEventState(at.ctx, { slug, act: "restore" });
    expect(await at.people()).toHaveLength(2);
  });

  test("outlives an event that was moved to an earlier day by seven days at most", async ({ db }) => {
    await using at = await opened(db);
    const date = "2026-12-01" as CalendarDate;
    const moved = await moveEvent(at.ctx, { slug, move: { startsOn: date, endsOn: date } });
    expect(moved.ok).toBe(true);
    at.site.context.moveClock(Date.parse("2026-12-08T22:58:00Z") - at.ctx.now());
    expect((await at.show()).status).toBe(200);
    at.site.context.moveClock(HOUR / 60);
    expect((await at.show()).status).toBe(404);
  });

  test("shows fifty at a time, and leads on from a search in either language", async ({ db }) => {
    await using at = await opened(db);
    const many = Array.from({ length: 60 }, (_, index) => person(`Gäst ${String(index).padStart(2, "0")}`));
    for (let from = 0; from < many.length; from += 20) await registered(at.ctx, many.slice(from, from + 20));
    expect(await at.people()).toHaveLength(50);
    expect((await at.people(`/dorr/${at.token}?page=2`)).length).toBe(12);
    const { headers } = await at.search("gäst");
    const { body } = await at.show(withoutPlace(headers.location!).replace("/dorr/", "/en/door/"));
    expect(wordsOf(body)).toContain("60 found");
    const next = /rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toMatch(/^\/en\/door\/[\w-]+\?q=s\.[\w-]+&page=2#list$/);
    expect(await at.people(withoutPlace(next))).toHaveLength(10);
    expect(wordsOf(body)).not.toContain(ORIGIN);
  });
});
