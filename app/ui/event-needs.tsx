import type { EventNeed, EventNeedKind } from "#domain/event/event-need.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { untilText } from "./until-text.ts";

/** What of an event waits for its organiser, each with the one link by which it is done. */
export function EventNeeds(props: { language: Language; slug: string; zone: ZoneName; needs: readonly EventNeed[] }) {
  const { language, slug, zone, needs } = props;
  const words = catalogueOf(language).work.seats.needs;
  return (
    <ul className="stack">
      {needs.map(({ kind, count, until }) => (
        <li key={kind}>
          {words[kind].text(count, until === null ? "" : untilText(language, zone, until))}{" "}
          <a href={placeOf(kind, language, slug)}>{words[kind].act}</a>
        </li>
      ))}
    </ul>
  );
}

function placeOf(kind: EventNeedKind, language: Language, slug: string): string {
  const to = (part: Parameters<typeof paths.workEvent>[2], more = "") => paths.workEvent(language, slug, part) + more;
  switch (kind) {
    case "offers-lapsing":
      return to("people", "?standing=offered");
    case "party-too-large":
    case "list-growing":
      return to("people", "?standing=waiting&order=place");
    case "mail-failed":
      return to("messages", "#failed");
    case "closing-soon":
      return to("registration");
    case "access-needs":
      return paths.workNeeds(language, slug);
    case "programme-without-times":
      return to("programme");
    case "not-confirmed-held":
      return to("seats", "#held");
    case "never-published":
      return to("facts");
  }
}
