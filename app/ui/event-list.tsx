import type { ListedEvent } from "#queries/listed-events.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, dayAndMonth, month, shortMonth, shortWeekday, weekday } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { Tags } from "./tags.tsx";
import { writtenIn } from "./written-in.ts";

/** Events under a heading for each month, in the order in which they are given. */
export function EventList(props: { language: Language; events: readonly ListedEvent[] }) {
  const { language } = props;
  const months = [...grouped(props.events, (event) => month(language, event.startsOn))];
  return months.map(([name, events]) => (
    <section key={name}>
      <h3 className="month">{name}</h3>
      <ul className="cards">
        {events.map((event) => (
          <li key={event.id} className="card">
            <Leaf language={language} date={event.startsOn} />
            <div>
              <h4>
                <a href={paths.event(language, event.slug)} {...writtenIn(event.language, language)}>
                  {event.title}
                </a>
              </h4>
              <Meta language={language} event={event} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Leaf(props: { language: Language; date: CalendarDate }) {
  const { language, date } = props;
  return (
    <time className="leaf" dateTime={date}>
      <span className="hidden">{`${weekday(language, date)} ${dayAndMonth(language, date)}`}</span>
      <span aria-hidden="true">
        {shortWeekday(language, date)}
        <b>{Number(date.slice(8))}</b>
        {shortMonth(language, date)}
      </span>
    </time>
  );
}

function Meta(props: { language: Language; event: ListedEvent }) {
  const { language, event } = props;
  const words = catalogueOf(language);
  const time = event.startsAt && clockAlone(language, event.startsAt, event.endsAt);
  const venue = venueLine(event);
  const places = [
    venue && { text: venue, lang: writtenIn(event.language, language) },
    event.modes.includes("digital") && { text: words.modes.digital, lang: {} },
  ].filter((place) => place !== false && place !== null && place !== "");
  return (
    <p className="meta">
      <Tags language={language} state={event.state} example={event.example} />
      <span>{words.eventKinds[event.kind]}</span>
      {time && <span className="clock">{time}</span>}
      {places.map(({ text, lang }) => (
        <span key={text} {...lang}>
          {text}
        </span>
      ))}
    </p>
  );
}
