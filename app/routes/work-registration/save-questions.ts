import { setQuestions } from "#commands/registration/set-questions.ts";
import type { CommandContext } from "#commands/context.ts";
import { seenTexts } from "#domain/values/merge-texts.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import type { Asked } from "./act-on-registration.ts";
import { NO_ROW, questionRows as rowsOf, type QuestionRows } from "./question-rows.ts";
import {
  isEmptyQuestion,
  questionFieldName,
  questionTexts,
  readQuestions,
  type QuestionFault,
  type QuestionTexts,
} from "./question-texts.ts";

/** The form of the questions once more. */
export interface QuestionsAgain {
  readonly kind: "questions";
  readonly questions: readonly QuestionTexts[];
  /** What stood when these were put together. */
  readonly seen: readonly QuestionTexts[];
  readonly fault: QuestionFault | { readonly code: "malformed" | "answered"; readonly name: null } | null;
  /** The questions that both have changed, counted from 1: the words of one's own and of the other's. */
  readonly clashes: readonly { readonly number: number; readonly mine: string; readonly theirs: string }[];
}

const MOST_QUESTIONS = 60;

/** Saves the questions that one has changed beside those that others have changed meanwhile. */
export async function saveQuestions(
  ctx: CommandContext,
  { slug, shown, form, written }: Asked,
  here: string,
): Promise<{ readonly to: string } | QuestionsAgain | null> {
  const now = shown.questions.map((question) => questionTexts(question, written));
  const seen = seenTexts<string>(formText(form, "seen"));
  const sent = rowsOf(sentQuestions(form), MOST_QUESTIONS);
  const stands = rowsOf(now, MOST_QUESTIONS);
  const { texts, clashes } = mergedForm(form, behindNew(seen, sent, stands), stands, { ...NO_ROWS, ...seen });
  const questions = Object.values(texts).map((row) => JSON.parse(row) as QuestionTexts);
  const again = (fault: QuestionsAgain["fault"]): QuestionsAgain => ({
    ...{
      kind: "questions",
      questions: questions.filter((each, index) => !isEmptyQuestion(each) || isIn(clashes, index)),
    },
    ...{ seen: now, fault },
    clashes: clashes.map((name) => ({
      number: Number(name),
      mine: wordsOf(texts[name]),
      theirs: wordsOf(stands[name]),
    })),
  });
  if (clashes.length > 0) return again(null);
  const read = readQuestions(
    questions.filter((each) => !isEmptyQuestion(each)),
    written,
    shown.questions,
  );
  if (!read.ok) return again(read.refusal);
  const set = await setQuestions(ctx, { slug, questions: read.value, seen: shown.seenQuestions });
  if (set.ok) return { to: `${here}?done=questions` };
  switch (set.refusal) {
    case "question-malformed":
      return again({ code: "malformed", name: null });
    case "answered-already":
      return again({ code: "answered", name: null });
    case "changed-meanwhile":
      return again(null);
    case "not-allowed":
    case "no-such-event":
      return null;
  }
}

const isIn = (names: readonly string[], index: number) => names.includes(String(index + 1));

/** All that it says in both languages, on lines of their own: any of it may be what two have changed. */
function wordsOf(row = NO_ROW): string {
  const { label, hint, options, otherLabel, otherHint, otherOptions } = JSON.parse(row) as QuestionTexts;
  return [label, hint, options, otherLabel, otherHint, otherOptions].filter((text) => text !== "").join("\n");
}

const NO_ROWS = rowsOf([], MOST_QUESTIONS);

/** What two have each put last: one's own after the other's. */
function behindNew(seen: Partial<QuestionRows>, sent: QuestionRows, stands: QuestionRows): QuestionRows {
  const isNew = (rows: QuestionRows) => (name: string) => (seen[name] ?? NO_ROW) === NO_ROW && rows[name] !== NO_ROW;
  const [mine, theirs] = [sent, stands].map((rows) => Object.keys(rows).filter(isNew(rows)));
  if (!mine || !theirs || mine.length === 0 || theirs.length === 0) return sent;
  if (mine.every((name) => sent[name] === stands[name])) return sent;
  const last = Math.max(...theirs.map(Number));
  const moved = mine.map((name, index) => [String(last + 1 + index), sent[name] ?? NO_ROW]);
  const kept = Object.entries(sent).map(([name, row]) => [name, mine.includes(name) ? NO_ROW : row]);
  return Object.fromEntries([...kept, ...moved]) as QuestionRows;
}

function sentQuestions(form: FormFields): readonly QuestionTexts[] {
  const questions: QuestionTexts[] = [];
  for (let number = 1; number <= MOST_QUESTIONS && form.has(questionFieldName("label", number)); number += 1) {
    const line = (field: Parameters<typeof questionFieldName>[0]) => formLine(form, questionFieldName(field, number));
    const lines = (field: "options" | "otherOptions") => formText(form, questionFieldName(field, number));
    questions.push({
      ...{ label: line("label"), hint: line("hint"), kind: line("kind"), mode: line("mode") },
      ...{ otherLabel: line("otherLabel"), otherHint: line("otherHint") },
      ...{ options: lines("options"), otherOptions: lines("otherOptions") },
      required: line("required") !== "",
    });
  }
  return questions;
}
