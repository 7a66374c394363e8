import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { Field } from "#ui/field.tsx";

/** To an organisation's own page, by its name or a spelling of it. */
export function FindOrganisation(props: { language: Language; called: string; fault: string | undefined }) {
  const { language, called, fault } = props;
  const words = catalogueOf(language).work.lists.spellings.page.find;
  return (
    <section className="section" aria-labelledby="find">
      <h2 id="find">{words.title}</h2>
      <p>{words.text}</p>
      <form method="get" action={paths.workOrganisations(language)} className="form" noValidate>
        <Field
          language={language}
          name="called"
          label={words.label}
          fault={fault}
          required
          defaultValue={called}
          control={(ties) => <input type="text" list="organisations" autoComplete="off" {...ties} />}
        />
        <p>
          <button type="submit" className="second">
            {words.submit}
          </button>
        </p>
      </form>
    </section>
  );
}
