import { CONTRIBUTOR_ROLES, type ContributorField, type ContributorTexts } from "#domain/event/contributor.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";

/** Somebody who carries the event out. The fields' names end with whom they are about, for the page has several forms. */
export function ContributorForm(props: {
  language: Language;
  /** Empty for somebody new. */
  id: string;
  version: number;
  texts: ContributorTexts;
  faults: Readonly<Record<string, string>>;
}) {
  const { language, id, version, texts, faults } = props;
  const words = catalogueOf(language).work.event.contributors;
  const field = (name: ContributorField) => ({
    ...{ language, name: `${name}-${id}`, label: words.fields[name], defaultValue: texts[name], fault: faults[name] },
  });
  return (
    <form method="post" noValidate>
      <input type="hidden" name="contributor" value={id} />
      <input type="hidden" name="version" value={version} />
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
      <div className="row">
        <button type="submit" name="intent" value="save">
          {words.save}
        </button>
        {id !== "" && (
          <button
            type="submit"
            name="intent"
            value="remove"
            className="second"
            aria-label={words.removeThis(texts.name)}
          >
            {words.remove}
          </button>
        )}
      </div>
    </form>
  );
}
