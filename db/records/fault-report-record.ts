import { and, eq, inArray, like, lte, or } from "drizzle-orm";
import type { FaultReport } from "#domain/accessibility/fault-report.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { FaultReportId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewFaultReport extends FaultReport {
  readonly id: FaultReportId;
  readonly receivedAt: Instant;
  readonly language: Language;
  readonly submissionKey: string;
  readonly deleteOn: CalendarDate;
}

export async function insertFaultReport(tx: Tx, report: NewFaultReport): Promise<void> {
  await tx.insert(tx.tables.faultReport).values({ ...report });
}

/** The reports that have come from one showing of the form: one, or several where the text was changed in between. */
export async function findReportsOfForm(read: Reading, formKey: string) {
  const { faultReport } = read.tables;
  return read
    .select({
      id: faultReport.id,
      description: faultReport.description,
      page: faultReport.page,
      email: faultReport.email,
    })
    .from(faultReport)
    .where(or(eq(faultReport.submissionKey, formKey), like(faultReport.submissionKey, `${formKey}.%`)));
}

/** Those whose day of deletion has come, so many at most. */
export async function findExpiredReports(read: Reading, today: CalendarDate, limit: number): Promise<FaultReportId[]> {
  const { faultReport } = read.tables;
  const rows = await read
    .select({ id: faultReport.id })
    .from(faultReport)
    .where(lte(faultReport.deleteOn, today))
    .orderBy(faultReport.deleteOn, faultReport.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Gives those that were there to delete. */
export async function deleteExpiredReports(
  tx: Tx,
  ids: readonly FaultReportId[],
  today: CalendarDate,
): Promise<FaultReportId[]> {
  const { faultReport } = tx.tables;
  const gone = await tx
    .delete(faultReport)
    .where(and(inArray(faultReport.id, [...ids]), lte(faultReport.deleteOn, today)))
    .returning({ id: faultReport.id });
  return gone.map(({ id }) => id);
}
