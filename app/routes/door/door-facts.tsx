import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { DoorPage } from "#queries/door-page.ts";
import { WhenAndWhere } from "#ui/when-and-where.tsx";

/** When and where, how many come, and how long the page can be seen. */
export function DoorFacts({ language, door }: { language: Language; door: DoorPage }) {
  const { page: words } = catalogueOf(language).door;
  const { span, venue, expected, until, cancelled } = door;
  return (
    <dl className="facts">
      <WhenAndWhere language={language} span={span} venue={venue} />
      {!cancelled && (
        <div>
          <dt>{words.expected}</dt>
          <dd>{words.people(expected)}</dd>
        </div>
      )}
      <div>
        <dt>{words.until}</dt>
        <dd>{moment(language, span.zone, until)}</dd>
      </div>
    </dl>
  );
}
