import { describe, expect } from "vitest";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import type { Database } from "#db/index.ts";
import { loadDemo } from "#demo/load-demo.ts";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import * as invitationPdf from "#routes/invitation/pdf.ts";
import * as invitationText from "#routes/invitation/text.ts";
import * as programme from "#routes/programme/route.tsx";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openDoor, sendForBytes } from "#tests/support/door.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";
import { htmlFaults } from "#tests/support/html-faults.ts";
import { structureOf } from "#tests/support/pdf.ts";

const { default: page, loader, handle } = programme;

const routes = {
  "/evenemang/:slug/program": { default: page, loader, handle },
  "/en/events/:slug/programme": { default: page, loader, handle },
  "/evenemang/:slug/inbjudan.txt": invitationText,
  "/en/events/:slug/invitation.txt": invitationText,
  "/evenemang/:slug/inbjudan.pdf": invitationPdf,
  "/en/events/:slug/invitation.pdf": invitationPdf,
};

const FILES = ["/evenemang/traff/inbjudan.txt", "/evenemang/traff/inbjudan.pdf"];

/** An event, and one that its link opens, and one that was taken back. */
async function published(db: Database) {
  const ctx = testContext(db);
  const items = [draftItem({ title: '#import "x" & <b>' }), draftItem({ start: "10:00" as ClockTime, title: "Nästa" })];
  await publishInvitation(ctx, { draft: draftEvent({ programme: items }), slug: "traff" });
  await publishInvitation(ctx, { draft: draftEvent(), slug: "olistad", visibility: "link" });
  await publishInvitation(ctx, { draft: draftEvent(), slug: "borttagen" });
  await changeEventState(ctx, { slug: "borttagen", act: "unpublish" });
  return ctx;
}

describe("the invitation as files", () => {
  test("the southern conference's text is read back as the event it was made from", async ({ db }) => {
    await loadDemo(testContext(db), "2026-11-22" as CalendarDate);
    await using door = await openDoor({ db, routes });
    const answer = await door.send("/evenemang/narkotikakonferens-2022/inbjudan.txt");
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
    const [again, first] = [answer.body, southernConference2022].map((text) => readInvitation(text, { year: null }));
    for (const field of ["title", "date", "startsAt", "endsAt", "venue", "modes", "arrangers"] as const) {
      expect([field, again![field]]).toEqual([field, first![field]]);
    }
    const told = first!.programme.map(({ description: _, ...item }) => item);
    expect(again!.programme.map(({ description: _, ...item }) => item)).toEqual(told);
  });

  test("the PDF has the programme's rows, in either language", async ({ db }) => {
    await published(db);
    await using door = await openDoor({ db, routes });
    for (const path of ["/evenemang/traff/inbjudan.pdf", "/en/events/traff/invitation.pdf"]) {
      const { status, headers, body } = await sendForBytes(door.port, path);
      expect([status, headers["content-type"]]).toEqual([200, "application/pdf"]);
      expect(headers["content-disposition"]).toBe('inline; filename="traff.pdf"');
      expect(structureOf(body)).toMatchObject({ H1: 1, Table: 1, TR: 3 });
    }
  });

  test("are asked about again, and change when the event does", async ({ db }) => {
    const ctx = await published(db);
    await using door = await openDoor({ db, routes });
    const tags = await Promise.all(FILES.map(async (path) => (await door.send(path)).headers.etag ?? ""));
    for (const [index, path] of FILES.entries()) {
      const again = await door.send(path, { headers: { "if-none-match": tags[index] } });
      expect([path, again.status, again.body]).toEqual([path, 304, ""]);
      const head = await door.send(path, { method: "HEAD" });
      expect([path, head.status, head.headers.etag, head.body]).toEqual([path, 200, tags[index], ""]);
    }
    await changeEventState(ctx, { slug: "traff", act: "cancel" });
    // A page is kept for at least as long, whatever is committed.
    door.context.moveClock(250);
    for (const [index, path] of FILES.entries()) {
      await expect.poll(async () => (await door.send(path)).headers.etag, { timeout: 3_000 }).not.toBe(tags[index]);
    }
  });

  test("search engines keep away from what only those with the link may find", async ({ db }) => {
    await published(db);
    await using door = await openDoor({ db, routes });
    for (const file of ["inbjudan.txt", "inbjudan.pdf"]) {
      expect((await door.send(`/evenemang/olistad/${file}`)).headers["x-robots-tag"]).toBe("noindex");
      expect((await door.send(`/evenemang/traff/${file}`)).headers["x-robots-tag"]).toBeUndefined();
    }
  });

  test("an event that was taken back is gone, one that never was is not there", async ({ db }) => {
    await published(db);
    await using door = await openDoor({ db, routes });
    for (const part of ["inbjudan.txt", "inbjudan.pdf", "program"]) {
      expect((await door.send(`/evenemang/borttagen/${part}`)).status).toBe(410);
      expect((await door.send(`/evenemang/nej/${part}`)).status).toBe(404);
    }
    const gone = await door.send("/en/events/borttagen/invitation.pdf");
    expect(gone.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(gone.body).toContain("<h1>The event is no longer published</h1>");
    expect(await htmlFaults(gone.body)).toEqual([]);
  });
});

describe("the programme to print", () => {
  test("shows the times that were written, and no end that follows from the next start", async ({ db }) => {
    await published(db);
    await using door = await openDoor({ db, routes });
    const { body } = await door.send("/evenemang/traff/program");
    const times = [...body.matchAll(/<time datetime="([\d:]+)"/gi)].map(([, time]) => time);
    expect(times).toEqual(["09:00", "12:00", "09:00", "10:00"]);
    expect(body).toContain("#import &quot;x&quot; &amp; &lt;b&gt;</h2>");
    expect(body).not.toContain("<script");
  });

  test("has a heading for each of several days, and the title again on further sheets", async ({ db }) => {
    const [first, second] = ["2027-03-16", "2027-03-17"] as CalendarDate[];
    const items = [first, second].map((date) => draftItem({ date: date! }));
    await publishInvitation(testContext(db), {
      draft: draftEvent({ date: first!, endDate: second!, endsAt: null, programme: items }),
      slug: "dagar",
    });
    await using door = await openDoor({ db, routes });
    const { body } = await door.send("/en/events/dagar/programme");
    expect([...body.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading)).toEqual([
      "Tuesday 16 March 2027",
      "Wednesday 17 March 2027",
    ]);
    expect(body.match(/<h3 lang="sv">Ett föredrag</g)).toHaveLength(2);
    expect(body.match(/class="again"/g)).toHaveLength(1);
  });
});
