import { expect, vi } from "vitest";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import * as eventPicture from "#routes/event-picture/route.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftEvent } from "#tests/support/drafts.ts";

const { pencil } = vi.hoisted(() => {
  let free = () => {};
  const isFree = new Promise<void>((resolve) => (free = resolve));
  return { pencil: { isFree, free } };
});

/** A machine that takes its time. */
vi.mock("#documents/draw-event-picture.ts", () => ({
  drawEventPicture: ({ title }: { title: string }) => pencil.isFree.then(() => Buffer.from(title)),
}));

test("of more pictures at once than may be waited for, the rest are told to come back", async ({ db }) => {
  const ctx = testContext(db);
  const slugs = Array.from({ length: 43 }, (_, index) => `traff-${index}`);
  for (const slug of slugs) await publishInvitation(ctx, { draft: draftEvent({ title: slug }), slug });
  await using door = await openDoor({ db, routes: { "/evenemang/:slug/bild.png": eventPicture } });
  const answers = slugs.map((slug) => door.send(`/evenemang/${slug}/bild.png`));
  const refused = await door.requests(3);
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
  pencil.free();
  const drawn = await Promise.all(answers);
  const told = drawn.map(({ status, headers }) => [status, headers["retry-after"], headers["cache-control"]].join());
  expect(told.filter((answer) => answer === "503,10,no-store")).toHaveLength(3);
  expect(told.filter((answer) => answer === "200,,no-cache")).toHaveLength(40);
  const missed = slugs.filter((_, index) => drawn[index]?.status === 503);
  for (const slug of missed) expect((await door.send(`/evenemang/${slug}/bild.png`)).body).toBe(slug);
});
