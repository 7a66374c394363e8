import type { ShownItem } from "#queries/find-programme.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ClockTimes } from "#ui/clock-times.tsx";
import { ItemWhere } from "#ui/item-where.tsx";
import { People } from "#ui/people.tsx";
import { writtenIn } from "#ui/written-in.ts";

/** One day's items, to be read from a distance: only times that somebody wrote, titles, and who speaks. */
export function PosterDay(props: {
  language: Language;
  heading: string | null;
  /** What the sheet of a further day is headed with, on paper alone. */
  again: string | null;
  items: readonly ShownItem[];
}) {
  const { language, heading, again } = props;
  const Title = heading === null ? "h2" : "h3";
  return (
    <section className="day">
      {again !== null && (
        <p className="again" aria-hidden="true">
          {again}
        </p>
      )}
      {heading !== null && <h2 className="month">{heading}</h2>}
      <ol className="programme">
        {props.items.map(({ id, start, end, endWritten, kind, text: { language: written, text }, ...item }) => (
          <li key={id} className={kind === "break" || kind === "meal" ? "item pause" : "item"}>
            <p>{start && <ClockTimes inColumn language={language} start={start} end={endWritten ? end : null} />}</p>
            <Title {...writtenIn(written, language)}>{text.title}</Title>
            <ItemWhere language={language} item={{ ...item, text: { language: written, text } }} />
            <People
              people={item.moderators}
              written={written}
              language={language}
              label={catalogueOf(language).event.moderators}
            />
            <People people={item.speakers} written={written} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}
