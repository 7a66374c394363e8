import { desc } from "drizzle-orm";
import { mayReadFaultReports } from "#access/accessibility-policy.ts";
import { refused, ok, type Result } from "#domain/result.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { FaultReportId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";

export interface ListedFaultReport {
  readonly id: FaultReportId;
  readonly receivedAt: Instant;
  readonly page: string | null;
  readonly description: string;
  readonly email: EmailAddress | null;
  readonly language: Language;
  readonly deleteOn: CalendarDate;
}

/** What people have told us of pages that they can't use, newest first. */
export async function findFaultReports(
  ctx: QueryContext,
  limit: number,
): Promise<Result<readonly ListedFaultReport[], "not-allowed">> {
  if (!mayReadFaultReports(ctx.actor)) return refused("not-allowed");
  return ok(
    await ctx.db.read((read) => {
      const { faultReport } = read.tables;
      return read
        .select({
          id: faultReport.id,
          receivedAt: faultReport.receivedAt,
          page: faultReport.page,
          description: faultReport.description,
          email: faultReport.email,
          language: faultReport.language,
          deleteOn: faultReport.deleteOn,
        })
        .from(faultReport)
        .orderBy(desc(faultReport.receivedAt), desc(faultReport.id))
        .limit(limit);
    }),
  );
}
