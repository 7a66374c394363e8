import { describe, expect } from "vitest";
import { discardImport } from "#commands/import/discard-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { eventHistory } from "#queries/event-history.ts";
import { importsOf } from "#queries/participant-import.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { everyRole } from "#tests/support/every-role.ts";

const ROWS = [
  ["Namn", "E-post"],
  ["Bo Berg", "bo.berg@example.se"],
  ["Cia Dahl", "cia.dahl@example.se"],
];

describe("discarding an import", () => {
  test("leaves nothing of its lines, and tells who did it and of how many, once", async ({ db }) => {
    const ctx = testContext(db);
    const world = await everyRole(ctx);
    const { slug } = world.event;
    const organiser = { ...ctx, actor: world.actorOf("organiser") };
    const uploaded = await uploadParticipants(organiser, { slug, language: "sv", rows: ROWS });
    if (!uploaded.ok) throw new Error(uploaded.refusal);
    const id = uploaded.value;
    ctx.moveClock(60_000);
    expect(await discardImport({ ...ctx, actor: world.actorOf("viewer") }, { slug, id })).toEqual({
      ...{ ok: false, refusal: "not-allowed" },
    });
    expect(await discardImport(organiser, { slug, id })).toEqual({ ok: true, value: null });
    expect(await discardImport(organiser, { slug, id })).toEqual({ ok: false, refusal: "no-such-import" });
    expect(await importsOf(organiser, slug)).toEqual({ ok: true, value: [] });
    expect(await db.read((read) => read.select().from(read.tables.participantImportRow))).toEqual([]);
    const { entries } = (await eventHistory(organiser, slug, 1))!;
    expect(entries.filter(({ act }) => act === "discard-import")).toMatchObject([
      { by: { kind: "account" }, subject: { kind: "import", id }, facts: { before: { lines: 2 } }, personal: null },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Berg|Dahl/);
  });
});
