import { QUESTION_KINDS } from "#domain/registration/question.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";
import { questionRows } from "./question-rows.ts";
import { EMPTY_QUESTION, questionFieldName, type QuestionTexts } from "./question-texts.ts";
import type { QuestionsAgain } from "./save-questions.ts";

/** What the form asks beyond the usual, each question folded up, with an empty one at the end. */
export function QuestionsForm(props: {
  language: Language;
  questions: readonly QuestionTexts[];
  answered: boolean;
  again: QuestionsAgain | null;
}) {
  const { language, answered, again } = props;
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
              {...{ language, question, number: index + 1 }}
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

function QuestionFields(props: { language: Language; question: QuestionTexts; number: number; open: boolean }) {
  const { language, question, number } = props;
  const words = catalogueOf(language).work.event.registration.questions;
  const name = (field: keyof QuestionTexts) => questionFieldName(field, number);
  const field = (of: "label" | "hint" | "kind" | "options" | "mode", label: string) => ({
    ...{ language, name: name(of), label, defaultValue: question[of] },
  });
  return (
    <details open={props.open}>
      <summary>{question.label === "" ? words.another : `${words.number(number)}: ${question.label}`}</summary>
      <input type="hidden" name={name("other")} value={question.other} />
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
    </details>
  );
}
