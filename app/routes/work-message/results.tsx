import type { BroadcastDetails } from "#queries/broadcast-details.ts";
import type { MailState } from "#queries/participant-history.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { failureWords } from "#ui/failure-words.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly details: BroadcastDetails;
  readonly state: MailState | null;
  readonly path: string;
}

/** What has come of it for each, and the way to try again. */
export function Results(props: Shown) {
  const { language, event, details, state, path } = props;
  const { messages: words, person } = catalogueOf(language).work.seats;
  const { progress, mails } = details;
  const counts: readonly (readonly [MailState, number])[] = [
    ["sent", progress.sent],
    ["waiting", progress.waiting],
    ["failed", progress.failed],
    ["dropped", progress.dropped],
  ];
  return (
    <section className="section" aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      <ul className="links">
        <li>
          <a href={path} aria-current={state === null ? "true" : undefined}>
            {words.results.all}
          </a>
        </li>
        {counts.map(([each, count]) => (
          <li key={each}>
            <a href={`${path}?state=${each}`} aria-current={state === each ? "true" : undefined}>
              {words.results[each]} ({count.toLocaleString(language)})
            </a>
          </li>
        ))}
      </ul>
      {progress.failed > 0 && (
        <form method="post" className="row section">
          <button type="submit" name="intent" value="retry-all" className="second">
            {words.retryAll}
          </button>
          <span className="quiet">{words.retryNote}</span>
        </form>
      )}
      {mails.length === 0 ? (
        <p>{state === null ? words.noResults : words.nobody}</p>
      ) : (
        <FoldingTable
          apart
          columns={[{ label: words.name }, { label: words.state }, { label: words.why }]}
          rows={mails.map((mail) => ({
            key: mail.id,
            cells: [
              <Receiver language={language} event={event} mail={mail} />,
              <span className={mail.state === "failed" ? "badge warn" : "badge"}>{person.mailStates[mail.state]}</span>,
              mail.state === "failed" && (
                <form method="post">
                  {failureWords(language, mail.failure)} <input type="hidden" name="message" value={mail.id} />
                  <button type="submit" name="intent" value="retry" className="second">
                    {words.retry}
                  </button>
                </form>
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Receiver(props: { language: Language; event: WorkEvent; mail: BroadcastDetails["mails"][number] }) {
  const { language, event, mail } = props;
  const { people } = catalogueOf(language).work.seats;
  const name = <bdi>{mail.name ?? (mail.protected ? people.protected : people.deleted)}</bdi>;
  if (mail.registrationId === null) return name;
  return <a href={paths.workParticipant(language, event.slug, mail.registrationId)}>{name}</a>;
}
