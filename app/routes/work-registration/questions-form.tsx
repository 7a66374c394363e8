import { QUESTION_KINDS } from "#domain/registration/question.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";
import { questionRows } from "./question-rows.ts";
import { EMPTY_QUESTION, isEmptyQuestion, questionFieldName, type QuestionTexts } from "./question-texts.ts";
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
      {fault !== null && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words[fault]}</p>
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
        <fieldset disabled={answered}>
          <legend className="hidden">{words.title}</legend>
          {shown.map((question, index) => (
            <QuestionFields
              key={index}
              {...{ language, written, question, number: index + 1 }}
              open={index === questions.length && again === null ? questions.length === 0 : again !== null}
            />
          ))}
          {questions.length > 0 && !answered && <p className="hint">{words.emptied}</p>}
          {!answered && (
            <button type="submit" name="intent" value="questions" className="second">
              {words.save}
            </button>
          )}
        </fieldset>
      </form>
    </section>
  );
}

function QuestionFields(props: {
  language: Language;
  written: Language;
  question: QuestionTexts;
  number: number;
  open: boolean;
}) {
  const { language, question, number } = props;
  const { inOther, otherEmpty, otherFilled } = catalogueOf(language).work.event;
  const other = otherLanguage(props.written);
  const isInOther = question.otherLabel + question.otherHint + question.otherOptions !== "";
  const words = catalogueOf(language).work.event.registration.questions;
  const name = (field: keyof QuestionTexts) => questionFieldName(field, number);
  const field = (of: Exclude<keyof QuestionTexts, "required">, label: string) => ({
    ...{ language, name: name(of), label, defaultValue: question[of] },
  });
  return (
    <details open={props.open}>
      <summary>
        {isEmptyQuestion(question)
          ? words.another
          : `${words.number(number)}: ${question.label.trim() === "" ? question.otherLabel : question.label}`}
      </summary>
      <TextField {...field("label", words.label)} required />
      <TextField {...field("hint", words.hint)} />
      <div className="columns narrow">
        <SelectField
          {...field("kind", words.kind)}
          required
          choices={QUESTION_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <SelectField
          {...field("mode", words.mode)}
          required
          choices={[
            { value: "", label: words.everybody },
            ...PARTICIPATION_MODES.map((value) => ({ value, label: words.onlyMode[value] })),
          ]}
        />
      </div>
      <TextArea {...field("options", words.options)} rows={3} />
      <CheckBox name={name("required")} label={words.required} checked={question.required} />
      <details open={isInOther}>
        <summary>{isInOther ? otherFilled[other] : otherEmpty[other]}</summary>
        <p className="hint">{words.otherText[other]}</p>
        <TextField {...field("otherLabel", inOther[other](words.label))} />
        <TextField {...field("otherHint", inOther[other](words.hint))} />
        <TextArea {...field("otherOptions", inOther[other](words.options))} rows={3} />
      </details>
    </details>
  );
}
