import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** A personal link that opens nothing, and the way to one that does. */
export function BadLink(props: { language: Language; slug: string | null }) {
  const { language, slug } = props;
  const words = catalogueOf(language).registration.badLink;
  return (
    <>
      <p className="eyebrow">404</p>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p className="section">
        {slug === null ? (
          <>
            <a href={paths.events(language)}>{words.find}</a>. {words.findText}
          </>
        ) : (
          <a href={paths.linkAgain(language, slug)}>{words.again}</a>
        )}
      </p>
    </>
  );
}
