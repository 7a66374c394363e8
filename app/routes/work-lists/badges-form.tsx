import { BADGE_FORMATS } from "#domain/registration/participant-list.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { CheckBox } from "#ui/check-box.tsx";
import { Field } from "#ui/field.tsx";

/** Name badges for the sheets that are sold everywhere. */
export function BadgesForm(props: { language: Language; slug: string; count: number }) {
  const { language, slug, count } = props;
  const words = catalogueOf(language).work.lists.lists.badges;
  return (
    <section className="section" aria-labelledby="badges">
      <h2 id="badges">{words.title}</h2>
      <p>{words.text(count)}</p>
      <form method="post" action={paths.workListFetch(language, slug)} className="form stack">
        <input type="hidden" name="list" value="badges" />
        <Field
          language={language}
          name="badge"
          label={words.sheet}
          required
          control={({ required: _, ...ties }) => (
            <select {...ties}>
              {BADGE_FORMATS.map((format) => (
                <option key={format} value={format}>
                  {words.sheets[format]}
                </option>
              ))}
            </select>
          )}
        />
        <CheckBox name="cut" label={words.cut} checked={false} />
        <Button>{words.make}</Button>
      </form>
    </section>
  );
}
