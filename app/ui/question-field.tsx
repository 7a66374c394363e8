import type { AskedQuestion } from "#queries/registration-form.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { TextArea } from "./text-area.tsx";
import { writtenIn } from "./written-in.ts";

/** A question that the organiser has added, in the reader's language where it is written in that. */
export function QuestionField(props: {
  language: Language;
  name: string;
  question: AskedQuestion;
  sent: readonly string[];
  fault: string | undefined;
}) {
  const { language, name, question, sent, fault } = props;
  const words = catalogueOf(language).registration.form;
  const { language: written, text } = question.text;
  const { required } = question;
  const lang = writtenIn(written, language);
  const hint = question.hint && <span {...writtenIn(question.hint.language, written)}>{question.hint.text}</span>;
  if (question.kind === "text") {
    const field = {
      language,
      name,
      required,
      fault,
      hint: hint ?? undefined,
      label: text.label,
      defaultValue: sent[0],
    };
    return (
      <div {...lang}>
        <TextArea {...field} rows={2} />
      </div>
    );
  }
  const choices =
    question.kind === "yes-no"
      ? [
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]
      : (text.options ?? []).map((option, index) => ({ value: String(index), label: option }));
  const group = { language, name, required, fault, hint: hint ?? undefined, choices, chosen: sent };
  return (
    <div {...lang}>
      <ChoiceGroup {...group} legend={text.label} several={question.kind === "choices"} />
    </div>
  );
}
