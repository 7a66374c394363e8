import { expect } from "vitest";
import type { CommandContext } from "#commands/context.ts";
import { discardImport } from "#commands/import/discard-import.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import type { Database } from "#db/index.ts";
import { importPreview } from "#queries/import-preview.ts";
import { importProgress, importsOf } from "#queries/participant-import.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";

const slug = "traff";
const LINES = Array.from({ length: 250 }, (_, index) => [`Bo ${index}`, `bo${index}@example.se`]);
const rows = [["Namn", "E-post"], ...LINES];

/** A process whose units run until that one, before which it does something else. */
function before(db: Database, unit: number, act: () => Promise<void>): Database {
  let units = 0;
  const inTransaction: Database["inTransaction"] = async (work) => {
    units += 1;
    if (units === unit) await act();
    return db.inTransaction(work);
  };
  return { ...db, inTransaction };
}

async function kept(ctx: CommandContext) {
  return ctx.db.read(async (read) => {
    const { participantImport, participantImportRow, auditEntry } = read.tables;
    const imports = await read.select({ total: participantImport.total }).from(participantImport);
    const lines = await read.select({ line: participantImportRow.line }).from(participantImportRow);
    const acts = await read.select({ act: auditEntry.act, facts: auditEntry.facts }).from(auditEntry);
    const told = acts.filter(({ act }) => act === "upload-participants").map(({ facts }) => facts);
    return { totals: imports.map(({ total }) => total), lines: lines.length, told };
  });
}

const WHOLE = { totals: [250], lines: 250, told: [{ after: { lines: 250 } }] };

test("an upload that broke off is no import to anybody, and whole once the same file is sent again", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const id = ctx.newId("imp");
  const sent = { slug, language: "sv", rows, id } as const;
  const ends = () => Promise.reject(new Error("killed"));
  await expect(uploadParticipants({ ...ctx, db: before(db, 3, ends) }, sent)).rejects.toThrow("killed");
  expect(await kept(ctx)).toEqual({ totals: [0], lines: 100, told: [] });
  const none = { ok: false, refusal: "no-such-import" };
  const options = { whenFull: "wait", tell: false, mode: "on-site" } as const;
  expect(await startImport(ctx, { slug, id })).toEqual(none);
  expect(await setImport(ctx, { slug, id, columns: { name: 0, email: 1 }, options })).toEqual(none);
  expect(await discardImport(ctx, { slug, id })).toEqual(none);
  expect(await importPreview(ctx, { slug, id })).toEqual(none);
  expect(await importProgress(ctx, { slug, id })).toEqual(none);
  expect(await importsOf(ctx, slug)).toEqual({ ok: true, value: [] });

  expect(await uploadParticipants(ctx, sent)).toEqual({ ok: true, value: id });
  expect(await kept(ctx)).toEqual(WHOLE);
  expect(await importPreview(ctx, { slug, id })).toMatchObject({
    value: {
      outcomes: new Map([
        ["registered", 2],
        ["waits", 248],
      ]),
    },
  });
  expect(await startImport(ctx, { slug, id })).toEqual({ ok: true, value: null });
});

test("where the first arrival only stood still, both lead to the same lines, written and told once", async ({ db }) => {
  const ctx = testContext(db);
  await openEvent(ctx);
  const id = ctx.newId("imp");
  const sent = { slug, language: "sv", rows, id } as const;
  const stands = async () => {
    expect(await uploadParticipants(ctx, sent)).toEqual({ ok: true, value: id });
    expect(await startImport(ctx, { slug, id })).toEqual({ ok: true, value: null });
  };
  expect(await uploadParticipants({ ...ctx, db: before(db, 3, stands) }, sent)).toEqual({ ok: true, value: id });
  expect(await kept(ctx)).toEqual(WHOLE);
});
