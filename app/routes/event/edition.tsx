import type { EventPage } from "#queries/event-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { writtenIn } from "#ui/written-in.ts";

/** Which of a conference's years this is. The series' name keeps the language that it was given in. */
export function Edition(props: { language: Language; edition: NonNullable<EventPage["edition"]> }) {
  const { language, edition } = props;
  const words = catalogueOf(language).event;
  return (
    <p className="lead">
      {edition.number === null ? words.partOf : words.edition(edition.number)}{" "}
      <a href={paths.series(language, edition.slug)} {...writtenIn(edition.series.language, language)}>
        {edition.series.text}
      </a>
    </p>
  );
}
