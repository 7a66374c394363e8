import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { CoOrganiserShown } from "#queries/event-sharing.ts";

/** Who runs the event too and what they see, each with the way to change it. */
export function CoOrganisers(props: { language: Language; together: readonly CoOrganiserShown[]; action: string }) {
  const { language, together, action } = props;
  const { account, history } = catalogueOf(language).work.access;
  const words = account.sharing;
  if (together.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <ul className="stack section">
      {together.map(({ organisationId, name, seesNames, since, by }) => (
        <li key={organisationId} className="panel">
          <h2>
            {name}{" "}
            <span className={seesNames ? "badge note" : "badge"}>
              {words.choices[seesNames ? "names" : "numbers"].label}
            </span>
          </h2>
          <p className="quiet">
            {words.recorded(by ?? history.by["command-line"], moment(language, STOCKHOLM, since))}
          </p>
          <form method="post" action={action} className="row">
            <input type="hidden" name="organisation" value={organisationId} />
            <button type="submit" className="second" name="sees" value={seesNames ? "numbers" : "names"}>
              {seesNames ? words.onlyNumbers : words.letNames}
            </button>
            <button type="submit" className="second danger" name="sees" value="nothing" aria-label={words.endOf(name)}>
              {words.end}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
