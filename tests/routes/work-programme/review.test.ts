import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import type { StateAct } from "#domain/event/event.ts";
import type { ItemContent } from "#domain/programme/drafted-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { releasePreview } from "#routes/work-programme/release-preview.ts";
import { Review } from "#routes/work-programme/review.tsx";
import { programmeWork } from "#queries/programme-work.ts";
import { test } from "#tests/support/database.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { DAY, gathering } from "#tests/support/gathering.ts";
import { person } from "#tests/support/open-event.ts";
import { programmes } from "#tests/support/programme.ts";

const slug = "traff";

test("shows what clashes before a release, and tells all unless one chooses otherwise where times move", async ({
  db,
}) => {
  const date = "2027-05-20" as CalendarDate;
  const programme = [
    draftItem({ title: "Tal", start: "09:00" as ClockTime, date }),
    draftItem({ title: "Panel", start: "10:00" as ClockTime, date }),
  ];
  const event = await gathering(db, { capacities: { "on-site": 9 }, invited: { programme } });
  const { ctx } = event;
  await event.come(person("Anna"));
  const change = async (title: string, given: Partial<ItemContent>) => {
    const item = (await programmes(db, slug)).named(title);
    expect(await saveProgrammeItem(ctx, { slug, item, content: { ...item, ...given } })).toMatchObject({ ok: true });
  };
  const reviewed = async () => {
    const work = (await programmeWork(ctx, slug))!;
    const preview = (await releasePreview({ ctx }, { slug, version: work.version }))!;
    const page = renderToStaticMarkup(
      createElement(Review, { language: "sv", work, preview, again: undefined, backTo: "/programmet" }),
    );
    const clashes = page.split('id="warnings"')[1]?.split("</section>")[0];
    return {
      clash: /<a href="([^"]*)">/.exec(clashes ?? "")?.[1]?.startsWith("/programmet?item=itm_") ?? null,
      told: /value="(\w+)"/.exec(/<input[^>]* checked=""[^>]*>/.exec(page)![0])![1],
      why: page.includes("förvalt att alla som deltar får veta"),
    };
  };
  await change("Tal", { speakers: [{ name: "Ny Talare", role: null, organisation: null }] });
  expect(await reviewed()).toEqual({ clash: null, told: "choosers", why: false });
  const [start, end] = ["10:00" as ClockTime, "10:30" as ClockTime];
  await change("Tal", { start, end, track: "A", place: "Sal 1" });
  await change("Panel", { start, end, track: "B", place: "Sal 1" });
  expect(await reviewed()).toEqual({ clash: true, told: "all", why: true });
});

test("says why nobody is told of a release: by the event's state, or because only the order is new", async ({ db }) => {
  const date = "2027-05-20" as CalendarDate;
  const programme = ["Tal", "Panel"].map((title) => draftItem({ title, start: null, date }));
  const { ctx } = await gathering(db, { invited: { programme } });
  const { named } = await programmes(db, slug);
  const [id, before] = [named("Panel").id, named("Tal").id];
  expect(await reorderProgrammeItem(ctx, { slug, id, before })).toMatchObject({ ok: true });
  const told = async () => {
    const work = (await programmeWork(ctx, slug))!;
    const preview = (await releasePreview({ ctx }, { slug, version: work.version }))!;
    const page = renderToStaticMarkup(
      createElement(Review, { language: "sv", work, preview, again: undefined, backTo: "/programmet" }),
    );
    return /Ingen får något meddelande, för ([^<]*)/.exec(page)?.[1];
  };
  const acted = async (act: StateAct) => {
    expect(await changeEventState(ctx, { slug, act })).toMatchObject({ ok: true });
    return told();
  };
  expect(await told()).toBe("bara ordningen är ny. Den syns på sidan.");
  expect(await acted("cancel")).toBe("evenemanget är inställt.");
  await acted("restore");
  expect(await acted("unpublish")).toBe("evenemanget är inte publicerat.");
  await acted("publish");
  ctx.moveClock(200 * DAY);
  expect(await told()).toBe("evenemanget har redan varit.");
});
