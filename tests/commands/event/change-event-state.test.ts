import { describe, expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { STATE_ACTS } from "#domain/event/event.ts";
import { eventPage } from "#queries/event-page.ts";
import { findEvents } from "#queries/find-events.ts";
import { sitemap } from "#queries/sitemap.ts";
import { NOBODY_TOLD } from "#domain/registration/broadcast.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";

const slug = "traff";

describe("changeEventState", () => {
  test("what is taken back is gone for visitors, and comes back when it is published again", async ({ db }) => {
    const ctx = testContext(db);
    const visitor = { ...ctx, actor: VISITOR };
    await publishInvitation(ctx, { draft: draftEvent(), slug });
    expect(await changeEventState(ctx, { slug, act: "unpublish" })).toEqual({
      ok: true,
      value: { state: "draft", receivers: 0, told: NOBODY_TOLD },
    });
    expect(await eventPage(visitor, slug, "sv")).toEqual({ found: "gone" });
    expect((await findEvents(visitor, "sv"))?.coming).toEqual([]);
    expect(await sitemap(visitor)).toEqual([]);
    expect(await changeEventState(ctx, { slug, act: "publish" })).toEqual({
      ok: true,
      value: { state: "published", receivers: 0, told: NOBODY_TOLD },
    });
    expect(await eventPage(visitor, slug, "sv")).toMatchObject({ found: "event" });
  });

  test("a cancelled event stays for all to see, as cancelled", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent(), slug });
    await changeEventState(ctx, { slug, act: "cancel" });
    expect(await eventPage({ ...ctx, actor: VISITOR }, slug, "sv")).toMatchObject({ page: { state: "cancelled" } });
  });

  test("held is confirmed only once the event is over", async ({ db }) => {
    const ctx = testContext(db, { at: "2027-03-16T10:59:00Z" });
    await publishInvitation(ctx, { draft: draftEvent(), slug });
    expect(await changeEventState(ctx, { slug, act: "confirm-held" })).toEqual({
      ok: false,
      refusal: { code: "not-over", state: "published" },
    });
    ctx.moveClock(60_000);
    expect(await changeEventState(ctx, { slug, act: "confirm-held" })).toEqual({
      ok: true,
      value: { state: "held", receivers: 0, told: NOBODY_TOLD },
    });
  });

  test("from each state only its own acts lead on", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent(), slug });
    await changeEventState(ctx, { slug, act: "cancel" });
    for (const act of STATE_ACTS.filter((each) => each !== "restore")) {
      expect(await changeEventState(ctx, { slug, act })).toEqual({
        ok: false,
        refusal: { code: "wrong-state", state: "cancelled" },
      });
    }
    expect(await changeEventState(ctx, { slug: "annan", act: "cancel" })).toEqual({
      ok: false,
      refusal: { code: "no-such-event" },
    });
    const visitor = { ...ctx, actor: VISITOR };
    expect(await changeEventState(visitor, { slug, act: "restore" })).toEqual({
      ok: false,
      refusal: { code: "not-allowed" },
    });
  });

  test("two who cancel at once: one does it, the other is told", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent(), slug });
    const both = await Promise.all([
      changeEventState(ctx, { slug, act: "cancel" }),
      changeEventState(ctx, { slug, act: "cancel" }),
    ]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    const changes = await db.read((read) => read.select().from(read.tables.eventStateChange));
    expect(changes).toHaveLength(2);
  });
});
