import type { BroadcastProgress } from "#queries/broadcast-progress.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { progressWords } from "#ui/progress-words.ts";

/** Everything that went to many, also by itself. */
export function EarlierMessages(props: {
  language: Language;
  event: WorkEvent;
  earlier: readonly BroadcastProgress[];
}) {
  const { language, event, earlier } = props;
  const words = catalogueOf(language).work.seats.messages;
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      {earlier.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div className="table folds">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.date}</th>
                <th scope="col">{words.progress}</th>
              </tr>
            </thead>
            <tbody>
              {earlier.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={paths.workMessage(language, event.slug, one.id)}>
                      <bdi>{one.subject ?? words.kinds[one.kind]}</bdi>
                    </a>
                  </th>
                  <td data-label={words.date}>{moment(language, event.zone, one.createdAt)}</td>
                  <td data-label={words.progress}>
                    <span className={one.failed > 0 ? "badge warn" : "badge"}>{words.states[one.state]}</span>{" "}
                    {progressWords(language, one)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
