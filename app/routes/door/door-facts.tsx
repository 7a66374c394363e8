import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { daySpan, moment } from "#i18n/dates.ts";
import type { DoorPage } from "#queries/door-page.ts";
import { AtTime } from "#ui/at-time.tsx";

/** When and where, how many come, and how long the page can be seen: in few lines, for the search is what one is here for. */
export function DoorFacts({ language, door }: { language: Language; door: DoorPage }) {
  const { page: words } = catalogueOf(language).door;
  const { span, venue, expected, until, cancelled } = door;
  return (
    <>
      <p className="lead">
        <span className="first">{daySpan(language, span.startsOn, span.endsOn)}</span>{" "}
        {span.startsAt && <AtTime language={language} start={span.startsAt} end={span.endsAt} />}
        {venue && <span className="under">{venue}</span>}
      </p>
      {!cancelled && (
        <p>
          <strong>{words.expected(expected)}</strong>
        </p>
      )}
      <p>{words.until(moment(language, span.zone, until))}</p>
    </>
  );
}
