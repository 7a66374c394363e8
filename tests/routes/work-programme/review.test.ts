import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { releaseProgramme } from "#commands/programme/release-programme.ts";
import { reorderProgrammeItem } from "#commands/programme/reorder-programme-item.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import type { StateAct } from "#domain/event/event.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { ItemContent } from "#domain/programme/drafted-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { releasePreview } from "#routes/work-programme/release-preview.ts";
import { Review } from "#routes/work-programme/review.tsx";
import { programmeWork } from "#queries/programme-work.ts";
import { contributing } from "#tests/support/contributors.ts";
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

test("counts each group that a release is told to by its name, and says who gets no mail", async ({ db }) => {
  const date = "2027-05-20" as CalendarDate;
  const programme = ["Tal", "Panel"].map((title) => draftItem({ title, start: null, date }));
  const event = await gathering(db, { capacities: { "on-site": 9 }, invited: { programme } });
  const { ctx } = event;
  const item = (await programmes(db, slug)).named("Panel");
  const speakers = [{ name: "Eva", role: null, organisation: null }];
  await saveProgrammeItem(ctx, { slug, item, content: { ...item, speakers } });
  const { version } = await programmes(db, slug);
  await releaseProgramme(ctx, { slug, version, tellAll: false, seatsMayGo: false });
  await event.come(person("Anna"));
  await contributing(ctx, slug, { name: "Eva", email: "eva@example.se" });
  await contributing(ctx, slug, { name: "Fia", email: "fia@example.se" });
  await contributing(ctx, slug, { name: "Gun" });
  await addInvitees(ctx, { slug, people: readInvitees("ivar@example.se").people, language: "sv" });
  await invite(ctx, { slug, whom: "new" });
  await db.inTransaction((tx) => tx.update(tx.tables.message).set({ sentAt: ctx.now() }));
  const talk = (await programmes(db, slug)).named("Tal");
  await saveProgrammeItem(ctx, { slug, item: talk, content: { ...talk, place: "Sal 2" } });
  const work = (await programmeWork(ctx, slug))!;
  const preview = (await releasePreview({ ctx }, { slug, version: work.version }))!;
  const lines = (language: Language) => {
    const given = { language, work, preview, again: undefined, backTo: "/programmet" } as const;
    const page = renderToStaticMarkup(createElement(Review, given)).split("<fieldset>")[1]!;
    return [...page.matchAll(/<(?:span|p class="hint")>([^<]*)/g)].map(([, text]) => text!.trim());
  };
  expect(lines("sv")).toEqual([
    "Tider, lokaler eller dagar har ändrats, eller punkter tagits bort. Därför är det förvalt att alla som deltar får veta.",
    "1 medverkande som det rör",
    "Alla: 1 med plats eller på väntelistan, och 2 medverkande",
    "Meddelandet går en gång till var och en, på deras språk, med vad som är nytt.",
    "1 inbjuden som inte har svarat får inget mejl, för evenemangets tid och plats är desamma.",
    "1 medverkande har ingen e-postadress här, och får inget mejl.",
  ]);
  expect(lines("en").slice(1, 3)).toEqual([
    "1 contributor it concerns",
    "All: 1 with a place or on the waiting list, and 2 contributors",
  ]);
});
