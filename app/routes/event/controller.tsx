import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { writtenIn } from "#ui/written-in.ts";

/** Who answers for the personal data, where somebody has said so, and where all of it is told (GDPR, article 13). */
export function Controller(props: { language: Language; controller: string | null; written: Language }) {
  const { language, controller } = props;
  const { event, privacy } = catalogueOf(language);
  return (
    <section className="section no-print" aria-labelledby="privacy">
      <h2 id="privacy">{event.privacy}</h2>
      {controller !== null ? (
        <p>
          <span {...writtenIn(props.written, language)}>{controller}</span> {event.controller}
        </p>
      ) : (
        <p>{event.noController}</p>
      )}
      <p>
        <a href={paths.privacy(language)}>{privacy.title}</a>
      </p>
    </section>
  );
}
