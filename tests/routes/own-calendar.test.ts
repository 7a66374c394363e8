import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { personalToken } from "#access/personal-link.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { openCalendarFeed } from "#commands/registration/open-calendar-feed.ts";
import { revokeCalendarFeed } from "#commands/registration/revoke-calendar-feed.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { render } from "#emails/render.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { messageOf, type EventLease } from "#jobs/message-of.ts";
import * as eventCalendar from "#routes/calendar/event.ts";
import * as ownCalendar from "#routes/calendar/own.ts";
import * as own from "#routes/own-registration/route.tsx";
import { calendarFaults, readCalendar } from "#tests/support/calendar.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, SECRET, send } from "#tests/support/door.ts";
import { madeMessage } from "#tests/support/messages.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";

const DAY_MS = 86_400_000;
const TEN_MINUTES_MS = 600_000;
const SENDER = {
  ...{ secret: SECRET, origin: "https://samling.example", operatorContact: null },
  from: { name: "Samling", address: "no-reply@samling.example" as EmailAddress },
};
const ownPath = (id: RegistrationId) => `/anmalan/${personalToken(SECRET, "registration", { id, generation: 1 })}`;
const icsIn = (html: string) => /https:\/\/samling\.example(\/kalender\/egen\/[\w-]+\.ics)/.exec(html)?.[1] ?? "none";

async function opened(db: Database, mailRoute: "smtp" | null = "smtp") {
  const door = await openDoor({
    ...{ db, ...(mailRoute && { mailRoute }) },
    routes: {
      "/anmalan/:token": { ...own, meta: undefined },
      "/kalender/egen/:token.ics": ownCalendar,
      "/en/calendar/own/:token.ics": ownCalendar,
      "/evenemang/:slug/kalender.ics": eventCalendar,
    } as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>,
  });
  const post = (path: string, intent: string) =>
    send(door.port, path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ intent }).toString(),
    });
  const entries = async (path: string) => {
    const { status, body } = await door.send(path);
    expect([status, calendarFaults(body)]).toEqual([200, []]);
    return readCalendar(body).events;
  };
  const feeds = () => db.read((read) => read.select().from(read.tables.calendarFeed));
  const letters = async () => {
    const { message } = await db.read((read) => Promise.resolve(read.tables));
    const rows = await db.read((read) =>
      read.select().from(message).where(eq(message.kind, "calendar-address")).orderBy(asc(message.createdAt)),
    );
    const { event } = madeMessage("calendar-address", "sv");
    return rows.map((row) => messageOf(SENDER, row as unknown as EventLease, { event, sentAt: row.createdAt }));
  };
  /** The address that was mailed last, as its letter tells it. */
  const mailedPath = async () => icsIn(render((await letters()).at(-1)!).text);
  return { door, ctx: door.context, post, entries, feeds, letters, mailedPath };
}

const summaries = (entries: readonly { summary: string; sequence: number; value: (name: string) => string | null }[]) =>
  entries.map((entry) => [entry.summary, entry.value("status"), entry.sequence]);

describe("one's own calendar address", () => {
  test("is made, mailed, shut and made anew by POST alone, without script", async ({ db }) => {
    const { door, ctx, post, feeds, letters, mailedPath } = await opened(db);
    await using _ = door;
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna")]);
    const before = await door.send(`${ownPath(anna!)}?intent=open-feed`);
    expect([before.body.includes('value="open-feed"'), await feeds(), await letters()]).toEqual([true, [], []]);

    const made = await post(ownPath(anna!), "open-feed");
    expect([made.status, made.headers.location]).toEqual([303, `${ownPath(anna!)}?done=feed-mailed`]);
    const first = await mailedPath();
    expect((await door.send(first)).status).toBe(200);
    // A second press within ten minutes mails nothing; a later one the same address.
    expect((await post(ownPath(anna!), "open-feed")).status).toBe(303);
    expect(await letters()).toHaveLength(1);
    ctx.moveClock(TEN_MINUTES_MS);
    await post(ownPath(anna!), "open-feed");
    expect([(await letters()).length, await mailedPath()]).toEqual([2, first]);

    await post(ownPath(anna!), "revoke-feed");
    expect((await door.send(first)).status).toBe(404);
    // What was mailed just now opens nothing any more, and another mail must wait.
    const soon = await post(ownPath(anna!), "open-feed");
    expect([soon.status, soon.body.includes("har nyss skickats"), (await letters()).length]).toEqual([409, true, 2]);
    ctx.moveClock(TEN_MINUTES_MS);
    await post(ownPath(anna!), "open-feed");
    const second = await mailedPath();
    expect([second === first, (await door.send(first)).status, (await door.send(second)).status]).toEqual([
      ...[false, 404, 200],
    ]);
    expect(await feeds()).toMatchObject([{ generation: 2, revokedAt: null }]);
  });

  test("goes to the registration's e-mail, and whoever sent the form for somebody else never sees it", async ({
    db,
  }) => {
    const { door, ctx, post, feeds, letters, mailedPath } = await opened(db);
    await using _ = door;
    await openEvent(ctx, { slug: "hennes" });
    await openEvent(ctx, { slug: "kollegans" });
    const [own] = await registered(ctx, [person("Anna")], { slug: "hennes" });
    const [byAnother] = await registered(ctx, [person("Anna")], { slug: "kollegans" });
    await post(ownPath(own!), "open-feed");
    const made = await post(ownPath(byAnother!), "open-feed");
    expect((await letters()).map(({ envelope }) => envelope.to)).toEqual(["anna@example.se", "anna@example.se"]);
    const token = (await mailedPath()).slice("/kalender/egen/".length, -".ics".length);
    expect((await door.send(await mailedPath())).status).toBe(200);
    const pages = [await door.send(`${ownPath(byAnother!)}?done=feed-mailed`), await door.send(ownPath(own!)), made];
    for (const { body, headers } of pages) {
      expect(`${body}${JSON.stringify(headers)}`).not.toMatch(/kalender\/egen|fed_/);
      expect(`${body}${JSON.stringify(headers)}`).not.toContain(token);
    }
    expect(pages[0]!.body).toContain("Adressen är skickad till anna@example.se.");
    // Nothing in the database opens it.
    const [feed] = await feeds();
    const { message } = await db.read((read) => Promise.resolve(read.tables));
    const rows = await db.read((read) => read.select().from(message).where(eq(message.kind, "calendar-address")));
    expect(rows.map(({ facts }) => facts?.feed)).toEqual([1, 2].map(() => ({ id: feed!.id, generation: 1 })));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("can't be mailed, and is not made, where no mail is sent", async ({ db }) => {
    const { door, ctx, post, feeds, letters } = await opened(db, null);
    await using _ = door;
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna")]);
    const { body } = await door.send(ownPath(anna!));
    expect([body.includes("Adressen kan inte skickas än."), body.includes('value="open-feed"')]).toEqual([true, false]);
    expect([(await post(ownPath(anna!), "open-feed")).status, await feeds(), await letters()]).toEqual([409, [], []]);
  });

  test("is nobody's to store, but may be asked about again", async ({ db }) => {
    const { door, ctx, post, mailedPath } = await opened(db);
    await using _ = door;
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna")]);
    await post(ownPath(anna!), "open-feed");
    const path = await mailedPath();
    const first = await door.send(path);
    expect(first.headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    });
    const again = await door.send(path, { headers: { "if-none-match": first.headers.etag } });
    expect([again.status, again.body, again.headers["cache-control"]]).toEqual([304, "", "no-store"]);
    const head = await door.send(path, { method: "HEAD" });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", first.headers.etag]);
    expect((await door.send(path)).body).toBe(first.body);
    expect(door.log.entries.some((entry) => JSON.stringify(entry).includes(path.slice(-30, -4)))).toBe(false);
  });

  test("that is forged, of another purpose or malformed tells nothing, and all the same", async ({ db }) => {
    const { door, ctx, post, feeds } = await opened(db);
    await using _ = door;
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna")]);
    await post(ownPath(anna!), "open-feed");
    const { id } = (await feeds())[0]!;
    const good = personalToken(SECRET, "feed", { id, generation: 1 });
    const tokens = [
      personalToken("another-secret-of-32-characters-00", "feed", { id, generation: 1 }),
      personalToken(SECRET, "feed", { id, generation: 2 }),
      personalToken(SECRET, "join", { id, generation: 1 }),
      personalToken(SECRET, "registration", { id: anna!, generation: 1 }),
      personalToken(SECRET, "feed", { id: "fed_zzzzzzzzzzzzzzzzzzzz", generation: 1 }),
      `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`,
      "x",
    ];
    const answers = await Promise.all(tokens.map((token) => door.send(`/kalender/egen/${token}.ics`)));
    expect(answers.map(({ status, headers }) => [status, headers["cache-control"]])).toEqual(
      tokens.map(() => [404, "no-store"]),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await door.send(`/kalender/egen/${good}.ics`)).status).toBe(200);
  });

  test("is not for those with a protected identity, nor for others than the participant", async ({ db }) => {
    const { door, ctx, post, feeds } = await opened(db);
    await using _ = door;
    await openEvent(ctx);
    const [anna] = await registered(ctx, [person("Anna", { protected: true })]);
    const [bo] = await registered(ctx, [person("Bo")]);
    expect((await door.send(ownPath(anna!))).body).not.toContain('value="open-feed"');
    expect((await post(ownPath(anna!), "open-feed")).status).toBe(409);
    const stranger = { ...asParticipant(ctx, bo!) };
    for (const command of [openCalendarFeed, revokeCalendarFeed]) {
      expect(await command(stranger, { registrationId: anna! })).toEqual({ ok: false, refusal: "not-allowed" });
    }
    expect(await feeds()).toEqual([]);
  });
});

describe("one's own calendar", () => {
  test("holds what one has a seat at, of all events, and nobody else's", async ({ db }) => {
    const { door, ctx, post, entries, mailedPath } = await opened(db);
    await using _ = door;
    const capacities = { "on-site": 1, digital: 5 };
    const invited = { modes: ["on-site", "digital"] as const };
    await openEvent(ctx, { slug: "forsta", capacities, invited: { modes: [...invited.modes] } });
    const { id: secondId } = await openEvent(ctx, {
      slug: "andra",
      capacities,
      invited: { modes: [...invited.modes], date: "2027-06-01" as CalendarDate, endDate: "2027-06-01" as CalendarDate },
    });
    await openEvent(ctx, { slug: "full", capacities: { "on-site": 1 } });
    const [anna] = await registered(ctx, [person("Anna")], { slug: "forsta" });
    const [digital] = await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "andra" });
    await registered(ctx, [person("Bo")], { slug: "full" });
    await registered(ctx, [person("Anna")], { slug: "full" });
    await post(ownPath(anna!), "open-feed");
    const path = await mailedPath();
    const [onSite, online, ...others] = await entries(path);
    expect([others, summaries([onSite!, online!])]).toEqual([
      [],
      [
        ["Träff forsta", "CONFIRMED", 0],
        ["Träff andra", "CONFIRMED", 0],
      ],
    ]);
    const [published] = readCalendar((await door.send("/evenemang/andra/kalender.ics")).body).events;
    expect([online!.uid, published!.uid]).toEqual([`${secondId}@samling`, `${secondId}@samling`]);
    const join = `https://samling.example/delta/${personalToken(SECRET, "join", { id: digital!, generation: 1 })}`;
    expect([online!.value("url"), online!.location, online!.description.includes(join)]).toEqual([
      join,
      "Digitalt",
      true,
    ]);
    expect([onSite!.value("url"), onSite!.location]).toEqual([
      ...["https://samling.example/evenemang/forsta", "Exempelsalen"],
    ]);
    const { body } = await door.send(path);
    expect([
      body.match(/\/delta\//g)?.length,
      body.includes("ATTENDEE"),
      body.includes("anna"),
      body.includes("METHOD:PUBLISH"),
    ]).toEqual([...[2, false, false, true]]);
    // Whoever changes to the room has no way in any more.
    await changeMode(asParticipant(ctx, digital!), { registrationId: digital!, mode: "on-site" });
    const [, moved] = await entries(path);
    expect([moved!.sequence, moved!.value("url"), moved!.location]).toEqual([
      ...[1, "https://samling.example/evenemang/andra", "Exempelsalen"],
    ]);
  });

  test("keeps for 30 days what was cancelled or given up, and what comes back is newer", async ({ db }) => {
    const { door, ctx, post, entries, mailedPath } = await opened(db);
    await using _ = door;
    await openEvent(ctx, { slug: "installd", capacities: { digital: 5 }, invited: { modes: ["digital"] } });
    await openEvent(ctx, { slug: "lamnad", capacities: { digital: 5 }, invited: { modes: ["digital"] } });
    const [first] = await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "installd" });
    const [left] = await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "lamnad" });
    await post(ownPath(first!), "open-feed");
    const path = await mailedPath();
    await changeEventState(ctx, { slug: "installd", act: "cancel" });
    await withdraw(asParticipant(ctx, left!), { registrationId: left! });
    const both = await entries(path);
    expect(summaries(both).toSorted()).toEqual([
      ["Inställt: Träff installd", "CANCELLED", 1],
      ["Träff lamnad", "CANCELLED", 1],
    ]);
    expect((await door.send(path)).body).not.toContain("/delta/");
    const stamp = both.find(({ summary }) => summary === "Träff lamnad")!.value("dtstamp")!;

    ctx.moveClock(31 * DAY_MS);
    expect(await entries(path)).toEqual([]);
    await registered(ctx, [person("Anna", { mode: "digital" })], { slug: "lamnad" });
    const [back] = await entries(path);
    expect([back!.value("status"), back!.sequence, back!.value("dtstamp")! > stamp]).toEqual(["CONFIRMED", 2, true]);
  });

  test("is gone with the person", async ({ db }) => {
    const { door, ctx, post, feeds, mailedPath } = await opened(db);
    await using _ = door;
    const rules = { peopleDeletedOn: "2027-06-03" as CalendarDate };
    await openEvent(ctx, { slug: "forst", rules });
    await openEvent(ctx, { slug: "sedan", rules: { peopleDeletedOn: "2027-07-03" as CalendarDate } });
    const [anna] = await registered(ctx, [person("Anna")], { slug: "forst" });
    await registered(ctx, [person("Anna")], { slug: "sedan" });
    const [bo] = await registered(ctx, [person("Bo")], { slug: "forst" });
    await post(ownPath(bo!), "open-feed");
    ctx.moveClock(1_000);
    await post(ownPath(anna!), "open-feed");
    const path = await mailedPath();
    const deleteOn = async (date: string) => {
      ctx.moveClock(Date.parse(date) - ctx.now());
      await deletePersonalData.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
    };
    await deleteOn("2027-06-03T12:00:00Z");
    expect((await feeds()).map(({ participantKey }) => participantKey)).toEqual(["anna@example.se anna"]);
    expect((await door.send(path)).status).toBe(200);
    await deleteOn("2027-07-03T12:00:00Z");
    expect([await feeds(), (await door.send(path)).status]).toEqual([[], 404]);
  });
});
