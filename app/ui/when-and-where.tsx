import type { EventSpan } from "#domain/event/event-span.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { daySpan } from "#i18n/dates.ts";
import { AtTime } from "./at-time.tsx";

/** The event's day and place, for whoever has something to do with it already; to stand in a list of facts. */
export function WhenAndWhere(props: { language: Language; span: EventSpan; venue: string | null }) {
  const { language, span, venue } = props;
  const { event: words } = catalogueOf(language);
  return (
    <>
      <div>
        <dt>{words.date}</dt>
        <dd>
          <span className="first">{daySpan(language, span.startsOn, span.endsOn)}</span>{" "}
          {span.startsAt && <AtTime language={language} start={span.startsAt} end={span.endsAt} />}
        </dd>
      </div>
      {venue && (
        <div>
          <dt>{words.place}</dt>
          <dd>{venue}</dd>
        </div>
      )}
    </>
  );
}
