import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { questionRows } from "./question-rows.ts";
import { EMPTY_QUESTION, type QuestionTexts } from "./question-texts.ts";
import type { QuestionsAgain } from "./save-questions.ts";

/** What the form asks beyond the usual, each question folded up, with an empty one at the end. */
export function QuestionsForm(props: {
  language: Language;
  /** In which the event was first written. */
  written: Language;
  questions: readonly QuestionTexts[];
  answered: boolean;
  again: QuestionsAgain | null;
}) {
  const { language, written, answered, again } = props;
  const { questions: words } = catalogueOf(language).work.event.registration;
  const seen = again?.seen ?? props.questions;
  const questions = again?.questions ?? seen;
  const fault = again?.fault ?? null;
  const shown = answered ? questions : [...questions, EMPTY_QUESTION];
  return (
    <section className="panel section" aria-labelledby="questions-title" id="questions">
      <h2 id="questions-title">{words.title}</h2>
      <p>{answered ? words.answered : words.text}</p>
      {fault !== null && fault.name !== null && (
        <ErrorSummary language={language} faults={[{ name: fault.name, fault: words[fault.code] }]} />
      )}
      {fault !== null && fault.name === null && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words[fault.code]}</p>
        </div>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="seen" value={JSON.stringify(questionRows(seen))} />
        {again && (
          <ChooseSides
            language={language}
            sides={again.clashes.map(({ number, mine, theirs }) => ({
              ...{ name: String(number), label: words.number(number), mine, theirs },
            }))}
            taken={[]}
          />
        )}
        {shown.map((question, index) => (
          <QuestionFields
            key={index}
            {...{ language, written, question, number: index + 1 }}
            fixed={answered}
            faults={fault !== null && fault.name !== null ? { [fault.name]: words[fault.code] } : {}}
            open={index === questions.length && again === null ? questions.length === 0 : again !== null}
          />
        ))}
        {questions.length > 0 && !answered && <p className="hint">{words.emptied}</p>}
        <button type="submit" name="intent" value="questions" className="second">
          {words.save}
        </button>
      </form>
    </section>
  );
}
