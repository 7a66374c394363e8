import { describe, expect } from "vitest";
import { SYSTEM } from "#access/actor.ts";
import { importParticipants } from "#commands/import/import-participants.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { importPreview } from "#queries/import-preview.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { calmest, longestBlock } from "#tests/support/longest-block.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent } from "#tests/support/open-event.ts";

/** A few dozen at rest; done without a pause, each would take seconds. */
const MOST_MS = 800;

describe("a spreadsheet of ten thousand lines", () => {
  test("is kept and judged without holding up anybody for long", async ({ db }) => {
    const ctx = testContext(db);
    const { id: eventId } = await openEvent(ctx, {
      capacities: { "on-site": 1, digital: null },
      rules: { mostFromOrganisation: 500 },
    });
    await manyRegistered(ctx, eventId, 1_000);
    const lines = Array.from({ length: 10_000 }, (_, at) => [
      `Ny Person ${at}`,
      `ny.${at}@example.se`,
      `Förening ${at % 300}`,
    ]);
    const rows = [["Namn", "E-post", "Organisation"], ...lines];
    const kept = await longestBlock(() => uploadParticipants(ctx, { slug: "traff", language: "sv", rows }));
    if (!kept.value.ok) throw new Error(kept.value.refusal);
    const id = kept.value.value;
    const begun = performance.now();
    const judged = await calmest(MOST_MS, () => importPreview(ctx, { slug: "traff", id }));
    const tookMs = performance.now() - begun;
    if (!judged.value.ok) throw new Error(judged.value.refusal);
    expect(judged.value.value.outcomes).toEqual(new Map([["waits", 10_000]]));
    expect(Math.max(kept.longestMs, judged.longestMs)).toBeLessThan(MOST_MS);
    expect(tookMs).toBeLessThan(10_000);
    const columns = { name: 0, email: 1, organisation: 2 };
    await setImport(ctx, { slug: "traff", id, columns, options: { whenFull: "wait", tell: false, mode: "digital" } });
    await startImport(ctx, { slug: "traff", id });
    const system = { ...ctx, actor: SYSTEM };
    const some = performance.now();
    const run = await calmest(MOST_MS, async () => {
      for (let unit = 0; unit < 30; unit++) await importParticipants(system);
    });
    expect(run.longestMs).toBeLessThan(MOST_MS);
    if (process.env["TELL"]) {
      const ms = (number: number) => `${Math.round(number)} ms`;
      process.stdout.write(
        `kept ${ms(kept.longestMs)}, judged ${ms(judged.longestMs)} in ${ms(tookMs)}, 300 registered in ${ms(performance.now() - some)} with ${ms(run.longestMs)} at most\n`,
      );
    }
  });
});
