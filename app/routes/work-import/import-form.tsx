import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { IMPORT_FIELDS, type ColumnMatch } from "#domain/registration/import-columns.ts";
import type { ImportOptions } from "#domain/registration/participant-import.ts";
import type { QuestionId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Field } from "#ui/field.tsx";

/** An import before it is started, without anything but what its form asks. */
export interface AskedImport {
  readonly headings: readonly string[];
  readonly columns: ColumnMatch;
  readonly options: ImportOptions;
  readonly examples: readonly (readonly string[])[];
  readonly modes: readonly ParticipationMode[];
  readonly mostFromOrganisation: number | null;
  readonly questions: readonly { readonly id: QuestionId; readonly label: string }[];
  /** There are programme items to choose. */
  readonly hasItems: boolean;
}

/** Which column is which, and how it should be done. */
export function ImportFields(props: { language: Language; asked: AskedImport }) {
  const { language, asked } = props;
  const { work, modes: modeWords } = catalogueOf(language);
  const words = work.lists.import;
  const { options, modes, mostFromOrganisation } = asked;
  return (
    <>
      <section aria-labelledby="columns">
        <h2 id="columns">{words.columns.title}</h2>
        <p>{words.columns.text}</p>
        <div className="columns narrow">
          {IMPORT_FIELDS.filter((field) => field !== "items" || asked.hasItems).map((field) => (
            <ColumnField {...{ language, field, asked }} key={field} label={words.columns.fields[field]} />
          ))}
        </div>
        {asked.questions.length > 0 && (
          <>
            <h3>{words.columns.questions}</h3>
            <p>{words.columns.questionsText}</p>
            <div className="columns narrow">
              {asked.questions.map(({ id, label }) => (
                <ColumnField key={id} {...{ language, asked, label }} field={id} />
              ))}
            </div>
          </>
        )}
      </section>
      <section aria-labelledby="options">
        <h2 id="options">{words.options.title}</h2>
        {modes.length > 1 && (
          <ChoiceGroup
            language={language}
            name="mode"
            legend={words.options.mode}
            required
            choices={modes.map((value) => ({ value, label: modeWords[value] }))}
            chosen={[options.mode]}
          />
        )}
        {modes.length === 1 && <input type="hidden" name="mode" value={modes[0]} />}
        <ChoiceGroup
          language={language}
          name="when-full"
          legend={words.options.whenFull}
          hint={mostFromOrganisation === null ? undefined : words.options.limits(mostFromOrganisation)}
          required
          choices={[
            { value: "wait", label: words.options.wait },
            { value: "refuse", label: words.options.refuse },
          ]}
          chosen={[options.whenFull]}
        />
        <CheckBox name="tell" label={words.options.tell} hint={words.options.tellHint} checked={options.tell} />
      </section>
    </>
  );
}

function ColumnField(props: { language: Language; field: keyof ColumnMatch; label: string; asked: AskedImport }) {
  const { language, field, label, asked } = props;
  const words = catalogueOf(language).work.lists.import.columns;
  const column = asked.columns[field];
  const values = column === undefined ? [] : asked.examples.map((cells) => cells[column] ?? "").filter(Boolean);
  return (
    <Field
      language={language}
      name={`column-${field}`}
      label={label}
      hint={values.length === 0 ? undefined : words.example(values.join(", ").slice(0, 80))}
      required
      control={({ required: _, ...ties }) => (
        <select {...ties} defaultValue={column ?? ""}>
          <option value="">{words.none}</option>
          {asked.headings.map((heading, at) => (
            <option key={at} value={at}>
              {heading === "" ? `(${at + 1})` : heading.slice(0, 80)}
            </option>
          ))}
        </select>
      )}
    />
  );
}
