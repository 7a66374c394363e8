import type { Language } from "#domain/values/language.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** Says what happened and what to do now, in words for people; the number is for those who ask for help. */
export function ErrorPage(props: { language: Language; status: number; inWork?: boolean }) {
  const words = catalogueOf(props.language).errors;
  const { title, text } = words[errorOf(props.status)];
  return (
    <>
      <p className="eyebrow">{props.status}</p>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p className="section">
        {props.inWork ? (
          <a href={paths.work(props.language)}>{words.toWork}</a>
        ) : (
          <a href={paths.events(props.language)}>{words.toEvents}</a>
        )}
      </p>
    </>
  );
}

export function errorOf(status: number): keyof Omit<Catalogue["errors"], "toEvents" | "toWork"> {
  if (status === 404) return "notFound";
  if (status === 410) return "gone";
  if (status === 403) return "forbidden";
  if (status >= 400 && status < 500) return "method";
  return "broken";
}
