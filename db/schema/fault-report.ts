import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { FaultReportId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** What people tell us of pages that they can't use. */
export function faultReportTables(kit: Kit) {
  const faultReport = kit.table(
    "fault_report",
    {
      id: kit.text().$type<FaultReportId>().primaryKey(),
      receivedAt: kit.instant().notNull(),
      /** The address that it is about, as the person gave it. */
      page: kit.text(),
      description: kit.text().notNull(),
      /** Only where the person wants an answer. */
      email: kit.text().$type<EmailAddress>(),
      language: kit.text().$type<Language>().notNull(),
      /** The form's own key: a form that arrives twice is one report. */
      submissionKey: kit.text().notNull(),
      /** The day on which the worker deletes the row, as the form promised. */
      deleteOn: kit.text().$type<CalendarDate>().notNull(),
    },
    (table) => [
      kit.uniqueIndex("fault_report_submission").on(table.submissionKey),
      kit.index("fault_report_deletion").on(table.deleteOn),
    ],
  );
  return { faultReport };
}
