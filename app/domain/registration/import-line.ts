import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { COUNTIES, type CountyCode } from "#domain/organisation/counties.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import { isNo, isYes, NO_CHOICES, sentAnswer, sentItems, type ImportChoices } from "./import-choices.ts";
import type { ColumnMatch, ImportField } from "./import-columns.ts";
import type { ImportOptions, ImportOutcome } from "./participant-import.ts";
import type { AnswerRefusal } from "./question.ts";
import { EMPTY_PERSON, parseDetails, parseName, type NamedPerson, type PersonDetails } from "./sent-person.ts";

/** A participant as a line tells of them, in the shape that registering takes. */
export interface ImportedPerson extends NamedPerson, Omit<PersonDetails, "wholeCountry"> {
  readonly mode: ParticipationMode;
  readonly digitalMeanwhile: false;
  readonly code: null;
}

type LineFault = Extract<
  ImportOutcome,
  | "name-missing"
  | "name-too-long"
  | "email-missing"
  | "email-malformed"
  | "organisation-too-long"
  | "needs-too-long"
  | "county-unknown"
  | "mode-unknown"
  | "items-unknown"
  | AnswerRefusal
>;

/** What is wrong with a line, and with which of the event's questions. */
export interface ImportLineFault {
  readonly outcome: LineFault;
  readonly questionId?: QuestionId;
}

/** True of a line with nothing on it, which is passed over. */
export function isEmptyLine(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** The same parsers as the form's; the first fault is the answer. */
export function parseImportLine(
  cells: readonly string[],
  match: ColumnMatch,
  options: Pick<ImportOptions, "mode">,
  choices: ImportChoices = NO_CHOICES,
): Result<ImportedPerson, ImportLineFault> {
  const cell = (field: ImportField | QuestionId) => oneLine(cells[match[field] ?? -1] ?? "");
  const email = cell("email").replace(/^mailto:/i, "");
  const name = cell("name") || `${cell("given-name")} ${cell("family-name")}`;
  const named = parseName({ name, email });
  if (!named.ok) return faulty(nameFault(named.refusal, email));
  const county = parseCounty(cell("county"));
  if (county === "unknown") return faulty("county-unknown");
  const mode = cell("mode") === "" ? options.mode : parseWrittenMode(cell("mode"));
  if (mode === null) return faulty("mode-unknown");
  const texts = { organisation: cell("organisation"), diet: cell("diet"), access: cell("access") };
  const details = parseDetails({ ...EMPTY_PERSON, ...texts });
  if (!details.ok) return faulty(details.refusal.organisation ? "organisation-too-long" : "needs-too-long");
  const answers: { questionId: QuestionId; sent: readonly string[] }[] = [];
  for (const question of choices.questions) {
    const sent = sentAnswer(question, cell(question.id), mode);
    if (!sent.ok) return faulty(sent.refusal, question.id);
    if (sent.value.length > 0) answers.push({ questionId: question.id, sent: sent.value });
  }
  const items = sentItems(choices, cell("items"));
  if (items === null) return faulty("items-unknown");
  return ok({
    ...named.value,
    organisation: details.value.organisation,
    county,
    mode,
    ...{ digitalMeanwhile: false, items, answers, code: null },
    diet: details.value.diet,
    accessNeeds: details.value.accessNeeds,
    listed: isYes(cell("listed")),
    // Where it isn't plainly denied, somebody is rather protected without need than not where there is need.
    protected: cell("protected") !== "" && !isNo(cell("protected")),
  });
}

function faulty(outcome: LineFault, questionId?: QuestionId) {
  return refused<ImportLineFault>({ outcome, ...(questionId !== undefined && { questionId }) });
}

function nameFault(faults: Partial<{ name: "missing" | "too-long"; email: "malformed" }>, email: string): LineFault {
  if (faults.name) return faults.name === "missing" ? "name-missing" : "name-too-long";
  return email === "" ? "email-missing" : "email-malformed";
}

const ON_SITE = ["pa plats", "plats", "fysiskt", "fysisk", "on site", "onsite", "in person", "i lokalen", "i rummet"];
const DIGITAL = [
  "digitalt",
  "digital",
  "online",
  "on line",
  "distans",
  "pa distans",
  "remote",
  "teams",
  "zoom",
  "via lank",
];

function parseWrittenMode(written: string): ParticipationMode | null {
  const folded = foldedText(written);
  if (ON_SITE.includes(folded)) return "on-site";
  return DIGITAL.includes(folded) ? "digital" : null;
}

/** By code or by name, with or without "län". */
function parseCounty(written: string): CountyCode | null | "unknown" {
  if (written === "") return null;
  const folded = foldedText(written);
  const bare = (name: string) =>
    foldedText(name)
      .replace(/ (lan|county)$/, "")
      .replace(/s$/, "");
  const found = COUNTIES.find(
    ({ code, name }) => code === written || bare(name) === bare(written) || foldedText(name) === folded,
  );
  return found?.code ?? "unknown";
}
