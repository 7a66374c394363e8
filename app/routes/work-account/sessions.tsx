import { STOCKHOLM } from "#domain/values/instant.ts";
import type { SessionId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { OwnSession } from "#queries/own-account.ts";

/** Where somebody is signed in, and the way to end it. */
export function Sessions(props: { language: Language; sessions: readonly OwnSession[]; here: SessionId }) {
  const { language, sessions, here } = props;
  const words = catalogueOf(language).work.access.account;
  const action = paths.workAccount(language);
  return (
    <section className="section">
      <h2>{words.sessions}</h2>
      <p className="hint">{words.sessionsHint}</p>
      <ul className="stack">
        {sessions.map(({ id, device, way, createdAt, seenAt, secondFactor }) => {
          const named = words.device(device.browser, device.system);
          return (
            <li key={id} className="panel">
              <h3>
                {named} {id === here && <span className="badge good">{words.thisOne}</span>}{" "}
                {secondFactor && <span className="badge">{words.withPasskey}</span>}
              </h3>
              <p>
                {words.first(moment(language, STOCKHOLM, createdAt), words.ways[way])}
                <br />
                {words.last(moment(language, STOCKHOLM, seenAt))}
              </p>
              {id !== here && (
                <form method="post" action={action}>
                  <input type="hidden" name="session" value={id} />
                  <button type="submit" className="second" name="intent" value="end" aria-label={words.endOf(named)}>
                    {words.end}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={action} className="row section">
          <button type="submit" className="second" name="intent" value="end-others">
            {words.endOthers}
          </button>
          <button type="submit" className="second danger" name="intent" value="end-all">
            {words.endAll}
          </button>
        </form>
      )}
    </section>
  );
}
