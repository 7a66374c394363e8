import type { EventState } from "#domain/event/event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What sets an event apart from the others in a list. */
export function Tags(props: { language: Language; state: EventState; example: boolean }) {
  const words = catalogueOf(props.language);
  return (
    <>
      {props.state === "cancelled" && <span className="tag warn">{words.eventStates.cancelled}</span>}
      {props.state === "held" && <span className="tag plain">{words.eventStates.held}</span>}
      {props.example && <span className="tag">{words.events.example}</span>}
    </>
  );
}
