import type { WorkOverview, WorkOverviewEvent, WorkOverviewPart } from "#queries/work-overview.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { daySpan } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";

/** One's events of a time: coming, not published yet, or past. */
export function EventTable(props: {
  language: Language;
  time: keyof WorkOverview["events"];
  part: WorkOverviewPart;
  searched: boolean;
}) {
  const { language, time, part, searched } = props;
  const { work, event: eventWords } = catalogueOf(language);
  const words = work.seats;
  if (part.events.length === 0 && (searched || time === "draft")) return null;
  return (
    <section className="section" aria-labelledby={time}>
      <h2 id={time}>{words.start.parts[time]}</h2>
      {part.events.length === 0 ? (
        <p>{words.start.empty[time]}</p>
      ) : (
        <div className="table folds">
          <table>
            <thead>
              <tr>
                <th scope="col">{catalogueOf(language).events.title}</th>
                <th scope="col">{eventWords.date}</th>
                <th scope="col">{words.title}</th>
              </tr>
            </thead>
            <tbody>
              {part.events.map((event) => (
                <Row key={event.slug} language={language} event={event} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {part.more && <p>{words.start.more}</p>}
    </section>
  );
}

function Row({ language, event }: { language: Language; event: WorkOverviewEvent }) {
  const { work, modes, event: eventWords } = catalogueOf(language);
  const words = work.seats;
  const number = (count: number) => count.toLocaleString(language);
  const { states } = work.access.shell;
  return (
    <tr>
      <th scope="row">
        <a href={paths.workEvent(language, event.slug)} lang={event.title.language}>
          {event.title.text}
        </a>{" "}
        {event.state !== "published" && (
          <span className={event.state === "cancelled" ? "badge warn" : "badge"}>{states[event.state]}</span>
        )}
      </th>
      <td data-label={eventWords.date}>{daySpan(language, event.startsOn, event.endsOn)}</td>
      <td data-label={words.title}>
        {event.seats.map(({ mode, capacity, taken, waiting }) => (
          <span key={mode} className="under">
            {words.start.seats(
              mode === null ? "" : modes[mode],
              number(taken),
              capacity === null ? null : number(capacity),
            )}
            {waiting > 0 && `, ${words.start.waiting(number(waiting))}`}
          </span>
        ))}
      </td>
    </tr>
  );
}
