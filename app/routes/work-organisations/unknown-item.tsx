import { COUNTIES } from "#domain/organisation/counties.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { UnknownSpelling } from "#queries/unknown-organisations.ts";
import { Field } from "#ui/field.tsx";

/** A spelling: one click where a suggestion fits, else by name, else as a new organisation. */
export function UnknownItem(props: {
  language: Language;
  place: number;
  spelling: UnknownSpelling;
  fault: string | undefined;
  typed: string;
}) {
  const { language, place, spelling, fault, typed } = props;
  const catalogue = catalogueOf(language);
  const words = catalogue.work.lists.spellings;
  const { key, written, alsoWritten, registrations, suggestions, similar } = spelling;
  return (
    <li>
      <h3>{written}</h3>
      <p className="quiet">
        {words.registrations(registrations)}
        {alsoWritten.length > 0 && `. ${words.alsoWritten(alsoWritten.join(", "))}`}
      </p>
      {suggestions.length > 0 && (
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="resolve" />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="place" value={place} />
          {similar.map((other) => (
            <label key={other.key} className="choice">
              <input type="checkbox" name="also" value={other.key} />
              <span>{words.also(other.written)}</span>
            </label>
          ))}
          <p className="row">
            {suggestions.map(({ id, name }) => (
              <button
                type="submit"
                key={id}
                name="organisation"
                value={id}
                className="second"
                aria-label={words.isOf(written, name)}
              >
                {words.is(name)}
              </button>
            ))}
          </p>
        </form>
      )}
      <details open={fault !== undefined}>
        <summary aria-label={words.anotherOf(written)}>{words.another}</summary>
        {/* Apart from the suggestions: Enter in a field presses a form's first button. */}
        <form method="post" className="stack" noValidate>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="place" value={place} />
          <Field
            language={language}
            name={`name-${place}`}
            label={words.name}
            hint={words.nameHint}
            fault={fault}
            required
            defaultValue={typed}
            control={({ name: _, required: _required, ...ties }) => (
              <input type="text" name="name" list="organisations" autoComplete="off" {...ties} />
            )}
          />
          <p>
            <button type="submit" name="intent" value="resolve" className="second">
              {words.save}
            </button>
          </p>
          <p>{words.fresh}</p>
          <div className="row end">
            <p className="field">
              <label htmlFor={`kind-${place}`}>{words.kind}</label>
              <select id={`kind-${place}`} name="kind" defaultValue="other">
                {ORGANISATION_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {catalogue.organisationKinds[kind]}
                  </option>
                ))}
              </select>
            </p>
            <p className="field">
              <label htmlFor={`county-${place}`}>{words.county}</label>
              <select id={`county-${place}`} name="county" defaultValue="">
                <option value="">{words.noCounty}</option>
                {COUNTIES.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <button type="submit" name="intent" value="add" className="second">
              {words.add}
            </button>
          </div>
        </form>
      </details>
    </li>
  );
}
