import type { FailedMessage } from "#queries/failed-messages.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { failureWords } from "#ui/failure-words.ts";

const MOST_SHOWN = 50;

/** Mails of any kind that nobody tries to send any longer, each with a way to its person. */
export function FailedMails(props: { language: Language; event: WorkEvent; failed: readonly FailedMessage[] }) {
  const { language, event, failed } = props;
  const { messages: words, person, people } = catalogueOf(language).work.seats;
  if (failed.length === 0) return null;
  return (
    <section className="section" id="failed" aria-labelledby="failed-title">
      <h2 id="failed-title">{words.failedTitle}</h2>
      <div className="table folds">
        <table>
          <thead>
            <tr>
              <th scope="col">{person.email}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.retry}</th>
            </tr>
          </thead>
          <tbody>
            {failed.slice(0, MOST_SHOWN).map(({ id, email, kind, registrationId, reason, failedAt }) => (
              <tr key={id}>
                <th scope="row">
                  {registrationId === null ? (
                    (email ?? people.deleted)
                  ) : (
                    <a href={paths.workParticipant(language, event.slug, registrationId)}>
                      {email ?? people.protected}
                    </a>
                  )}
                </th>
                <td data-label={words.what}>{person.mailKinds[kind]}</td>
                <td data-label={words.why}>{failureWords(language, reason)}</td>
                <td data-label={words.date}>{failedAt === null ? "" : moment(language, event.zone, failedAt)}</td>
                <td>
                  <form method="post">
                    <input type="hidden" name="message" value={id} />
                    <button type="submit" name="intent" value="retry" className="second">
                      {words.retry}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
