import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { createSeries } from "#commands/event/create-series.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { EVENTS_ON_A_PAGE } from "#domain/event/list-page.ts";
import { archive, parseArchiveYear } from "#queries/archive.ts";
import { seriesPage } from "#queries/series-page.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import type { CommandContext } from "#commands/context.ts";

async function publishedOn(ctx: CommandContext, ...dates: string[]) {
  await createSeries(ctx, { name: "Konferensen", language: "sv" });
  for (const text of dates) {
    const date = text as CalendarDate;
    await publishInvitation(ctx, {
      draft: draftEvent({ date, endDate: date }),
      slug: `k-${date}`,
      edition: { seriesSlug: "konferensen", number: null },
    });
  }
  await publishInvitation(ctx, { draft: draftEvent(), slug: "dold", visibility: "link" });
}

describe("the archive", () => {
  test("has a year for each in which something was, the latest open", async ({ db }) => {
    const ctx = testContext(db);
    await publishedOn(ctx, "2021-02-01", "2022-05-31", "2022-11-01", "2026-11-22", "2027-01-01");
    const visitor = { ...ctx, actor: VISITOR };
    const latest = await archive(visitor, "sv", null);
    expect(latest).toMatchObject({
      years: [
        { year: 2022, events: 2 },
        { year: 2021, events: 1 },
      ],
      series: [{ slug: "konferensen", editions: 5 }],
      open: {
        year: 2022,
        events: [{ slug: "k-2022-11-01" }, { slug: "k-2022-05-31" }],
        page: { number: 1, of: 1 },
      },
    });
    expect((await archive(visitor, "sv", 2021)).open?.events.map((event) => event.slug)).toEqual(["k-2021-02-01"]);
    expect((await archive(visitor, "sv", 2020)).open).toBeNull();
  });

  test("has each event of a full year on one of its pages, and no page after the last", async ({ db }) => {
    const ctx = testContext(db);
    const date = "2022-05-31" as CalendarDate;
    const draft = draftEvent({ date, endDate: date });
    const slugs = Array.from({ length: EVENTS_ON_A_PAGE + 1 }, (_, index) => `traff-${String(index).padStart(3, "0")}`);
    for (const slug of slugs) await publishInvitation(ctx, { draft, slug });
    const pages = await Promise.all([1, 2, 3].map(async (page) => (await archive(ctx, "sv", 2022, page)).open));
    expect(pages.map((open) => open?.page)).toEqual([{ number: 1, of: 2 }, { number: 2, of: 2 }, undefined]);
    expect(pages.flatMap((open) => open?.events ?? []).map((event) => event.slug)).toEqual(slugs);
    expect((await archive(ctx, "sv", null, 2)).open?.events).toHaveLength(1);
  });

  test("is empty where nothing has been", async ({ db }) => {
    expect(await archive(testContext(db), "sv", null)).toEqual({ years: [], series: [], open: null });
  });

  test("knows a year from what is none", () => {
    expect(["2022", "0", "2022.5", "2022-05", "", "9999"].map(parseArchiveYear)).toEqual([
      2022,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("a series", () => {
  test("has its coming editions, the nearest first, and its past ones, the latest first", async ({ db }) => {
    const ctx = testContext(db);
    await publishedOn(ctx, "2021-02-01", "2022-05-31", "2027-01-01", "2026-12-24");
    const page = await seriesPage({ ...ctx, actor: VISITOR }, "konferensen", "sv");
    expect(page?.coming.map((event) => event.startsOn)).toEqual(["2026-12-24", "2027-01-01"]);
    expect(page?.past.map((event) => event.startsOn)).toEqual(["2022-05-31", "2021-02-01"]);
  });

  test("without a public event it is not there", async ({ db }) => {
    const ctx = testContext(db);
    await createSeries(ctx, { name: "Tom serie", language: "sv" });
    expect(await seriesPage(ctx, "tom-serie", "sv")).toBeNull();
    expect(await seriesPage(ctx, "finns-inte", "sv")).toBeNull();
  });
});
