import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { instant } from "#domain/values/instant.ts";
import { test } from "#tests/support/database.ts";

const ENTRY = {
  id: "aud_00000000000000000001",
  at: instant(1_000),
  actor: "command-line",
  act: "hand-over",
  subject: { kind: "registration", id: "reg_00000000000000000001" },
  facts: { before: 1, after: 2 },
  personal: { name: "Eva" },
} as const;

describe("an audit entry", () => {
  test("is never changed or deleted; only what it says of people can go", async ({ db }) => {
    await db.inTransaction((tx) => writeAuditEntry(tx, ENTRY));
    const refused = [
      { act: "nothing" },
      { actor: "system" },
      { at: instant(2_000) },
      { facts: {} },
      { personal: { name: "Bo" } },
      { personal: null, act: "nothing" },
    ];
    for (const change of refused) {
      const changing = db.inTransaction((tx) => tx.update(tx.tables.auditEntry).set(change));
      await expect(changing, JSON.stringify(change)).rejects.toThrow();
    }
    const { id } = ENTRY;
    const deleting = db.inTransaction((tx) => tx.delete(tx.tables.auditEntry).where(eq(tx.tables.auditEntry.id, id)));
    await expect(deleting).rejects.toThrow();
    const stored = () => db.read((read) => read.select().from(read.tables.auditEntry));
    const { subject, ...facts } = ENTRY;
    const row = { ...facts, subjectKind: subject.kind, subjectId: subject.id, eventId: null };
    expect(await stored()).toEqual([row]);
    await db.inTransaction((tx) => tx.update(tx.tables.auditEntry).set({ personal: null }));
    expect(await stored()).toEqual([{ ...row, personal: null }]);
  });
});
