import type { WorkOverview, WorkOverviewEvent, WorkOverviewPart } from "#queries/work-overview.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { daySpan } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

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
        <FoldingTable
          columns={[{ label: catalogueOf(language).events.title }, { label: eventWords.date }, { label: words.title }]}
          rows={part.events.map((event) => ({
            key: event.slug,
            cells: [
              <Title language={language} event={event} />,
              daySpan(language, event.startsOn, event.endsOn),
              <Seats language={language} event={event} />,
            ],
          }))}
        />
      )}
      {part.more && <p>{words.start.more}</p>}
    </section>
  );
}

interface One {
  readonly language: Language;
  readonly event: WorkOverviewEvent;
}

function Title({ language, event }: One) {
  const { states } = catalogueOf(language).work.access.shell;
  return (
    <>
      <a href={paths.workEvent(language, event.slug)} lang={event.title.language}>
        {event.title.text}
      </a>{" "}
      {event.state !== "published" && (
        <span className={event.state === "cancelled" ? "badge warn" : "badge"}>{states[event.state]}</span>
      )}
    </>
  );
}

function Seats({ language, event }: One) {
  const { work, modes } = catalogueOf(language);
  const words = work.seats.start;
  const number = (count: number) => count.toLocaleString(language);
  return event.seats.map(({ mode, capacity, taken, waiting }) => (
    <span key={mode} className="under">
      {words.seats(mode === null ? "" : modes[mode], number(taken), capacity === null ? null : number(capacity))}
      {waiting > 0 && `, ${words.waiting(number(waiting))}`}
    </span>
  ));
}
