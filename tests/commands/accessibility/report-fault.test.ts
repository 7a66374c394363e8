import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { COMMAND_LINE, VISITOR } from "#access/actor.ts";
import { deleteExpiredFaultReports } from "#commands/accessibility/delete-expired-fault-reports.ts";
import { reportFault } from "#commands/accessibility/report-fault.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { findFaultReports } from "#queries/find-fault-reports.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

const DAY_MS = 86_400_000;
const REPORT = {
  description: "Programmet går inte att läsa på min telefon.",
  page: "/evenemang/narkotikakonferens-2022",
  email: "ann@example.se" as EmailAddress,
};

describe("a report of a fault", () => {
  test("is kept with the day of its deletion; its entry tells nothing of who sent it", async ({ db }) => {
    const ctx = testContext(db, { actor: VISITOR });
    const key = newSubmissionKey(ctx.newId);
    const id = await reportFault(ctx, { report: REPORT, language: "sv", submissionKey: key });
    expect(await reports(db)).toEqual([
      { id, receivedAt: ctx.now(), ...REPORT, language: "sv", deleteOn: "2027-11-22" },
    ]);
    const entries = await audit(db);
    expect(entries).toMatchObject([
      { actor: "visitor", act: "report-fault", subjectId: id, facts: { after: { language: "sv" } }, personal: null },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/ann@|telefon|narkotika/);
  });

  test("sent twice is one, also at once, and both senders get the same answer", async ({ db }) => {
    const ctx = testContext(db, { actor: VISITOR });
    const input = { report: REPORT, language: "sv", submissionKey: newSubmissionKey(ctx.newId) } as const;
    const ids = await Promise.all([1, 2, 3].map(() => reportFault(ctx, input)));
    ids.push(await reportFault(ctx, input));
    expect(new Set(ids).size).toBe(1);
    expect(await reports(db)).toHaveLength(1);
    expect(await audit(db)).toHaveLength(1);
  });

  test("from the same form with other words is another: nothing that somebody wrote is lost", async ({ db }) => {
    const ctx = testContext(db, { actor: VISITOR });
    const submissionKey = newSubmissionKey(ctx.newId);
    const send = (description: string, email: EmailAddress | null = null) =>
      reportFault(ctx, { report: { ...REPORT, description, email }, language: "en", submissionKey });
    const first = await send("One");
    const second = await send("Two");
    expect([await send("One"), await send("Two"), await send("Two", REPORT.email)]).toEqual([
      first,
      second,
      expect.not.stringContaining(second),
    ]);
    expect((await reports(db)).map(({ description }) => description).sort()).toEqual(["One", "Two", "Two"]);
  });

  test("from a form whose earlier reports are partly gone finds a place of its own", async ({ db }) => {
    const ctx = testContext(db, { actor: VISITOR });
    const submissionKey = newSubmissionKey(ctx.newId);
    const send = (description: string) =>
      reportFault(ctx, { report: { ...REPORT, description }, language: "sv", submissionKey });
    const { faultReport } = db.tables;
    const gone = [await send("One"), await send("Two")];
    await send("Three");
    for (const id of gone) {
      await db.inTransaction((tx) => tx.delete(faultReport).where(eq(faultReport.id, id)));
      await send(`After ${id}`);
    }
    expect(await reports(db)).toHaveLength(3);
  });

  test("is read by those who run the installation, newest first, and by no visitor", async ({ db }) => {
    const ctx = testContext(db, { actor: VISITOR });
    for (const description of ["one", "two", "three"]) {
      const submissionKey = newSubmissionKey(ctx.newId);
      await reportFault(ctx, { report: { ...REPORT, description }, language: "sv", submissionKey });
      ctx.moveClock(1000);
    }
    expect((await reports(db)).map(({ description }) => description)).toEqual(["three", "two", "one"]);
    expect((await reports(db, 2)).map(({ description }) => description)).toEqual(["three", "two"]);
    expect(await findFaultReports(ctx, 10)).toEqual({ ok: false, refusal: "not-allowed" });
  });

  test("is deleted on its day and not before; that it was is kept", async ({ db }) => {
    const ctx = testContext(db);
    for (let made = 0; made < 103; made++) {
      const submissionKey = newSubmissionKey(ctx.newId);
      await reportFault(ctx, { report: REPORT, language: "sv", submissionKey });
    }
    ctx.moveClock(DAY_MS);
    const later = await reportFault(ctx, {
      report: REPORT,
      language: "sv",
      submissionKey: newSubmissionKey(ctx.newId),
    });
    ctx.moveClock(363 * DAY_MS);
    expect(await deleteExpiredFaultReports(ctx)).toEqual({ deleted: 0, more: false });
    ctx.moveClock(DAY_MS);
    expect(await deleteExpiredFaultReports(ctx)).toEqual({ deleted: 100, more: true });
    expect(await deleteExpiredFaultReports(ctx)).toEqual({ deleted: 3, more: false });
    expect((await reports(db)).map(({ id }) => id)).toEqual([later]);
    const acts = (await audit(db)).map(({ act }) => act);
    expect(acts.filter((act) => act === "delete-expired-fault-report")).toHaveLength(103);
  });
});

async function reports(db: Database, limit = 1000) {
  const found = await findFaultReports({ ...testContext(db), actor: COMMAND_LINE }, limit);
  return found.ok ? found.value : [];
}

function audit(db: Database) {
  return db.read((read) => read.select().from(read.tables.auditEntry));
}
