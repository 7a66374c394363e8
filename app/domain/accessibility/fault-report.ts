import { ok, refused, type Result } from "#domain/result.ts";
import { sameDayNextYear, type CalendarDate } from "#domain/values/calendar-date.ts";
import { parseEmailAddress, type EmailAddress } from "#domain/values/email-address.ts";
import { STOCKHOLM, dateIn, type Instant } from "#domain/values/instant.ts";

/** What somebody tells us of a page that can't be used. */
export interface FaultReport {
  readonly description: string;
  /** The page that it is about, in the person's own words or as an address. */
  readonly page: string | null;
  /** Only where the person wants an answer. */
  readonly email: EmailAddress | null;
}

/** What was typed, before anything is known of it. */
export type WrittenReport = Readonly<Record<keyof FaultReport, string>>;

export interface FaultReportFaults {
  readonly description?: "missing" | "too-long";
  readonly page?: "too-long";
  readonly email?: "malformed";
}

export const LONGEST_DESCRIPTION = 5_000;
export const LONGEST_PAGE = 2_000;

/** Tells every fault at once, each by its field. */
export function parseFaultReport(written: WrittenReport): Result<FaultReport, FaultReportFaults> {
  const description = cleaned(written.description);
  const page = cleaned(written.page);
  const email = cleaned(written.email);
  const address = parseEmailAddress(email);
  const faults: FaultReportFaults = {
    ...(description === "" && { description: "missing" }),
    ...(lengthOf(description) > LONGEST_DESCRIPTION && { description: "too-long" }),
    ...(lengthOf(page) > LONGEST_PAGE && { page: "too-long" }),
    ...(email !== "" && address === null && { email: "malformed" }),
  };
  if (Object.keys(faults).length > 0) return refused(faults);
  return ok({ description, page: page === "" ? null : page, email: address });
}

/** In characters of Unicode, where JavaScript counts an emoji twice; a line break is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Twelve months are enough to mend a fault and to answer (storage limitation: GDPR, article 5.1 e). */
export function reportDeletedOn(receivedAt: Instant): CalendarDate {
  return sameDayNextYear(dateIn(STOCKHOLM, receivedAt));
}

/** From one showing of the form, equal words are the same report sent again. */
export function isSameReport(one: FaultReport, other: FaultReport): boolean {
  return one.description === other.description && one.page === other.page && one.email === other.email;
}

/** Without what forms and clipboards leave behind; PostgreSQL takes no NUL in a text. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
