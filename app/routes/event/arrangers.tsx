import type { EventPage } from "#queries/event-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { writtenIn } from "#ui/written-in.ts";

/** Those who arrange the event, as printed; the host answers for the personal data, and is said to. */
export function Arrangers(props: { language: Language; arrangers: EventPage["arrangers"]; written: Language }) {
  const { language, arrangers } = props;
  if (arrangers.length === 0) return null;
  const words = catalogueOf(language).event;
  return (
    <section className="section" aria-labelledby="arrangers">
      <h2 id="arrangers">{arrangers.length === 1 ? words.arranger : words.arrangers}</h2>
      <ul className="arrangers">
        {arrangers.map(({ written, host }) => (
          <li key={written}>
            <span {...writtenIn(props.written, language)}>{written}</span>
            {host && <span className="quiet"> ({words.host})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
