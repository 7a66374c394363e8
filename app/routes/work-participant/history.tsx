import type { ParticipantDetails } from "#queries/participant-details.ts";
import type { ParticipantAct, ParticipantMail } from "#queries/participant-history.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { actWords } from "#ui/act-words.ts";
import { failureWords } from "#ui/failure-words.ts";
import { HistoryDetails } from "#ui/history-details.tsx";
import { OlderLinks } from "#ui/older-links.tsx";

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly details: ParticipantDetails;
  /** Where what the log of acts says of the person is deleted; null for whoever may not. */
  readonly erasePath: string | null;
}

/** What has been done with the registration, and the mails to its person with what came of them. */
export function History({ language, event, details, erasePath }: Shown) {
  const { seats, access } = catalogueOf(language).work;
  const words = seats.person;
  const { acts, mails, older } = details.history;
  const at = (when: ParticipantAct["at"]) => moment(language, event.zone, when);
  const by = (who: ParticipantAct["by"]) => (typeof who === "string" ? words.by[who] : who.account || words.by.account);
  return (
    <div className="columns section">
      <section aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <ul className="log">
          {acts.map(({ id, at: when, act, by: who, reason, ...told }) => (
            <li key={id}>
              {words.acts[act] ?? actWords(language, act)}{" "}
              <span className="under quiet">
                {at(when)}, {by(who)}
              </span>
              {reason !== null && <span className="under">{words.reason(reason)}</span>}
              <HistoryDetails language={language} zone={event.zone} told={told} />
            </li>
          ))}
        </ul>
        <OlderLinks language={language} by="before" older={older.act} at="history" />
        {erasePath !== null && acts.some(({ personal }) => Object.keys(personal ?? {}).length > 0) && (
          <p>
            <a href={erasePath}>{access.erasure.erase.linkOf.registration}</a>
          </p>
        )}
      </section>
      {mails !== null && (
        <section aria-labelledby="mail">
          <h2 id="mail">{words.mail}</h2>
          <ul className="log">
            {mails.map((mail) => (
              <Mail key={mail.id} language={language} mail={mail} at={at(mail.at)} mayRetry={event.may.change} />
            ))}
          </ul>
          <OlderLinks language={language} by="mailed-before" older={older.mail} at="mail" />
        </section>
      )}
    </div>
  );
}

function Mail(props: { language: Language; mail: ParticipantMail; at: string; mayRetry: boolean }) {
  const { language, mail, at, mayRetry } = props;
  const words = catalogueOf(language).work.seats.person;
  const failed = mail.state === "failed";
  return (
    <li>
      {mail.subject ?? words.mailKinds[mail.kind]}{" "}
      <span className={failed ? "badge warn" : "badge"}>{words.mailStates[mail.state]}</span>
      <span className="under quiet">
        {at}
        {failed && `. ${failureWords(language, mail.failure)}`}
      </span>
      {failed && mayRetry && (
        <form method="post">
          <input type="hidden" name="message" value={mail.id} />
          <button type="submit" name="intent" value="retry" className="second">
            {words.openMail}
          </button>
        </form>
      )}
    </li>
  );
}
