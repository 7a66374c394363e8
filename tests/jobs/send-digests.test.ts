import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { digest } from "#commands/broadcast/digest.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { renameEvent } from "#commands/event/rename-event.ts";
import { openDatabase, type Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { sendDigests } from "#jobs/send-digests.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const slug = "traff";

/** An event on 20 May 2027: Anna has a seat, Bo waits. Its clock stands at ten in the morning of the 3rd. */
async function prepared(db: Database) {
  const ctx = { ...testContext(db), newId: idMaker(randomBytes) };
  await openEvent(ctx, { slug, capacities: { "on-site": 1, digital: null } });
  for (const one of [person("Anna"), person("Bo")]) await registered(ctx, [one]);
  const clockTo = (moment: string) => ctx.moveClock(Date.parse(moment) - ctx.now());
  clockTo("2027-05-03T08:00:00Z");
  return {
    ctx,
    clockTo,
    async rename(title: string, moment?: string) {
      if (moment !== undefined) clockTo(moment);
      expect(await renameEvent(ctx, { slug, title })).toEqual({ ok: true, value: { changed: true } });
    },
    /** What the worker does at a moment, started anew. */
    async at(moment: string) {
      clockTo(moment);
      const { signal } = new AbortController();
      for (const job of [sendDigests, spreadBroadcasts]) {
        if (await db.read((read) => job.hasWork!(read, ctx.now()))) await job.run({ ...ctx, actor: SYSTEM, signal });
      }
    },
    told: () => told(db),
  };
}

async function told(db: Database) {
  const rows = await db.read((read) => read.select().from(read.tables.message));
  return rows
    .filter(({ kind }) => kind === "digest")
    .map(({ facts }) => [
      facts?.name,
      facts?.seat,
      ...(facts?.changes ?? []).map(({ language, before, after }) => `${language}: ${before} > ${after}`),
    ])
    .sort();
}

function broadcasts(db: Database) {
  return db.read((read) => read.select().from(read.tables.broadcast));
}

async function titleOf(db: Database) {
  const [text] = await db.read((read) => read.select().from(read.tables.eventText));
  return text!.title;
}

describe("the digest of changes", () => {
  test("of a title in one language goes to those who are shown it, and to nobody else", async ({ db }) => {
    const event = await prepared(db);
    const [row] = await db.read((read) => read.select().from(read.tables.eventText));
    await db.inTransaction(async (tx) => {
      await tx.insert(tx.tables.eventText).values({ ...row!, language: "en", title: "Meeting" });
      await tx.update(tx.tables.person).set({ language: "en" }).where(eq(tx.tables.person.name, "Bo"));
    });
    await renameEvent(event.ctx, { slug, title: "The meeting", language: "en" });
    await event.at("2027-05-03T14:01:00Z");
    expect(await event.told()).toEqual([["Bo", null, "en: Meeting > The meeting"]]);
    expect((await broadcasts(db)).map(({ receivers, queued }) => [receivers, queued])).toEqual([[1, 1]]);
    await event.rename("Träffen", "2027-05-04T08:00:00Z");
    await event.at("2027-05-04T14:01:00Z");
    expect((await event.told()).map(([name]) => name)).toEqual(["Anna", "Bo"]);
  });

  test("goes once, at four where the event is, to everybody with a place, with how it was", async ({ db }) => {
    const event = await prepared(db);
    const first = await titleOf(db);
    await event.rename("Nytt namn");
    await event.at("2027-05-03T13:59:59Z");
    expect(await event.told()).toEqual([]);
    await event.at("2027-05-03T14:00:00Z");
    const all = [
      ["Anna", "on-site", `sv: ${first} > Nytt namn`],
      ["Bo", null, `sv: ${first} > Nytt namn`],
    ];
    expect(await event.told()).toEqual(all);
    await event.at("2027-05-03T14:01:00Z");
    await event.at("2027-05-04T14:00:00Z");
    await event.at("2027-05-05T20:00:00Z");
    expect(await event.told()).toEqual(all);
    const rows = await broadcasts(db);
    expect(rows.map(({ key, actor, receivers }) => [key, actor, receivers])).toEqual([
      ["digest:2027-05-03", "system", 2],
    ]);
  });

  test("by four workers at once is begun once", async ({ db, databaseUrl }) => {
    const event = await prepared(db);
    await event.rename("Nytt namn");
    event.clockTo("2027-05-03T15:00:00Z");
    const others = Array.from({ length: 3 }, () => openDatabase(databaseUrl));
    const { signal } = new AbortController();
    const begun = await Promise.all(
      [db, ...others].map((own) => digest({ ...event.ctx, db: own, actor: SYSTEM }, signal)),
    );
    await Promise.all(others.map((own) => own.close()));
    expect(begun.sort()).toEqual([0, 0, 0, 1]);
    expect(await broadcasts(db)).toHaveLength(1);
  });

  test("tells the first and the last of several changes, and goes on from there the next day", async ({ db }) => {
    const event = await prepared(db);
    const first = await titleOf(db);
    await event.rename("B");
    await event.rename("C", "2027-05-03T09:00:00Z");
    await event.at("2027-05-03T14:00:00Z");
    await event.rename("D", "2027-05-03T14:30:00Z");
    await event.at("2027-05-03T21:00:00Z");
    const one = ["Anna", "on-site", `sv: ${first} > C`];
    expect((await event.told())[0]).toEqual(one);
    expect(await event.told()).toHaveLength(2);
    await event.at("2027-05-04T14:00:00Z");
    expect((await event.told()).filter(([name]) => name === "Anna")).toEqual([["Anna", "on-site", "sv: C > D"], one]);
  });

  test("tells nothing of what is as it was, and of what it becomes after that only the difference", async ({ db }) => {
    const event = await prepared(db);
    const first = await titleOf(db);
    await event.rename("B");
    await event.rename(first, "2027-05-03T09:00:00Z");
    await event.at("2027-05-03T14:00:00Z");
    expect(await broadcasts(db)).toEqual([]);
    await event.rename("C", "2027-05-04T08:00:00Z");
    await event.at("2027-05-04T14:00:00Z");
    expect((await event.told())[0]).toEqual(["Anna", "on-site", `sv: ${first} > C`]);
  });

  test("is not sent to whoever registered after the change", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B");
    event.clockTo("2027-05-03T09:00:00Z");
    await registered(event.ctx, [person("Cilla")]);
    await event.at("2027-05-03T14:00:00Z");
    expect((await event.told()).map(([name]) => name)).toEqual(["Anna", "Bo"]);
  });

  test("never goes out for an event that is cancelled, not published or over", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B");
    await changeEventState(event.ctx, { slug, act: "unpublish" });
    await event.at("2027-05-03T14:00:00Z");
    await changeEventState(event.ctx, { slug, act: "publish" });
    await changeEventState(event.ctx, { slug, act: "cancel" });
    await event.at("2027-05-04T14:00:00Z");
    expect((await broadcasts(db)).map(({ kind }) => kind)).toEqual(["event-cancelled"]);
    await changeEventState(event.ctx, { slug, act: "restore" });
    await event.rename("C", "2027-05-20T11:00:00Z");
    await event.at("2027-05-20T22:30:00Z");
    await event.at("2027-05-21T14:00:00Z");
    expect(await event.told()).toEqual([]);
  });

  test("what was begun and not sent when the event is cancelled is taken out", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B");
    await event.at("2027-05-03T14:00:00Z");
    await changeEventState(event.ctx, { slug, act: "cancel" });
    expect(await event.told()).toEqual([]);
  });

  test("comes after what was written before it, and tells of no move", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B");
    await moveEvent(event.ctx, { slug, move: { startsOn: "2027-05-27" as CalendarDate } });
    await event.at("2027-05-03T08:00:01Z");
    await event.at("2027-05-03T14:00:00Z");
    const rows = await db.read((read) => read.select().from(read.tables.message));
    const ofAnna = rows.filter(({ facts, broadcastId }) => facts?.name === "Anna" && broadcastId !== null);
    const inOrder = ofAnna.sort((a, b) => a.createdAt - b.createdAt);
    expect(inOrder.map(({ kind, facts }) => [kind, facts?.changes?.length ?? 0])).toEqual([
      ["event-changed", 0],
      ["digest", 1],
    ]);
  });

  test("leaves what is older than a week", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B", "2027-05-03T13:58:59Z");
    await event.at("2027-05-10T14:00:00Z");
    expect(await broadcasts(db)).toEqual([]);
    await event.rename("C", "2027-05-10T14:10:00Z");
    await event.at("2027-05-17T14:00:00Z");
    expect((await event.told())[0]).toEqual(["Anna", "on-site", "sv: B > C"]);
  });

  test("is begun by the product on its own, and by no visitor", async ({ db }) => {
    const event = await prepared(db);
    await event.rename("B");
    event.clockTo("2027-05-03T15:00:00Z");
    expect(await digest({ ...event.ctx, actor: VISITOR }, new AbortController().signal)).toBe(0);
    expect(await broadcasts(db)).toEqual([]);
  });
});
