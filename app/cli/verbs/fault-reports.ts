import { STOCKHOLM, dateIn, isoInstant, timeIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import { clockInText, day } from "#i18n/dates.ts";
import { findFaultReports, type ListedFaultReport } from "#queries/find-fault-reports.ts";
import type { Verb } from "../verb.ts";

const SHOWN = 100;
const MOST = 1000;

export const faultReportsVerb: Verb = {
  name: "fault-reports",
  usage: "[--limit N]",
  summary: (words) => words.cli.faultReports.summary,
  options: { limit: { type: "string" } },
  async run({ options, language, words, say, answer, openContext }) {
    const limit = Number(options["limit"] ?? SHOWN);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      say(words.cli.faultReports.usage);
      return 2;
    }
    const found = await findFaultReports(await openContext(), limit);
    if (!found.ok) {
      say(words.cli.faultReports.notAllowed);
      return 1;
    }
    const reports = found.value;
    if (reports.length === 0) say(words.cli.faultReports.none);
    for (const report of reports) say(paragraph(report, words.cli.faultReports, language));
    answer({
      reports: reports.map(({ receivedAt, ...report }) => ({ ...report, receivedAt: isoInstant(receivedAt) })),
    });
    return 0;
  },
};

/** What people write can't steer the terminal: control characters never came in. */
function paragraph(report: ListedFaultReport, words: Catalogue["cli"]["faultReports"], language: Language): string {
  const { receivedAt } = report;
  const time = clockInText(language, timeIn(STOCKHOLM, receivedAt));
  const lines = [
    `${day(language, dateIn(STOCKHOLM, receivedAt))} ${time}  ${report.id}`,
    ...(report.page === null ? [] : [`${words.page}: ${report.page}`]),
    ...(report.email === null ? [] : [`${words.answerTo}: ${report.email}`]),
    words.deletedOn(day(language, report.deleteOn)),
    ...report.description.split("\n"),
  ];
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}
