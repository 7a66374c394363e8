import { describe, expect } from "vitest";
import { askForList } from "#commands/list/ask-for-list.ts";
import type { CommandContext } from "#commands/context.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import { deleteLists, makeLists } from "#jobs/make-lists.ts";
import type { JobContext } from "#jobs/job.ts";
import { leaseListExport } from "#db/records/list-export-record.ts";
import { LIST_DEFAULTS, type ListKind, type ListOptions } from "#domain/registration/participant-list.ts";
import type { ListExportId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { listExport, listExports, listFile } from "#queries/list-export.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { calmest } from "#tests/support/longest-block.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent } from "#tests/support/open-event.ts";
import { structureOf } from "#tests/support/pdf.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** 30 to 40 at rest. Done without a pause, it takes more than 700. */
const MOST_MS = 300;

function jobContext(ctx: CommandContext): JobContext {
  return { ...ctx, signal: new AbortController().signal };
}

async function crowded(ctx: CommandContext, people: number): Promise<void> {
  const { id } = await openEvent(ctx, { capacities: { "on-site": 1, digital: null } });
  await manyRegistered(ctx, id, people);
}

async function asked(ctx: CommandContext, kind: ListKind, options: Partial<ListOptions> = {}): Promise<ListExportId> {
  const given = { slug: "traff", kind, options: { ...LIST_DEFAULTS, ...options }, language: "sv" as const };
  const answer = await askForList(ctx, given);
  if (!answer.ok || answer.value.exportId === null) throw new Error(JSON.stringify(answer));
  return answer.value.exportId;
}

const stateOf = async (ctx: CommandContext, id: ListExportId) => {
  const found = await listExport(ctx, { slug: "traff", id });
  return found.ok && { state: found.value.state, done: found.value.done, total: found.value.total };
};

describe("long lists", () => {
  test("are written by the worker, in Swedish order, without those who are protected, and fetched", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 1_200);
    const id = await asked(ctx, "participants", { format: "csv" });
    expect(await stateOf(ctx, id)).toEqual({ state: "waiting", done: 0, total: 1_188 });
    expect(await db.read((read) => makeLists.hasWork!(read, ctx.now()))).toBe(true);
    await makeLists.run(jobContext(ctx));
    expect(await stateOf(ctx, id)).toEqual({ state: "finished", done: 1_188, total: 1_188 });
    expect(await db.read((read) => makeLists.hasWork!(read, ctx.now()))).toBe(false);
    const file = await listFile(ctx, { slug: "traff", id });
    if (!file.ok) throw new Error(file.refusal);
    expect(file.value.fileName).toBe("anmalda-traff-traff.csv");
    const rows = await readSpreadsheet(file.value.file);
    if (!rows.ok) throw new Error(rows.refusal);
    const names = rows.value.slice(1).map(([name]) => name);
    expect(names).toHaveLength(1_188);
    expect(new Set(names).size).toBe(1_188);
    expect(names).toEqual(names.toSorted((one, other) => one!.localeCompare(other!, "sv", { numeric: false })));
  });

  test("are written once, and anew half a minute after whoever wrote it died", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 1_200);
    const id = await asked(ctx, "participants");
    await db.inTransaction((tx) => leaseListExport(tx, { at: ctx.now(), until: instant(ctx.now() + 30_000) }));
    await makeLists.run(jobContext(ctx));
    expect(await stateOf(ctx, id)).toMatchObject({ state: "writing" });
    ctx.moveClock(30_001);
    await makeLists.run(jobContext(ctx));
    expect(await stateOf(ctx, id)).toMatchObject({ state: "finished" });
  });

  test("badges and PDFs too, each page whole", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 600);
    const badges = await asked(ctx, "badges");
    const list = await asked(ctx, "given-out", { format: "pdf" });
    await makeLists.run(jobContext(ctx));
    const [drawn, listed] = [
      await listFile(ctx, { slug: "traff", id: badges }),
      await listFile(ctx, { slug: "traff", id: list }),
    ];
    if (!drawn.ok || !listed.ok) throw new Error("no file");
    expect(drawn.value.file.subarray(0, 5).toString()).toBe("%PDF-");
    const found = await listExport(ctx, { slug: "traff", id: list });
    expect(structureOf(listed.value.file)["TR"]).toBe(1 + (found.ok ? found.value.total : 0));
  });

  test("are gone after a day", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 300);
    const id = await asked(ctx, "participants", { format: "pdf" });
    await makeLists.run(jobContext(ctx));
    ctx.moveClock(24 * 3_600_000 - 1);
    await deleteLists.run(jobContext(ctx));
    expect(await listExports(ctx, "traff")).toMatchObject({ ok: true, value: [{ id }] });
    ctx.moveClock(1);
    await deleteLists.run(jobContext(ctx));
    expect(await listExports(ctx, "traff")).toEqual({ ok: true, value: [] });
    expect(await db.read((read) => read.select().from(read.tables.listExportPart))).toEqual([]);
  });

  test("another event's address opens none", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 300);
    await openEvent(ctx, { slug: "annan" });
    const id = await asked(ctx, "participants", { format: "pdf" });
    expect(await listExport(ctx, { slug: "annan", id })).toEqual({ ok: false, refusal: "no-such-list" });
    expect(await listFile(ctx, { slug: "traff", id })).toEqual({ ok: false, refusal: "no-such-list" });
  });

  test("are their asker's own: a colleague who may take the same list has to ask for it, which stays on record", async ({
    db,
  }) => {
    const ctx = testContext(db);
    const { id: eventId } = await openEvent(ctx, { capacities: { "on-site": 1, digital: null } });
    await manyRegistered(ctx, eventId, 300);
    const asker = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen A" });
    const colleague = await signedIn(db, { role: "organiser", organisation: asker.organisationId });
    await givenHost(ctx, eventId, asker.organisationId!);
    const id = await asked({ ...ctx, actor: asker.actor }, "participants", { format: "pdf" });
    await makeLists.run(jobContext(ctx));
    const given = async ({ actor }: typeof asker) => {
      const as = { ...ctx, actor };
      const recent = await listExports(as, "traff");
      return [
        (await listExport(as, { slug: "traff", id })).ok,
        (await listFile(as, { slug: "traff", id })).ok,
        recent.ok && recent.value.map((list) => list.id),
      ];
    };
    expect(await given(asker)).toEqual([true, true, [id]]);
    expect(await given(colleague)).toEqual([false, false, []]);
  });

  test("of ten thousand hold up nobody for long", async ({ db }) => {
    const ctx = testContext(db);
    await crowded(ctx, 10_000);
    for (const format of ["csv", "xlsx"] as const) {
      const { value: id, longestMs } = await calmest(MOST_MS, async () => {
        const asking = await asked(ctx, "participants", { format });
        await makeLists.run(jobContext(ctx));
        return asking;
      });
      expect(await stateOf(ctx, id)).toMatchObject({ state: "finished", total: 9_900 });
      expect(longestMs).toBeLessThan(MOST_MS);
    }
  });
});
