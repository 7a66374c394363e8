import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { isGenuine, personalToken } from "#access/personal-link.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation, type PublishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import { stampedAt } from "#domain/calendar/stamped-at.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, isoInstant } from "#domain/values/instant.ts";
import * as eventCalendar from "#routes/calendar/event.ts";
import * as feed from "#routes/calendar/feed.ts";
import * as event from "#routes/event/route.tsx";
import * as events from "#routes/events/route.tsx";
import * as subscribing from "#routes/subscribing/route.tsx";
import { calendarFaults, readCalendar } from "#tests/support/calendar.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";

const routes = Object.fromEntries(
  Object.entries({
    "/": events,
    "/en": events,
    "/kalender": subscribing,
    "/en/calendar": subscribing,
    "/kalender.ics": feed,
    "/en/calendar.ics": feed,
    "/kalender/lan/:county.ics": feed,
    "/en/calendar/county/:county.ics": feed,
    "/evenemang/:slug": event,
    "/en/events/:slug": event,
    "/evenemang/:slug/kalender.ics": eventCalendar,
    "/en/events/:slug/calendar.ics": eventCalendar,
    // What they say of themselves in the head is not what these tests are about.
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

/** The door's pages have no head. */
const faultsOf = (html: string) => htmlFaults(html.replace("<body>", "<head><title>t</title></head><body>"));

const NOW = Date.parse("2026-11-22T09:00:00Z");
const DAY_MS = 86_400_000;
const day = (days: number) => isoInstant(instant(NOW + days * DAY_MS)).slice(0, 10) as CalendarDate;

type Given = Omit<PublishInvitation, "draft"> & { readonly draft?: Partial<DraftEvent> };

async function publish(db: Database, given: readonly Given[]) {
  const ctx = testContext(db);
  await addedOrganisation(ctx, "Länsstyrelsen Kronoberg", { county: "07" as CountyCode });
  await addedOrganisation(ctx, "Region Skåne", { county: "12" as CountyCode });
  const ids = new Map<string, EventId>();
  for (const { draft = {}, ...rest } of given) {
    const published = await publishInvitation(ctx, { draft: draftEvent(draft), ...rest });
    if (!published.ok) throw new Error(JSON.stringify(published.refusal));
    ids.set(rest.slug ?? "", published.value.id);
  }
  return { ctx, ids };
}

/** When the event was changed last, as it is stored. */
async function changed(db: Database, slug: string) {
  const { event: table } = db.tables;
  const rows = await db.read((read) => read.select({ at: table.changedAt }).from(table).where(eq(table.slug, slug)));
  return rows[0]!.at;
}

const on = (date: CalendarDate) => ({ date, endDate: date });

describe("an event's calendar file", () => {
  test("is an entry to publish, with the event's own UID and nobody's address but the sender's", async ({ db }) => {
    const { ids } = await publish(db, [{ slug: "traff", draft: { description: "Rad ett.\nRad två; och, så." } }]);
    await using door = await openDoor({ db, routes });
    const { status, headers, body } = await door.send("/evenemang/traff/kalender.ics");
    expect([status, headers["content-type"], headers["cache-control"], headers["content-disposition"]]).toEqual([
      ...[200, "text/calendar; charset=utf-8", "max-age=900", 'attachment; filename="traff.ics"'],
    ]);
    expect(headers["last-modified"]).toBe(new Date(await changed(db, "traff")).toUTCString());
    expect(calendarFaults(body)).toEqual([]);
    const file = readCalendar(body);
    const [entry] = file.events;
    expect(file.text("method")).toBe("PUBLISH");
    expect(entry).toMatchObject({
      uid: `${ids.get("traff")}@samling`,
      summary: "Nätverksträff om trygga platser",
      location: "Exempelsalen",
      sequence: 0,
      description: "Rad ett.\nRad två; och, så.\n\nProgram och uppgifter:\nhttps://samling.example/evenemang/traff",
    });
    expect(entry!.start.toJSDate().toISOString()).toBe("2027-03-16T08:00:00.000Z");
    expect([entry!.value("organizer"), entry!.value("status"), entry!.count("attendee")]).toEqual([
      ...["mailto:no-reply@samling.example", "CONFIRMED", 0],
    ]);
    const english = await door.send("/en/events/traff/calendar.ics");
    expect(calendarFaults(english.body)).toEqual([]);
    expect(readCalendar(english.body).events[0]).toMatchObject({
      uid: entry!.uid,
      description: expect.stringContaining("https://samling.example/en/events/traff") as string,
    });
  });

  test("of a cancelled event says so, in place of the one before", async ({ db }) => {
    const { ctx } = await publish(db, [{ slug: "traff" }]);
    ctx.moveClock(1_500);
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    await using door = await openDoor({ db, routes });
    const { body } = await door.send("/evenemang/traff/kalender.ics");
    expect(calendarFaults(body)).toEqual([]);
    const [entry] = readCalendar(body).events;
    const stamp = isoInstant(stampedAt(1, [await changed(db, "traff")])).replace(".000", "");
    expect([entry!.summary, entry!.value("status"), entry!.sequence]).toEqual([
      ...["Inställt: Nätverksträff om trygga platser", "CANCELLED", 1],
    ]);
    expect([entry!.value("dtstamp"), entry!.value("last-modified")]).toEqual([stamp, stamp]);
  });

  test("is of the events alone that the reader may see", async ({ db }) => {
    const { ctx } = await publish(db, [
      { slug: "olistad", visibility: "link" },
      { slug: "inbjuden", visibility: "invited" },
      { slug: "borttagen" },
    ]);
    await changeEventState(ctx, { slug: "borttagen", act: "unpublish" });
    await using door = await openDoor({ db, routes });
    const asked = async (slug: string) => {
      const { status, headers } = await door.send(`/evenemang/${slug}/kalender.ics`);
      return [status, headers["x-robots-tag"]];
    };
    expect(await Promise.all(["olistad", "inbjuden", "borttagen", "ingen"].map(asked))).toEqual([
      ...[
        [200, "noindex"],
        [404, undefined],
        [410, undefined],
        [404, undefined],
      ],
    ]);
  });

  test("is offered on the event's page while it is to come, in either language, by plain links", async ({ db }) => {
    const evening = { startsAt: "20:00" as ClockTime, endsAt: "01:00" as ClockTime, title: "Träff & så" };
    const { ctx } = await publish(db, [
      { slug: "traff", draft: evening },
      { slug: "varit", draft: on(day(-1)) },
      { slug: "installd" },
    ]);
    await changeEventState(ctx, { slug: "installd", act: "cancel" });
    await using door = await openDoor({ db, routes });
    const page = await door.send("/evenemang/traff");
    expect(await faultsOf(page.body)).toEqual([]);
    const links = [...page.body.matchAll(/href="(https:\/\/(?:calendar\.google|outlook\.office)[^"]+)"/g)].map(
      ([, href]) => new URL(href!.replaceAll("&amp;", "&")),
    );
    expect(
      links.map(({ host, searchParams }) => [
        host,
        searchParams.get("dates"),
        searchParams.get("startdt"),
        searchParams.get("enddt"),
      ]),
    ).toEqual([
      ["calendar.google.com", "20270316T200000/20270317T010000", null, null],
      ["outlook.office.com", null, "2027-03-16T20:00:00+01:00", "2027-03-17T01:00:00+01:00"],
    ]);
    expect(links.map(({ searchParams }) => searchParams.get("text") ?? searchParams.get("subject"))).toEqual([
      ...["Träff & så", "Träff & så"],
    ]);
    expect(page.body).toContain('href="/evenemang/traff/kalender.ics"');
    expect((await door.send("/en/events/traff")).body).toContain('href="/en/events/traff/calendar.ics"');
    for (const slug of ["varit", "installd"]) {
      const { status, body } = await door.send(`/evenemang/${slug}`);
      expect([slug, status, body.includes("kalender.ics"), body.includes("google")]).toEqual([slug, 200, false, false]);
    }
  });
});

describe("the public feed", () => {
  test("holds what is to come, what was lately, and for 30 days what was cancelled", async ({ db }) => {
    const { ctx } = await publish(db, [
      { slug: "lange-sedan", draft: on(day(-31)) },
      { slug: "nyss", draft: on(day(-30)) },
      { slug: "kommande" },
      { slug: "olistad", visibility: "link" },
      { slug: "inbjuden", visibility: "invited" },
      { slug: "utkast" },
      { slug: "installd-nyss" },
      { slug: "installd-forr" },
    ]);
    await changeEventState(ctx, { slug: "utkast", act: "unpublish" });
    ctx.moveClock(-31 * DAY_MS);
    await changeEventState(ctx, { slug: "installd-forr", act: "cancel" });
    ctx.moveClock(2 * DAY_MS);
    await changeEventState(ctx, { slug: "installd-nyss", act: "cancel" });
    await using door = await openDoor({ db, routes });
    for (const path of ["/kalender.ics", "/en/calendar.ics"]) {
      const { status, body } = await door.send(path);
      expect([status, calendarFaults(body)]).toEqual([200, []]);
      const file = readCalendar(body);
      expect(
        file.events.map((entry) => [
          entry.value("url")?.split("/").at(-1),
          entry.value("status"),
          entry.value("transp"),
          entry.count("attendee"),
        ]),
      ).toEqual([
        ["nyss", "CONFIRMED", "TRANSPARENT", 0],
        ["installd-nyss", "CANCELLED", "TRANSPARENT", 0],
        ["kommande", "CONFIRMED", "TRANSPARENT", 0],
      ]);
      expect(file.names).toEqual([
        ...["version", "calscale", "prodid", "method", "x-wr-calname", "refresh-interval", "x-published-ttl"],
      ]);
    }
  });

  test("gives the same bytes twice, answers a question about them with 304, and HEAD with none", async ({ db }) => {
    const { ctx } = await publish(db, [{ slug: "traff" }]);
    await using door = await openDoor({ db, routes });
    const changedAt = new Date(await changed(db, "traff")).toUTCString();
    for (const path of ["/kalender.ics", "/kalender/lan/07.ics", "/evenemang/traff/kalender.ics"]) {
      const first = await door.send(path);
      const tag = first.headers.etag ?? "";
      expect(tag).toMatch(/^"[^"]+"$/);
      expect([first.headers["content-type"], first.headers["cache-control"], first.headers["last-modified"]]).toEqual([
        ...["text/calendar; charset=utf-8", "max-age=900", changedAt],
      ]);
      const second = await door.send(path);
      expect([second.body, second.headers.etag]).toEqual([first.body, tag]);
      const asked = await door.send(path, { headers: { "if-none-match": `W/"x", ${tag}` } });
      expect([asked.status, asked.body, asked.headers.etag]).toEqual([304, "", tag]);
      const head = await door.send(path, { method: "HEAD" });
      expect([head.status, head.body, head.headers.etag, head.headers["content-length"]]).toEqual([
        ...[200, "", tag, String(Buffer.byteLength(first.body))],
      ]);
    }
    ctx.moveClock(1_000);
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    door.context.moveClock(DAY_MS / 24);
    const { headers, body } = await door.send("/kalender.ics");
    expect([headers["last-modified"], body.includes("STATUS:CANCELLED")]).toEqual([
      ...[new Date(await changed(db, "traff")).toUTCString(), true],
    ]);
  });

  test("of a county holds what somebody there arranges, and there are 21", async ({ db }) => {
    await publish(db, [
      { slug: "kronoberg" },
      { slug: "skane", draft: { arrangers: ["Region Skåne"] } },
      { slug: "bada", draft: { arrangers: ["Region Skåne", "Länsstyrelsen Kronoberg"] } },
    ]);
    await using door = await openDoor({ db, routes });
    const slugs = async (path: string) =>
      readCalendar((await door.send(path)).body).events.map((entry) => entry.value("url")?.split("/").at(-1));
    expect(await slugs("/kalender/lan/07.ics")).toEqual(["bada", "kronoberg"]);
    expect(await slugs("/en/calendar/county/12.ics")).toEqual(["bada", "skane"]);
    const empty = await door.send("/kalender/lan/25.ics");
    expect([empty.status, calendarFaults(empty.body), readCalendar(empty.body).events]).toEqual([200, [], []]);
    expect(readCalendar(empty.body).text("x-wr-calname")).toBe("Evenemang i Norrbottens län – Samling");
    expect((await door.send("/kalender/lan/02.ics")).status).toBe(404);
  });

  test("is told of where the events are listed, and its page says how to use it", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const list = await door.send("/?county=07");
    expect(list.body).toContain('href="/kalender"');
    for (const [path, feedPath] of [
      ["/kalender", "/kalender.ics"],
      ["/en/calendar", "/en/calendar.ics"],
    ] as const) {
      const { status, body } = await door.send(path);
      expect([status, await faultsOf(body)]).toEqual([200, []]);
      expect(body).toContain(`webcal://samling.example${feedPath}`);
      expect(body).toContain("8–24");
    }
  });
});

describe("a token of a calendar", () => {
  test("opens no registration, and a registration's no calendar", () => {
    const [feedId, registrationId] = ["fed_00000000000000000001", "reg_00000000000000000001"] as const;
    const secret = "x".repeat(32);
    const token = personalToken(secret, "feed", { id: feedId, generation: 1 });
    expect(isGenuine(secret, "feed", token, { id: feedId, generation: 1 })).toBe(true);
    expect(isGenuine(secret, "feed", token, { id: feedId, generation: 2 })).toBe(false);
    expect(isGenuine(secret, "registration", token, { id: registrationId, generation: 1 })).toBe(false);
    expect(
      isGenuine(secret, "feed", personalToken(secret, "registration", { id: registrationId, generation: 1 }), {
        id: feedId,
        generation: 1,
      }),
    ).toBe(false);
  });
});
