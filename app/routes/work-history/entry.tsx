import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { HistoryEntry } from "#queries/event-history.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import { actWords } from "#ui/act-words.ts";
import { HistoryDetails } from "#ui/history-details.tsx";

/** One act in words, with what it changed behind it. */
export function Entry(props: { language: Language; event: WorkEvent; entry: HistoryEntry }) {
  const { language, event, entry } = props;
  const { history: words, erasure } = catalogueOf(language).work.access;
  const { act, by, subject } = entry;
  const named = actWords(language, act);
  const who = by.kind === "account" ? (by.name ?? by.email ?? words.gone) : words.by[by.kind];
  const person =
    subject.kind === "registration" && event.may.names
      ? `${paths.workEvent(language, event.slug, "people")}/${subject.id}`
      : null;
  return (
    <li>
      <p>
        <b>{person === null ? named : <a href={person}>{named}</a>}</b>
      </p>
      <p className="quiet">
        {who}, <time dateTime={new Date(entry.at).toISOString()}>{moment(language, event.zone, entry.at)}</time>
      </p>
      <HistoryDetails language={language} zone={event.zone} told={entry} />
      {entry.mayErase && (
        <p className="quiet">
          <a href={paths.workErase(language, entry.id)}>{erasure.erase.link}</a>
        </p>
      )}
    </li>
  );
}
