import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findReportsOfForm, insertFaultReport } from "#db/records/fault-report-record.ts";
import { isSameReport, reportDeletedOn, type FaultReport } from "#domain/accessibility/fault-report.ts";
import type { FaultReportId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";

export interface ReportFault {
  readonly report: FaultReport;
  readonly language: Language;
  readonly submissionKey: SubmissionKey;
}

/**
 * Keeps what somebody tells us of a page that can't be used. Anybody may, and none is refused. The same report sent
 * twice is one, and both get the same answer; from the same form with other words, it is another.
 */
export async function reportFault(ctx: CommandContext, input: ReportFault): Promise<FaultReportId> {
  const { report, language, submissionKey } = input;
  const at = ctx.now();
  const id = ctx.newId("flt");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const earlier = await findReportsOfForm(tx, submissionKey);
    const same = earlier.find((other) => isSameReport(other, report));
    if (same) return same.id;
    await insertFaultReport(tx, {
      ...report,
      id,
      receivedAt: at,
      language,
      // Another from the same form has an id of its own behind the form's key, which no other report has or will have.
      submissionKey: earlier.length === 0 ? submissionKey : `${submissionKey}.${id}`,
      deleteOn: reportDeletedOn(at),
    });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "report-fault",
      subject: { kind: "fault-report", id },
      facts: { after: { language } },
    });
    return id;
  });
}
