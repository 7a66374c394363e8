import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { PersonOfWork } from "#queries/person-of-work.ts";
import { TextField } from "#ui/text-field.tsx";

/** Another address for an account: whoever reads mail there signs in from then on. */
export function AddressForm(props: {
  language: Language;
  person: PersonOfWork;
  again: { readonly fault: string; readonly written: string } | undefined;
}) {
  const { language, person, again } = props;
  const words = catalogueOf(language).work.access.erasure.person.address;
  return (
    <section className="section panel form" aria-labelledby="address">
      <h2 id="address">{words.title}</h2>
      <p>{words.lead}</p>
      <form method="post" action={paths.workPerson(language, person.id)} noValidate>
        <TextField
          {...{ language, name: "email", label: words.label, type: "email", required: true, fault: again?.fault }}
          defaultValue={again?.written}
        />
        <button type="submit" className="second" name="intent" value="change-address">
          {words.send}
        </button>
      </form>
    </section>
  );
}
