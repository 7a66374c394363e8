import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseUnusable, openMigrated } from "#db/operations/open-migrated.ts";

test("makes the folders that are missing, and refuses a place that can hold none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samling-open-"));
  try {
    const db = await openMigrated(`sqlite:${join(folder, "a", "b", "samling.db")}`);
    await db.close();
    writeFileSync(join(folder, "file"), "");
    await expect(openMigrated(`sqlite:${join(folder, "file", "samling.db")}`)).rejects.toThrow(DatabaseUnusable);
    await expect(openMigrated("postgres://nobody@127.0.0.1:1/none")).rejects.toThrow(DatabaseUnusable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
