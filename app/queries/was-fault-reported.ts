import { findReportsOfForm } from "#db/records/fault-report-record.ts";
import { isSameReport, type FaultReport } from "#domain/accessibility/fault-report.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import type { QueryContext } from "./context.ts";

/** True where the very same report has come from that showing of the form: it was sent again, and is kept already. */
export async function wasFaultReported(
  ctx: QueryContext,
  sent: { readonly report: FaultReport; readonly submissionKey: SubmissionKey },
): Promise<boolean> {
  const earlier = await ctx.db.read((read) => findReportsOfForm(read, sent.submissionKey));
  return earlier.some((other) => isSameReport(other, sent.report));
}
