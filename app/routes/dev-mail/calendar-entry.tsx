import { readCalendar, type ReadTime } from "#documents/read-calendar.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, daySpan, longDay } from "#i18n/dates.ts";
import { LANGUAGE } from "./mailbox.ts";

/** A mail's calendar part as a calendar shows it, and what the calendar does with it. */
export function CalendarEntry({ source, written }: { source: string; written: Language }) {
  const words = catalogueOf(LANGUAGE).caughtMail.calendar;
  const entry = readCalendar(source);
  if (entry === null) return null;
  const effect = entry.method === "CANCEL" ? words.removes : entry.sequence === "0" ? words.invites : words.moves;
  const lang = written === LANGUAGE ? undefined : written;
  return (
    <>
      <h2 className="section">{words.title}</h2>
      <p>{effect}</p>
      <dl className="facts">
        <Fact label={words.what}>
          <span lang={lang}>{entry.title}</span>
        </Fact>
        <Fact label={words.when}>{whenOf(entry.start, entry.end)}</Fact>
        <Fact label={words.where}>
          <span lang={lang}>{entry.location}</span>
        </Fact>
        <Fact label={words.organizer}>{entry.organizer}</Fact>
        <Fact label={words.attendee}>{entry.attendee}</Fact>
        <Fact label={words.version}>{`${entry.method}, SEQUENCE ${entry.sequence}`}</Fact>
      </dl>
      {entry.description !== "" && <pre lang={lang}>{entry.description}</pre>}
      <details>
        <summary>{words.source}</summary>
        <pre lang="en">{source}</pre>
      </details>
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children === "" ? "–" : children}</dd>
    </div>
  );
}

function whenOf(start: ReadTime | null, end: ReadTime | null): string {
  if (start === null) return "";
  if (start.time === null) return daySpan(LANGUAGE, start.date, end?.date ?? start.date);
  const sameDay = end === null || end.date === start.date;
  const first = `${longDay(LANGUAGE, start.date)} ${clockAlone(LANGUAGE, start.time, sameDay ? (end?.time ?? null) : null)}`;
  return sameDay || end.time === null
    ? first
    : `${first} – ${longDay(LANGUAGE, end.date)} ${clockAlone(LANGUAGE, end.time, null)}`;
}
