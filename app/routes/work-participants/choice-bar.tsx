import { MOST_CHOSEN } from "#domain/registration/broadcast.ts";
import { participantQuery, type ParticipantFilter } from "#domain/registration/participant-filter.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { FoundParticipants } from "#queries/find-participants.ts";
import type { WorkEvent } from "#queries/work-event.ts";

/** How many are chosen, on whatever page they stand, and what can be done with them. */
export function ChoiceBar(props: {
  language: Language;
  event: WorkEvent;
  filter: ParticipantFilter;
  list: FoundParticipants;
  chosen: readonly RegistrationId[];
}) {
  const { language, event, filter, list, chosen } = props;
  const words = catalogueOf(language).work.seats.people;
  const found = list.counts[filter.standing];
  return (
    <>
      <input type="hidden" name="at" value={list.page.number} />
      <div className="row section" id="choice">
        <strong role="status">{words.chosen(chosen.length)}</strong>
        <button type="submit" name="intent" value="write">
          {words.writeChosen}
        </button>
        {found <= MOST_CHOSEN && (
          <button type="submit" name="intent" value="fitting" className="second">
            {words.chooseAll(found.toLocaleString(language))}
          </button>
        )}
        {chosen.length > 0 && (
          <button type="submit" name="intent" value="nobody" className="second">
            {words.chooseNobody}
          </button>
        )}
        {filter.text === "" && (
          <a href={paths.workEvent(language, event.slug, "messages") + participantQuery(filter)}>{words.writeAll}</a>
        )}
      </div>
      <p className="quiet">{filter.text === "" ? words.writeNote : words.textNote}</p>
    </>
  );
}
