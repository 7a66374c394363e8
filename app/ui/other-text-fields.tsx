import { otherField, TEXT_FIELDS, type OtherTexts, type TextField as Words } from "#domain/event/other-text.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const LINES: ReadonlySet<Words> = new Set(["title", "cost", "contact"]);

/** An event's words in the language that it was not first written in. */
export function OtherTextFields(props: {
  language: Language;
  /** In which the fields are to be filled in. */
  written: Language;
  texts: OtherTexts;
  /** In words, by the field's name. */
  faults: Readonly<Record<string, string>>;
}) {
  const { language, written, texts, faults } = props;
  const words = catalogueOf(language).work.event;
  const names = TEXT_FIELDS.map((field) => [field, otherField(field, written)] as const);
  const fact = (field: Words, name: (typeof names)[number][1]) => ({
    ...{ language, name, label: words.inOther[written](words.fields[field]) },
    ...{ defaultValue: texts[name], fault: faults[name] },
  });
  const filled = names.some(([, name]) => texts[name] !== "" || faults[name] !== undefined);
  return (
    <section className="section" aria-labelledby="other-language">
      <h2 id="other-language">{words.otherLanguage[written]}</h2>
      <p>{words.otherText[written]}</p>
      <details open={filled}>
        <summary>{filled ? words.otherFilled[written] : words.otherEmpty[written]}</summary>
        {names.map(([field, name]) =>
          LINES.has(field) ? (
            <TextField key={name} {...fact(field, name)} />
          ) : (
            <TextArea key={name} {...fact(field, name)} rows={field === "description" ? 6 : 2} />
          ),
        )}
      </details>
    </section>
  );
}
