import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation, type PublishInvitation } from "#commands/event/publish-invitation.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { eventPage } from "#queries/event-page.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";

describe("publishInvitation", () => {
  test("publishes what the draft says, and fills in nothing", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const speakers = [{ name: "Alva Exempelsson", role: null, organisation: "Exempelköpings kommun" }];
    const moderators = [{ name: "Moa Moderatorsson", role: "samordnare", organisation: null }];
    const published = await publishInvitation(ctx, {
      draft: draftEvent({
        programme: [draftItem({ speakers, moderators }), draftItem({ start: null, title: "Utan tid" })],
      }),
    });
    expect(published).toMatchObject({
      ok: true,
      value: { slug: "natverkstraff-om-trygga-platser-2027", unknownArrangers: [] },
    });

    const answer = await eventPage({ ...ctx, actor: VISITOR }, "natverkstraff-om-trygga-platser-2027", "sv");
    expect(answer).toMatchObject({
      found: "event",
      page: {
        kind: "network-meeting",
        state: "published",
        startsOn: "2027-03-16",
        startsAt: "09:00",
        receivedFrom: null,
        lastDay: null,
        registryNumber: null,
        edition: null,
        modes: ["on-site"],
        arrangers: [{ written: "Länsstyrelsen Kronoberg", host: true }],
        text: { language: "sv", text: { title: "Nätverksträff om trygga platser", cost: null, contact: null } },
        days: [
          {
            date: "2027-03-16",
            items: [
              { start: "09:00", end: null, speakers, moderators, text: { text: { title: "Ett föredrag" } } },
              { start: null, end: null, speakers: [], text: { text: { title: "Utan tid" } } },
            ],
          },
        ],
      },
    });
  });

  test("keeps who did it, and when", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent() });
    const { entries, changes } = await db.read(async (read) => ({
      entries: await read.select().from(read.tables.auditEntry),
      changes: await read.select().from(read.tables.eventStateChange),
    }));
    expect(entries).toMatchObject([
      { act: "publish-invitation", actor: "command-line", at: ctx.now(), personal: null },
    ]);
    expect(changes).toMatchObject([{ from: "draft", to: "published", actor: "command-line", at: ctx.now() }]);
  });

  test("of several arrangers none is the host until somebody says which", async ({ db }) => {
    const ctx = testContext(db);
    await loadInitialRegister(ctx);
    const draft = draftEvent({ arrangers: ["Länsstyrelsen Kalmar", "Polisen", "Okända föreningen"] });
    const open = await publishInvitation(ctx, { draft, slug: "oppen" });
    await publishInvitation(ctx, { draft, slug: "sagd", host: "Polisen" });
    expect(open).toMatchObject({ value: { unknownArrangers: ["Okända föreningen"] } });
    const hosts = async (slug: string) => {
      const answer = await eventPage(ctx, slug, "sv");
      return answer.found === "event" && answer.page.arrangers.filter(({ host }) => host).map(({ written }) => written);
    };
    expect(await hosts("oppen")).toEqual([]);
    expect(await hosts("sagd")).toEqual(["Polisen"]);
  });

  test("a second event of the same name gets an address of its own", async ({ db }) => {
    const ctx = testContext(db);
    const slugs = [];
    for (let count = 0; count < 4; count++) {
      const published = await publishInvitation(ctx, { draft: draftEvent({ title: "Träff: om något" }), again: true });
      slugs.push(published.ok && published.value.slug);
    }
    expect(slugs).toEqual(["traff-2027", "traff-2027-03-16", "traff-2027-03-16-2", "traff-2027-03-16-3"]);
  });

  test("twenty at once get twenty addresses", async ({ db }) => {
    const ctx = testContext(db);
    const published = await Promise.all(
      Array.from({ length: 20 }, () => publishInvitation(ctx, { draft: draftEvent(), again: true })),
    );
    expect(new Set(published.map((one) => one.ok && one.value.slug)).size).toBe(20);
  });

  test("refuses what is published already, and names it, unless somebody says that it is another", async ({ db }) => {
    const ctx = testContext(db);
    const draft = draftEvent({ title: "Träff om trygghet" });
    const publish = (given: Partial<PublishInvitation> = {}) => publishInvitation(ctx, { draft, ...given });
    const twin = { ok: false, refusal: { code: "already-published", slug: "traff-om-trygghet-2027" } };
    expect(await publish()).toMatchObject({ ok: true });
    expect(await publish()).toEqual(twin);
    expect(await publish({ draft: { ...draft, title: "TRÄFF om Trygghet", venue: "En annan sal" } })).toEqual(twin);
    expect(await publish({ slug: "annan", again: false })).toEqual(twin);
    expect(await publish({ draft: { ...draft, title: "Träff om trygghet 2" } })).toMatchObject({ ok: true });
    const nextDay = "2027-03-17" as CalendarDate;
    expect(await publish({ draft: { ...draft, date: nextDay, endDate: nextDay } })).toMatchObject({ ok: true });
    expect(await publish({ again: true })).toMatchObject({ ok: true });
  });

  test.for(["cancel", "unpublish"] as const)(
    "an event is no hindrance to its own title after %s",
    async (act, { db }) => {
      const ctx = testContext(db);
      const publish = () => publishInvitation(ctx, { draft: draftEvent() });
      await publish();
      await changeEventState(ctx, { slug: "natverkstraff-om-trygga-platser-2027", act });
      expect(await publish()).toMatchObject({
        ok: true,
        value: { slug: "natverkstraff-om-trygga-platser-2027-03-16" },
      });
      expect(await publish()).toMatchObject({ refusal: { slug: "natverkstraff-om-trygga-platser-2027-03-16" } });
    },
  );

  test("of five who publish the same at once, one does", async ({ db }) => {
    const ctx = testContext(db);
    const all = await Promise.all(Array.from({ length: 5 }, () => publishInvitation(ctx, { draft: draftEvent() })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.read((read) => read.select().from(read.tables.event))).toHaveLength(1);
  });

  test("refuses, and leaves nothing behind", async ({ db }) => {
    const ctx = testContext(db);
    const time = (text: string) => text as ClockTime;
    const day = (text: string) => text as CalendarDate;
    const refusals = {
      "no-title": { draft: draftEvent({ title: null }) },
      "no-date": { draft: draftEvent({ date: null, endDate: null }) },
      "ends-before-it-starts": { draft: draftEvent({ endDate: day("2027-03-15") }) },
      "lasts-too-long": { draft: draftEvent({ endDate: day("2028-03-16") }) },
      "time-skipped-by-clocks": {
        draft: draftEvent({ date: day("2027-03-28"), endDate: null, startsAt: time("02:30") }),
      },
      "slug-malformed": { draft: draftEvent(), slug: "../etc" },
      "no-such-series": { draft: draftEvent(), edition: { seriesSlug: "finns-inte", number: 1 } },
    };
    for (const [refusal, input] of Object.entries(refusals)) {
      expect(await publishInvitation(ctx, input)).toEqual({ ok: false, refusal });
    }
    const stranger = { ...ctx, actor: VISITOR };
    expect(await publishInvitation(stranger, { draft: draftEvent() })).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await db.read((read) => read.select().from(read.tables.event))).toEqual([]);
  });

  test("long names, emoji and markup come back as they were written", async ({ db }) => {
    const ctx = testContext(db);
    const title = `${"Å".repeat(300)} <script>alert(1)</script> 🎪 '; DROP TABLE event; --`;
    const name = `${"Ö".repeat(300)} 🧑‍🚒`;
    const published = await publishInvitation(ctx, {
      draft: draftEvent({
        title,
        programme: [draftItem({ title, speakers: [{ name, role: null, organisation: null }] })],
      }),
    });
    const slug = published.ok ? published.value.slug : "";
    expect(slug.length).toBeLessThanOrEqual(90);
    expect(await eventPage(ctx, slug, "sv")).toMatchObject({
      page: { text: { text: { title } }, days: [{ items: [{ text: { text: { title } }, speakers: [{ name }] }] }] },
    });
  });

  test("a programme of 2,000 items keeps its order", async ({ db }) => {
    const ctx = testContext(db);
    const programme = Array.from({ length: 2_000 }, (_, index) => draftItem({ title: `Punkt ${index}`, start: null }));
    const published = await publishInvitation(ctx, { draft: draftEvent({ programme }), slug: "lang" });
    expect(published.ok).toBe(true);
    const answer = await eventPage(ctx, "lang", "sv");
    const titles = answer.found === "event" ? answer.page.days[0]!.items.map((item) => item.text.text.title) : [];
    expect(titles).toEqual(programme.map((item) => item.title));
  });
});
