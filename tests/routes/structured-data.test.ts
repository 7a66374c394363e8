import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { createSeries } from "#commands/event/create-series.ts";
import type { CommandContext } from "#commands/context.ts";
import { publishInvitation, type PublishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import { loadDemo } from "#demo/load-demo.ts";
import { invariant } from "#domain/invariant.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { eventPage } from "#queries/event-page.ts";
import { structuredData } from "#routes/event/structured-data.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";

async function dataOf(db: Database, slug: string, language: Language = "sv") {
  const answer = await eventPage({ ...testContext(db), actor: VISITOR }, slug, language);
  invariant(answer.found === "event", `${slug} is there`);
  return structuredData("https://samling.example", language, answer.page, null);
}

function seriesOf(name: string, path: string) {
  const url = `https://samling.example${path}`;
  return { "@type": "EventSeries", "@id": url, url, name };
}

async function published(ctx: CommandContext, input: Partial<PublishInvitation> = {}) {
  await publishInvitation(ctx, { draft: draftEvent(), slug: "traff", ...input });
  return dataOf(ctx.db, input.slug ?? "traff");
}

describe("an event as schema.org has it", () => {
  test("holds what the conference's page says", async ({ db }) => {
    await loadDemo(testContext(db), "2026-11-22" as CalendarDate);
    const { description, performer, organizer, audience, ...data } = await dataOf(db, "narkotikakonferens-2022");
    const url = "https://samling.example/evenemang/narkotikakonferens-2022";
    expect(data).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": url,
      url,
      name: "Narkotikakonferens med fokus på - narkotika i lokalsamhället",
      startDate: "2022-05-31T09:00:00+02:00",
      endDate: "2022-05-31T16:30:00+02:00",
      doorTime: "2022-05-31T08:30:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        { "@type": "Place", name: "Konserthuset i Växjö" },
        { "@type": "VirtualLocation", url },
      ],
      superEvent: seriesOf("Narkotikakonferensen i Sydsverige", "/serier/narkotikakonferensen-i-sydsverige"),
      image: `${url}/bild.png`,
      inLanguage: "sv",
    });
    expect(description).toMatch(/^Narkotika finns i dag att få tag på .{400,500}$/);
    expect(organizer).toHaveLength(7);
    expect(performer).toHaveLength(14);
    expect((performer as unknown[])[0]).toEqual({ "@type": "Person", name: "Charlotta Rehnman Wigstad" });
    expect(audience).toMatchObject({ "@type": "Audience" });
    const english = await dataOf(db, "narkotikakonferens-2022", "en");
    expect([english.url, english.inLanguage]).toEqual([
      "https://samling.example/en/events/narkotikakonferens-2022",
      "sv",
    ]);
  });

  test("leaves out what nobody wrote", async ({ db }) => {
    const bare = { startsAt: null, endsAt: null, venue: null, modes: [], arrangers: [] };
    const data = await published(testContext(db), { draft: draftEvent(bare) });
    expect(Object.keys(data)).toEqual([
      ...["@context", "@type", "@id", "url", "name", "startDate", "eventStatus", "image", "inLanguage"],
    ]);
    expect(data.startDate).toBe("2027-03-16");
  });

  test("a digital event is at its page, for the meeting's address belongs to those who take part", async ({ db }) => {
    const ctx = testContext(db);
    const data = await published(ctx, { draft: draftEvent({ venue: null, modes: ["digital"] }) });
    expect([data.eventAttendanceMode, data.location]).toEqual([
      "https://schema.org/OnlineEventAttendanceMode",
      { "@type": "VirtualLocation", url: "https://samling.example/evenemang/traff" },
    ]);
    const onSite = await published(ctx, { slug: "pa-plats" });
    expect([onSite.eventAttendanceMode, onSite.location]).toEqual([
      "https://schema.org/OfflineEventAttendanceMode",
      { "@type": "Place", name: "Exempelsalen" },
    ]);
  });

  test("a cancelled event says so, and keeps when it would have been", async ({ db }) => {
    const ctx = testContext(db);
    await published(ctx);
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    const data = await dataOf(db, "traff");
    expect([data.eventStatus, data.startDate]).toEqual([
      "https://schema.org/EventCancelled",
      "2027-03-16T09:00:00+01:00",
    ]);
  });

  test("is free only where its words say so", async ({ db }) => {
    const ctx = testContext(db);
    const free = await published(ctx, { draft: draftEvent({ cost: "Kostnadsfritt" }), slug: "fri" });
    const dear = await published(ctx, { draft: draftEvent({ cost: "Kostnadsfritt för medlemmar" }), slug: "medlem" });
    expect([free.isAccessibleForFree, "isAccessibleForFree" in dear]).toEqual([true, false]);
  });

  test("names each speaker once, and at most twenty", async ({ db }) => {
    const programme = Array.from({ length: 30 }, (_, index) =>
      draftItem({
        start:
          `${String(9 + Math.floor(index / 6)).padStart(2, "0")}:${String((index % 6) * 10).padStart(2, "0")}` as ClockTime,
        speakers: ["Ada Alltid", `Talare ${index}`].map((name) => ({ name, role: null, organisation: null })),
      }),
    );
    const { performer } = await published(testContext(db), { draft: draftEvent({ programme }) });
    const names = (performer as readonly { name: string }[]).map(({ name }) => name);
    expect([names.length, new Set(names).size, names.slice(0, 3)]).toEqual([
      20,
      20,
      ["Ada Alltid", "Talare 0", "Talare 1"],
    ]);
  });

  test("belongs to its series by the series' own name", async ({ db }) => {
    const ctx = testContext(db);
    await createSeries(ctx, { name: "Nätverksdagarna", language: "sv" });
    const data = await published(ctx, { edition: { seriesSlug: "natverksdagarna", number: 2 }, slug: "traff" });
    expect(data.superEvent).toEqual(seriesOf("Nätverksdagarna", "/serier/natverksdagarna"));
    expect((await dataOf(db, "traff", "en")).superEvent).toEqual(
      seriesOf("Nätverksdagarna", "/en/series/natverksdagarna"),
    );
  });

  test("is in the language that its words are in, whichever the page speaks", async ({ db }) => {
    const ctx = testContext(db);
    const text = {
      title: "On safe places",
      description: null,
      audience: null,
      cost: null,
      contact: null,
      access: null,
    };
    await published(ctx);
    await published(ctx, { slug: "bada", translations: [{ language: "en", text }] });
    const languages = (slug: string) =>
      Promise.all((["sv", "en"] as const).map(async (of) => (await dataOf(db, slug, of)).inLanguage));
    expect([await languages("traff"), await languages("bada")]).toEqual([
      ["sv", "sv"],
      ["sv", "en"],
    ]);
  });
});
