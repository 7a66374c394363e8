import { ROLE_NAMES } from "#domain/account/role.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { PersonAct, PersonHistory } from "#queries/person-of-work.ts";
import { actWords } from "#ui/act-words.ts";
import { HistoryDetails } from "#ui/history-details.tsx";
import { OlderLinks } from "#ui/older-links.tsx";

/** What was done with an account, and the way to delete what that says of the person. */
export function AccountHistory(props: { language: Language; history: PersonHistory; id: AccountId }) {
  const { language, id } = props;
  const { acts, older } = props.history;
  const { history, erasure } = catalogueOf(language).work.access;
  const words = erasure.person;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {acts.length === 0 && <p className="hint">{words.noHistory}</p>}
      <ol className="log">
        {acts.map(({ id: entry, at, act, by, ...told }) => (
          <li key={entry}>
            <p>
              <b>{actWords(language, act)}</b>
            </p>
            <p className="quiet">
              {typeof by === "object" ? (by.account ?? history.gone) : words.by[by]},{" "}
              <time dateTime={new Date(at).toISOString()}>{moment(language, STOCKHOLM, at)}</time>
            </p>
            <HistoryDetails
              language={language}
              zone={STOCKHOLM}
              told={{ ...told, facts: inRoles(language, told.facts) }}
            />
          </li>
        ))}
      </ol>
      <OlderLinks language={language} by="before" older={older} at="history" />
      {acts.some(({ personal }) => personal !== null) && (
        <p>
          <a href={paths.workErase(language, id)}>{erasure.erase.linkOf.account}</a>
        </p>
      )}
    </section>
  );
}

/** A role that was given or ended, in words: in what an act says elsewhere the same codes are something else. */
function inRoles(language: Language, facts: PersonAct["facts"]): PersonAct["facts"] {
  const { roles, account } = catalogueOf(language).work.access;
  const role = ROLE_NAMES.find((name) => name === (facts["after"] ?? facts["before"]));
  if (role === undefined) return facts;
  return { role: roles[role], organisation: facts["organisation"] ?? account.installation };
}
