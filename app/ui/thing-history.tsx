import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { ThingActs } from "#queries/thing-history.ts";
import { actWords } from "./act-words.ts";
import { HistoryDetails } from "./history-details.tsx";
import { OlderLinks } from "./older-links.tsx";

/** What has been done with the thing that a page is of: who, what, how it was and became, and when. */
export function ThingHistory(props: {
  language: Language;
  zone: ZoneName;
  history: ThingActs;
  /** Where the page is of something else too. */
  title?: string;
  /** Where all that the acts say of people is deleted at once. */
  eraseAll?: { readonly id: string; readonly of: "event-draft" };
}) {
  const { language, zone, title, eraseAll } = props;
  const { acts, older } = props.history;
  const { history: words, erasure } = catalogueOf(language).work.access;
  if (acts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{title ?? words.title}</h2>
      <ol className="log">
        {acts.map(({ id, at, act, by, mayErase, ...told }) => (
          <li key={id}>
            <p>
              <b>{actWords(language, act)}</b>
            </p>
            <p className="quiet">
              {typeof by === "object" ? (by.account ?? words.gone) : words.by[by]},{" "}
              <time dateTime={new Date(at).toISOString()}>{moment(language, zone, at)}</time>
            </p>
            <HistoryDetails language={language} zone={zone} told={told} />
            {mayErase && (
              <p className="quiet">
                <a href={paths.workErase(language, id)}>{erasure.erase.link}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <OlderLinks language={language} by="before" older={older} at="history" />
      {eraseAll && acts.some(({ mayErase }) => mayErase) && (
        <p>
          <a href={paths.workErase(language, eraseAll.id)}>{erasure.erase.linkOf[eraseAll.of]}</a>
        </p>
      )}
    </section>
  );
}
