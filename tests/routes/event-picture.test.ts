import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import * as eventPicture from "#routes/event-picture/route.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";

const routes = { "/evenemang/:slug/bild.png": eventPicture, "/en/events/:slug/picture.png": eventPicture };

describe("an event's picture", () => {
  test("is a PNG that any site may show, drawn anew when what it shows has changed", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, {
      draft: draftEvent({ title: "</text><script>alert(1)</script> 😀" }),
      slug: "traff",
    });
    await using door = await openDoor({ db, routes });
    const picture = await door.send("/evenemang/traff/bild.png");
    expect(picture.status).toBe(200);
    expect(picture.headers).toMatchObject({
      "content-type": "image/png",
      "cross-origin-resource-policy": "cross-origin",
    });
    expect(Number(picture.headers["content-length"])).toBeGreaterThan(10_000);
    const again = await door.send("/evenemang/traff/bild.png", { headers: { "if-none-match": picture.headers.etag } });
    expect([again.status, again.body]).toEqual([304, ""]);
    const head = await door.send("/evenemang/traff/bild.png", { method: "HEAD" });
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([
      200,
      "",
      picture.headers["content-length"],
    ]);
    const english = await door.send("/en/events/traff/picture.png");
    expect([english.status, english.headers.etag === picture.headers.etag]).toEqual([200, false]);
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    expect((await door.send("/evenemang/traff/bild.png")).headers.etag).not.toBe(picture.headers.etag);
  });

  test("follows the page: there with the link alone, gone, or nothing", async ({ db }) => {
    const ctx = testContext(db);
    await publishInvitation(ctx, { draft: draftEvent(), slug: "lank", visibility: "link" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "inbjudna", visibility: "invited" });
    await publishInvitation(ctx, { draft: draftEvent(), slug: "borta" });
    await changeEventState(ctx, { slug: "borta", act: "unpublish" });
    await using door = await openDoor({ db, routes });
    const statuses = [];
    for (const slug of ["lank", "inbjudna", "borta", "nej"]) {
      statuses.push((await door.send(`/evenemang/${slug}/bild.png`)).status);
    }
    expect(statuses).toEqual([200, 404, 410, 404]);
  });
});
