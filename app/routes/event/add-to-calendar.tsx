import type { CalendarEntry } from "#domain/calendar/calendar-entry.ts";
import { googleLink, outlookLink } from "#domain/calendar/calendar-links.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

type Told = Pick<CalendarEntry, "span" | "title" | "description" | "location">;

/** Plain links: the file works everywhere, and the other two open an entry that is filled in. */
export function AddToCalendar(props: { language: Language; slug: string; entry: Told }) {
  const { language, slug, entry } = props;
  const words = catalogueOf(language).calendar.add;
  return (
    <section className="section no-print" aria-labelledby="calendar">
      <h2 id="calendar">{words.title}</h2>
      <ul className="links">
        <li>
          <a href={paths.calendarFile(language, slug)}>{words.file}</a>
        </li>
        <li>
          <a href={googleLink(entry)}>{words.google}</a>
        </li>
        <li>
          <a href={outlookLink(entry)}>{words.outlook}</a>
        </li>
        <li>
          <a href={paths.subscribing(language)}>{words.subscribe}</a>
        </li>
      </ul>
    </section>
  );
}
