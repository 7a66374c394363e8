import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { sv } from "#i18n/sv.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { person, registered } from "#tests/support/open-event.ts";

const words = sv.cli.messages;
const folder = mkdtempSync(join(tmpdir(), "samling-cli-messages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An event on 20 May 2027 where Anna has a seat on site and Bo a digital one. */
async function withEvent(db: Database) {
  const cli = commandLine(db);
  const day = "2027-05-20" as CalendarDate;
  const path = join(folder, "traff.json");
  writeFileSync(path, JSON.stringify(draftEvent({ date: day, endDate: day, modes: ["on-site", "digital"] })));
  await cli("publish-event", path, "--slug", "traff");
  await cli("registration", "traff", "--on-site", "1", "--digital", "unlimited", "--closes", "2027-05-10 12:00");
  const ctx = { ...testContext(db, { at: "2026-11-22T08:00:00Z" }), newId: idMaker(randomBytes) };
  await registered(ctx, [person("Anna")]);
  await registered(ctx, [person("Bo", { mode: "digital" })]);
  const spread = () =>
    spreadBroadcasts.run({ ...testContext(db), actor: SYSTEM, newId: ctx.newId, signal: new AbortController().signal });
  return { cli, spread };
}

describe("an event's time and place on the command line", () => {
  test("are shown, moved with all that it does, and moved no second time", async ({ db }) => {
    const { cli } = await withEvent(db);
    expect((await cli("move-event", "traff")).said).toEqual([
      "När: 20 maj 2027, kl. 9.00–12.00",
      "Var: Exempelsalen",
      "Version: 2",
    ]);
    const args = ["--date", "2027-06-03", "--starts", "9.30", "--municipality", "Växjö", "--version", "2"];
    const moved = await cli("move-event", "traff", ...args);
    expect(moved.said).toEqual([
      "Före: 20 maj 2027, kl. 9.00–12.00, Exempelsalen. Nu: 3 juni 2027, kl. 9.30–12.00, Exempelsalen, Växjö.",
      "Anmälan stänger fortfarande 10 maj 2027 kl. 12.00, som är satt för sig.",
      "Uppgifter skulle ha raderats före evenemanget. Nu raderas behov 17 juni 2027, namn och adresser 19 maj 2028.",
      "2 personer får ett mejl om det.",
    ]);
    expect(moved).toMatchObject({ code: 0, answer: { changed: true, version: 3, receivers: 2 } });
    expect(await cli("move-event", "traff", ...args)).toMatchObject({
      ...{ code: 1, said: [words.refusals["changed-meanwhile"]] },
    });
    expect(await cli("move-event", "traff", ...args.slice(0, 6))).toMatchObject({
      ...{ code: 0, said: [words.place.unchanged], answer: { changed: false, receivers: 0 } },
    });
  });

  test.for<[readonly string[], string]>([
    [["--date", "3 juni"], words.usage.date],
    [["--starts", "halv tio"], words.usage.time],
    [["--version", "x"], words.usage.version],
  ])("are not moved by %j", async ([args, said], { db }) => {
    const { cli } = await withEvent(db);
    expect(await cli("move-event", "traff", ...args)).toEqual({ code: 2, said: [said], answer: undefined });
  });

  test("a title is mended without telling anybody, and nobody's calendar entry is left behind", async ({ db }) => {
    const { cli } = await withEvent(db);
    expect((await cli("rename-event", "traff", "Träff om trygghet")).said).toEqual([words.renamed]);
    const refused = { code: 1, said: [words.refusals["people-have-entries"]] };
    expect(await cli("set-calendar-sender", "traff", "meeting-tool")).toMatchObject(refused);
    expect(await cli("set-calendar-sender", "traff", "outlook")).toMatchObject({ code: 2, said: [words.usage.sender] });
    expect((await cli("messages")).said).toEqual([words.noMessages]);
  });

  test.for<[string, ...string[]]>([
    ["move-event", "traff", "--date", "2027-06-03"],
    ["change-event", "traff", "cancel"],
  ])("what %j would do is seen beforehand, and nothing of it is done", async (command, { db }) => {
    const { cli } = await withEvent(db);
    const everything = () =>
      db.read(async (read) => ({
        events: await read.select().from(read.tables.event),
        items: await read.select().from(read.tables.programmeItem),
        broadcasts: await read.select().from(read.tables.broadcast),
        acts: await read.select().from(read.tables.auditEntry),
        changes: await read.select().from(read.tables.eventStateChange),
      }));
    const before = await everything();
    const seen = await cli(...command, "--preview");
    expect(seen).toMatchObject({ code: 0 });
    expect(await everything()).toEqual(before);
    const done = await cli(...command);
    expect(seen.said).toEqual([...done.said, words.previewed]);
    expect(seen.answer).toEqual(done.answer);
    expect(done.said.at(-1)).toBe("2 personer får ett mejl om det.");
  });

  test("to cancel and restore tells how many learn of it", async ({ db }) => {
    const { cli } = await withEvent(db);
    expect((await cli("change-event", "traff", "cancel")).said).toEqual([
      "Evenemangets tillstånd: inställt.",
      "2 personer får ett mejl om det.",
    ]);
    expect((await cli("change-event", "traff", "restore")).said).toHaveLength(2);
  });
});

describe("messages on the command line", () => {
  const message = ["--to", "seat", "--mode", "digital", "--subject", "Ny länk", "--text", "Hej!\\n\\nVi ses."];

  test("are previewed with the number of receivers, and sent where somebody says so", async ({ db }) => {
    const { cli } = await withEvent(db);
    const preview = await cli("send-message", "traff", ...message);
    expect(preview).toMatchObject({ code: 0, answer: { receivers: 1, sent: false } });
    expect(preview.said[0]).toBe("Mottagare: 1");
    expect(preview.said[1]).toContain("Ny länk");
    expect(preview.said[3]).toContain("Hej!\n\nVi ses.");
    expect(preview.said[4]).toBe(words.notSent);
    expect(preview.said.join("\n")).not.toContain("/anmalan/");
    expect(await db.read((read) => read.select().from(read.tables.broadcast))).toEqual([]);
    const sent = await cli("send-message", "traff", ...message, "--send");
    expect(sent).toMatchObject({ code: 0, answer: { receivers: 1, sent: true } });
    const rows = await db.read((read) => read.select().from(read.tables.broadcast));
    expect(rows).toMatchObject([
      {
        kind: "from-organiser",
        facts: {
          receivers: { standing: "seat", mode: "digital" },
          note: { subject: "Ny länk", text: "Hej!\n\nVi ses." },
        },
      },
    ]);
  });

  test("show how far they have come, can be stopped, and not twice", async ({ db }) => {
    const { cli, spread } = await withEvent(db);
    await cli("send-message", "traff", ...message.slice(4), "--to", "all", "--send");
    const progress = async () => (await cli("messages", "--event", "traff")).answer as { messages: { id: string }[] };
    expect(await progress()).toMatchObject({ messages: [{ state: "spreading", receivers: 2, queued: 0 }] });
    await spread();
    const { messages } = await progress();
    expect(messages).toMatchObject([{ state: "sending", receivers: 2, queued: 2, sent: 0, waiting: 2 }]);
    const { message: table } = db.tables;
    const made = await db.read((read) => read.select({ id: table.id, to: table.broadcastId }).from(table));
    expect(made.filter(({ to }) => to !== null)).toHaveLength(2);
    const id = messages[0]!.id;
    expect(await cli("stop-message", id)).toEqual({
      ...{ code: 0, said: ["Stoppat. 2 mejl skickas inte."], answer: { taken: 2, left: 0 } },
    });
    expect(await cli("stop-message", id)).toMatchObject({ code: 1, said: [words.refusals["stopped-already"]] });
    expect(await progress()).toMatchObject({ messages: [{ state: "stopped", queued: 2, sent: 0, waiting: 0 }] });
    const left = await db.read((read) => read.select({ to: table.broadcastId }).from(table));
    expect(left.filter(({ to }) => to !== null)).toEqual([]);
  });

  test("that a worker is sending are not taken out", async ({ db }) => {
    const { cli, spread } = await withEvent(db);
    await cli("send-message", "traff", ...message.slice(4), "--to", "all", "--send");
    await spread();
    const { message: table } = db.tables;
    const at = testContext(db).now();
    await db.inTransaction(async (tx) => {
      const [one] = (await tx.select().from(table)).filter(({ broadcastId }) => broadcastId !== null);
      await tx
        .update(table)
        .set({ leasedUntil: (at + 60_000) as typeof at, leasedBy: "wrk_1" })
        .where(eq(table.id, one!.id));
    });
    const { messages } = (await cli("messages")).answer as { messages: { id: string }[] };
    expect(await cli("stop-message", messages[0]!.id)).toMatchObject({ answer: { taken: 1, left: 0 } });
  });

  test("that failed are listed with address and reason, those left out that were only out of date", async ({ db }) => {
    const { cli, spread } = await withEvent(db);
    await cli("send-message", "traff", ...message.slice(4), "--to", "all", "--send");
    await spread();
    expect((await cli("failed-messages")).said).toEqual([words.noFailed]);
    const { message: table } = db.tables;
    const failedAt = testContext(db).now();
    await db.inTransaction(async (tx) => {
      for (const { id, email, broadcastId } of await tx.select().from(table)) {
        if (broadcastId === null) continue;
        const lastFailure = email === "bo@example.se" ? "550" : "out-of-date";
        await tx.update(table).set({ failedAt, lastFailure }).where(eq(table.id, id));
      }
    });
    const { said, answer } = await cli("failed-messages", "--event", "traff");
    expect(said).toEqual(["22 november 2026 kl. 10.00  traff  bo@example.se  from-organiser  550"]);
    expect(answer).toMatchObject({ failed: [{ email: "bo@example.se", reason: "550" }] });
    expect((await cli("messages")).answer).toMatchObject({
      messages: [{ state: "done", failed: 1, dropped: 1, waiting: 0 }],
    });
    expect(await cli("failed-messages", "--event", "borta")).toMatchObject({ code: 1 });
  });

  test("name nobody with protected identity, neither in a preview nor where a mail has failed", async ({ db }) => {
    const { cli, spread } = await withEvent(db);
    const { message: table, person: people } = db.tables;
    const [id] = await registered(testContext(db), [person("Dold Deltagare", { mode: "digital", protected: true })]);
    await db.inTransaction((tx) => tx.update(people).set({ protected: true }).where(eq(people.name, "Bo")));
    const preview = await cli("send-message", "traff", ...message);
    expect(preview.said[3]).toMatch(/^Hej!\n/);
    expect(JSON.stringify(preview)).not.toMatch(/Bo\b|Dold|example\.se/);
    await cli("send-message", "traff", ...message, "--send");
    await spread();
    const failedAt = testContext(db).now();
    await db.inTransaction((tx) =>
      tx.update(table).set({ failedAt, lastFailure: "550" }).where(eq(table.registrationId, id!)),
    );
    const { said, answer } = await cli("failed-messages");
    expect(said).toContain(`22 november 2026 kl. 10.00  traff  ${id}  from-organiser  550`);
    expect(JSON.stringify([said, answer])).not.toContain("example.se");
  });

  test.for<[readonly string[], number, string]>([
    [["--to", "seat", "--subject", "X"], 2, words.usage.words],
    [["--to", "some", "--subject", "X", "--text", "Y"], 2, words.usage.to],
    [["--to", "waiting", "--subject", "X", "--text", "Y"], 1, words.refusals["nobody-to-tell"]],
    [["--to", "all", "--subject", "X".repeat(151), "--text", "Y"], 1, words.refusals["subject-malformed"]],
  ])("are refused where nobody could get them: %j", async ([args, code, said], { db }) => {
    const { cli } = await withEvent(db);
    for (const more of [[], ["--send"]]) {
      expect(await cli("send-message", "traff", ...args, ...more)).toMatchObject({ code, said: [said] });
    }
    expect(await db.read((read) => read.select().from(read.tables.broadcast))).toEqual([]);
  });
});
