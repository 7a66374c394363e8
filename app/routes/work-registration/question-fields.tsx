import { QUESTION_KINDS } from "#domain/registration/question.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";
import { isEmptyQuestion, isInOther, FIXED_FIELDS, questionFieldName, type QuestionTexts } from "./question-texts.ts";

/** A question, folded up: its words in the event's language, how it is answered, and its words in the other language. */
export function QuestionFields(props: {
  language: Language;
  /** In which the event was first written. */
  written: Language;
  question: QuestionTexts;
  number: number;
  /** Somebody has answered: its words alone can be changed. */
  fixed: boolean;
  /** By the names of their fields, of this question or another. */
  faults: Readonly<Record<string, string>>;
  open: boolean;
}) {
  const { language, written, question, number, fixed, faults } = props;
  const { questions: words } = catalogueOf(language).work.event.registration;
  const { inOther, otherEmpty, otherFilled } = catalogueOf(language).work.event;
  const other = otherLanguage(written);
  const filled = isInOther(question);
  const name = (field: keyof QuestionTexts) => questionFieldName(field, number);
  const field = (of: Exclude<keyof QuestionTexts, "required">, label: string) => ({
    ...{ language, name: name(of), label, defaultValue: question[of] },
    fault: faults[name(of)],
  });
  return (
    <details open={props.open}>
      <summary>
        {isEmptyQuestion(question)
          ? words.another
          : `${words.number(number)}: ${question.label || question.otherLabel}`}
      </summary>
      {/* What is disabled is not sent. */}
      {fixed && FIXED_FIELDS.map((of) => <input key={of} type="hidden" name={name(of)} value={sent(question[of])} />)}
      <TextField {...field("label", words.label)} required />
      <TextField {...field("hint", words.hint)} />
      <TextArea {...field("options", words.options)} hint={fixed ? words.sameOptions : undefined} rows={3} />
      <fieldset disabled={fixed}>
        <legend className="hidden">{words.number(number)}</legend>
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
        <CheckBox name={name("required")} label={words.required} checked={question.required} />
      </fieldset>
      <details open={filled}>
        <summary>{filled ? otherFilled[other] : otherEmpty[other]}</summary>
        <fieldset>
          <legend className="hidden">{inOther[other](words.number(number))}</legend>
          <p className="hint">{words.otherText[other]}</p>
          <TextField {...field("otherLabel", inOther[other](words.label))} />
          <TextField {...field("otherHint", inOther[other](words.hint))} />
          <TextArea {...field("otherOptions", words.otherOptions[other])} rows={3} />
        </fieldset>
      </details>
    </details>
  );
}

function sent(value: string | boolean): string {
  return typeof value === "string" ? value : value ? "yes" : "";
}
