import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** What one takes along from an event's page: a programme for the wall, an invitation for a mail, one for print. */
export function TakeAway(props: { language: Language; slug: string }) {
  const { language, slug } = props;
  const words = catalogueOf(language).takeAway;
  return (
    <section className="section no-print" aria-labelledby="take-away">
      <h2 id="take-away">{words.title}</h2>
      <ul className="links">
        <li>
          <a href={paths.programme(language, slug)}>{words.programme}</a>
        </li>
        <li>
          <a href={paths.invitationText(language, slug)}>{words.text}</a>
        </li>
        <li>
          <a href={paths.invitationPdf(language, slug)}>{words.pdf}</a>
        </li>
      </ul>
    </section>
  );
}
