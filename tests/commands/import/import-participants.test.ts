import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { importParticipants } from "#commands/import/import-participants.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { deleteImports, runImports } from "#jobs/run-imports.ts";
import type { ImportOptions } from "#domain/registration/participant-import.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { importPreview } from "#queries/import-preview.ts";
import { importProgress, importsOf } from "#queries/participant-import.ts";
import { participants } from "#queries/participants.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

const HEAD = ["Namn", "E-post", "Organisation", "Deltagande"];
const row = (name: string, organisation = "", mode = "") => [
  name,
  `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.se`,
  organisation,
  mode,
];

const OPTIONS: ImportOptions = { whenFull: "wait", tell: false, mode: "on-site" };

async function uploaded(
  ctx: CommandContext,
  rows: readonly (readonly string[])[],
  options: Partial<ImportOptions> = {},
): Promise<ParticipantImportId> {
  const id = await uploadParticipants(ctx, { slug: "traff", language: "sv", rows: [HEAD, ...rows] });
  if (!id.ok) throw new Error(id.refusal);
  const columns = { name: 0, email: 1, organisation: 2, mode: 3 };
  const set = await setImport(ctx, { slug: "traff", id: id.value, columns, options: { ...OPTIONS, ...options } });
  if (!set.ok) throw new Error(set.refusal);
  return id.value;
}

async function previewed(ctx: CommandContext, id: ParticipantImportId) {
  const preview = await importPreview(ctx, { slug: "traff", id });
  if (!preview.ok) throw new Error(preview.refusal);
  return Object.fromEntries(preview.value.outcomes);
}

async function run(ctx: CommandContext, id: ParticipantImportId) {
  const started = await startImport(ctx, { slug: "traff", id });
  if (!started.ok) throw new Error(started.refusal);
  await runImports.run({ ...ctx, actor: SYSTEM, signal: new AbortController().signal });
  const progress = await importProgress(ctx, { slug: "traff", id });
  if (!progress.ok) throw new Error(progress.refusal);
  expect(progress.value.imported.finishedAt).not.toBeNull();
  return Object.fromEntries(progress.value.outcomes);
}

async function peopleOf(ctx: CommandContext) {
  const found = await participants(ctx, "traff");
  if (!found.ok) throw new Error(found.refusal);
  return found.value.map(({ name, seat, waitsFor, place }) => ({ name, seat, waitsFor, place }));
}

const messagesOf = (ctx: CommandContext) => ctx.db.read((read) => read.select().from(read.tables.message));

async function expectRightSeats(ctx: CommandContext): Promise<void> {
  expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
}

describe("importing participants (C10)", () => {
  test("nothing happens until somebody says so, and then as was shown before", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 2, digital: 5 } });
    const id = await uploaded(ctx, [row("Anna Ek"), row("Bo Berg", "", "digitalt"), row("Cia Dahl"), row("Dan Fors")]);
    expect(await previewed(ctx, id)).toEqual({ registered: 3, waits: 1 });
    expect(await peopleOf(ctx)).toEqual([]);
    expect(await run(ctx, id)).toEqual({ registered: 3, waits: 1 });
    expect(new Set(await peopleOf(ctx))).toEqual(
      new Set([
        { name: "Anna Ek", seat: "on-site", waitsFor: null, place: null },
        { name: "Cia Dahl", seat: "on-site", waitsFor: null, place: null },
        { name: "Bo Berg", seat: "digital", waitsFor: null, place: null },
        { name: "Dan Fors", seat: null, waitsFor: "on-site", place: 1 },
      ]),
    );
    expect(await messagesOf(ctx)).toEqual([]);
    await expectRightSeats(ctx);
  });

  test("who finds no seat is left out where that was chosen, and told of by line", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 1 } });
    const id = await uploaded(ctx, [row("Anna Ek"), row("Bo Berg"), row("Cia Dahl")], { whenFull: "refuse" });
    expect(await previewed(ctx, id)).toEqual({ registered: 1, full: 2 });
    expect(await run(ctx, id)).toEqual({ registered: 1, full: 2 });
    expect(await importProgress(ctx, { slug: "traff", id })).toMatchObject({
      value: {
        faults: [
          { line: 3, who: "Bo Berg, bo.berg@example.se", outcome: "full" },
          { line: 4, who: "Cia Dahl, cia.dahl@example.se", outcome: "full" },
        ],
      },
    });
    await expectRightSeats(ctx);
  });

  test("those who wait are not passed", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 1 } });
    await registered(ctx, [person("Först Ut")]);
    await registered(ctx, [person("Köar Redan")]);
    const id = await uploaded(ctx, [row("Anna Ek")]);
    expect(await run(ctx, id)).toEqual({ waits: 1 });
    expect((await peopleOf(ctx)).find(({ name }) => name === "Anna Ek")).toMatchObject({ place: 2 });
  });

  test("at most n from one organisation, counted with those who are there", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 10 }, rules: { mostFromOrganisation: 2 } });
    await registered(ctx, [person("Ada Alm", { organisation: "Föreningen X", county: "07" as never })]);
    const id = await uploaded(ctx, [
      row("Bo Berg", "Föreningen X"),
      row("Cia Dahl", "föreningen x"),
      row("Dan Ek", "Y"),
    ]);
    expect(await previewed(ctx, id)).toEqual({ registered: 2, "organisation-limit": 1 });
    expect(await run(ctx, id)).toEqual({ registered: 2, "organisation-limit": 1 });
  });

  test("the same person twice tells so, and the same spreadsheet twice changes nothing", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 10 } });
    const rows = [row("Anna Ek"), row("Bo Berg"), row("ANNA  EK")];
    const first = await uploaded(ctx, rows);
    expect(await previewed(ctx, first)).toEqual({ registered: 2, "same-person-twice": 1 });
    expect(await run(ctx, first)).toEqual({ registered: 2, "same-person-twice": 1 });
    const before = await peopleOf(ctx);
    const again = await uploaded(ctx, rows);
    expect(await previewed(ctx, again)).toEqual({ "already-registered": 2, "same-person-twice": 1 });
    expect(await run(ctx, again)).toEqual({ "already-registered": 3 });
    expect(await peopleOf(ctx)).toEqual(before);
    await expectRightSeats(ctx);
  });

  test("mail goes to those who are registered, once, only where that was chosen", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 1 } });
    const id = await uploaded(ctx, [row("Anna Ek"), row("Bo Berg")], { tell: true });
    await run(ctx, id);
    expect((await messagesOf(ctx)).map(({ kind, email }) => ({ kind, email }))).toEqual([
      { kind: "seat", email: "anna.ek@example.se" },
      { kind: "waitlist", email: "bo.berg@example.se" },
    ]);
  });

  test("a process that dies in the middle loses nothing and doubles nothing", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 100 } });
    const id = await uploaded(
      ctx,
      Array.from({ length: 35 }, (_, at) => [`Person ${at}`, `p${at}@example.se`, "", ""]),
    );
    await startImport(ctx, { slug: "traff", id });
    const system = { ...ctx, actor: SYSTEM };
    for (let unit = 0; unit < 4; unit++) await importParticipants(system);
    expect(await importProgress(ctx, { slug: "traff", id })).toMatchObject({ value: { done: 20 } });
    // A unit that fails when all has been written leaves nothing of itself.
    const { inTransaction } = db;
    const dying: typeof inTransaction = (work) =>
      inTransaction(async (tx) => {
        await work(tx);
        throw new Error("killed");
      });
    await expect(importParticipants({ ...system, db: { ...db, inTransaction: dying } })).rejects.toThrow("killed");
    expect(await importProgress(ctx, { slug: "traff", id })).toMatchObject({ value: { done: 20 } });
    // Two at once, as two processes are.
    await Promise.all(Array.from({ length: 5 }, () => importParticipants(system)));
    await runImports.run({ ...system, signal: new AbortController().signal });
    expect(await importProgress(ctx, { slug: "traff", id })).toMatchObject({
      value: { done: 35, outcomes: new Map([["registered", 35]]) },
    });
    expect(await peopleOf(ctx)).toHaveLength(35);
    await expectRightSeats(ctx);
  });

  test("what can't be started, and what is gone after a day", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    expect(await uploadParticipants(ctx, { slug: "traff", language: "sv", rows: [HEAD, ["", ""]] })).toEqual({
      ok: false,
      refusal: "no-rows",
    });
    const id = await uploadParticipants(ctx, {
      slug: "traff",
      language: "sv",
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
    });
    if (!id.ok) throw new Error(id.refusal);
    expect(await startImport(ctx, { slug: "traff", id: id.value })).toEqual({ ok: false, refusal: "columns-missing" });
    await openEvent(ctx, { slug: "annan" });
    expect(await startImport(ctx, { slug: "annan", id: id.value })).toEqual({ ok: false, refusal: "no-such-import" });
    expect(await importsOf(ctx, "traff")).toMatchObject({ ok: true, value: [{ id: id.value }] });
    ctx.moveClock(24 * 3_600_000);
    await deleteImports.run({ ...ctx, signal: new AbortController().signal });
    expect(await importsOf(ctx, "traff")).toEqual({ ok: true, value: [] });
    expect(await db.read((read) => read.select().from(read.tables.participantImportRow))).toEqual([]);
  });

  test("only the product itself goes on with one, and only those who run the event begin one", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const stranger = { ...ctx, actor: { kind: "visitor" } as const };
    expect(await importParticipants(stranger)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await uploadParticipants(stranger, { slug: "traff", language: "sv", rows: [HEAD, row("A B")] })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  });
});
