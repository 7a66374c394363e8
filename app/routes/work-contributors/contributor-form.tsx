import { CONTRIBUTOR_ROLES, type ContributorField, type ContributorTexts } from "#domain/event/contributor.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";

/** Somebody who carries the event out. The fields' names end with whom they are about, for the page has several forms. */
export function ContributorForm(props: {
  language: Language;
  /** Empty for somebody new. */
  id: string;
  /** Tells this showing of the form for somebody new from every other. */
  submission?: SubmissionKey;
  /** What stood when the texts were put together; null for somebody new. */
  seen: ContributorTexts | null;
  /** What both have changed, and what the other alone has. */
  clashes: readonly ContributorField[];
  taken: readonly ContributorField[];
  texts: ContributorTexts;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, id, submission, seen, clashes, taken, texts, faults } = props;
  const words = catalogueOf(language).work.event.contributors;
  const field = (name: ContributorField) => ({
    ...{ language, name: `${name}-${id}`, label: words.fields[name], defaultValue: texts[name], fault: faults[name] },
  });
  const said = (name: ContributorField, text: string) =>
    (name === "role" && CONTRIBUTOR_ROLES.filter((role) => role === text).map((role) => words.roles[role])[0]) || text;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="contributor" value={id} />
      {submission && <input type="hidden" name="submission" value={submission} />}
      {seen && <input type="hidden" name="seen" value={JSON.stringify(seen)} />}
      <ChooseSides
        language={language}
        sides={clashes.map((name) => ({
          ...{ name, label: words.fields[name], mine: said(name, texts[name]), theirs: said(name, seen?.[name] ?? "") },
        }))}
        taken={taken.map((name) => words.fields[name])}
      />
      <div className="columns narrow">
        <SelectField
          {...field("role")}
          required
          choices={CONTRIBUTOR_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <TextField {...field("name")} required />
        <TextField {...field("organisation")} />
        <TextField {...field("email")} type="email" />
        <TextField {...field("telephone")} />
        <TextField {...field("arrival")} />
      </div>
      <div className="columns narrow">
        <TextArea {...field("material")} rows={2} />
        <TextArea {...field("diet")} rows={2} />
        <TextArea {...field("note")} rows={2} />
      </div>
      <button type="submit" name="intent" value="save">
        {words.save}
      </button>
      {id !== "" && (
        <details className="section">
          <summary>
            {words.remove}
            <span className="hidden">: {seen?.name ?? texts.name}</span>
          </summary>
          <p>{words.removeText}</p>
          <button type="submit" name="intent" value="remove" className="second danger">
            {words.doRemove}
          </button>
        </details>
      )}
    </form>
  );
}
