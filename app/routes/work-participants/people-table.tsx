import { ALL_PARTICIPANTS, participantQuery, type ParticipantFilter } from "#domain/registration/participant-filter.ts";
import type { FoundParticipant, FoundParticipants } from "#queries/find-participants.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import { dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { paths } from "#app/paths.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import { standingWords } from "#ui/standing-words.ts";

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly filter: ParticipantFilter;
  readonly list: FoundParticipants;
  /** Null for whoever may not write to them. */
  readonly chosen: readonly RegistrationId[] | null;
}

/** Nobody is found, and not because of what is asked for. */
export function isNobodyRegistered(filter: Shown["filter"], { counts }: Shown["list"]): boolean {
  const asked = participantQuery({ ...filter, standing: ALL_PARTICIPANTS.standing });
  return asked === "" && counts.live + counts.ended === 0;
}

/** Those who were found; whoever may write to them chooses some, or takes all that the filter gives. */
export function PeopleTable({ language, event, filter, list, chosen }: Shown) {
  const words = catalogueOf(language).work.seats.people;
  if (list.people.length === 0) {
    return <p className="section">{isNobodyRegistered(filter, list) ? words.empty : words.nobody}</p>;
  }
  return (
    <>
      <div className="table folds">
        <table>
          <thead>
            <tr>
              {chosen && <th scope="col">{words.choose("").trim()}</th>}
              <th scope="col">{words.name}</th>
              <th scope="col">{words.organisation}</th>
              <th scope="col">{words.stands}</th>
              <th scope="col">{words.registered}</th>
            </tr>
          </thead>
          <tbody>
            {list.people.map((one) => (
              <Row key={one.id} language={language} event={event} one={one} chosen={chosen} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen && <ChoiceBar language={language} event={event} filter={filter} list={list} chosen={chosen} />}
    </>
  );
}

function Row(props: { language: Language; event: WorkEvent; one: FoundParticipant; chosen: Shown["chosen"] }) {
  const { language, event, one, chosen } = props;
  const words = catalogueOf(language).work.seats.people;
  const name = one.name ?? (one.protected ? words.protected : words.deleted);
  const registered = dateIn(event.zone, one.registeredAt);
  return (
    <tr>
      {chosen && (
        <td>
          <input type="hidden" name="shown" value={one.id} />
          <input
            type="checkbox"
            name="chosen"
            value={one.id}
            defaultChecked={chosen.includes(one.id)}
            aria-label={words.choose(name)}
          />
        </td>
      )}
      <th scope="row">
        <a href={paths.workParticipant(language, event.slug, one.id)}>
          <bdi>{name}</bdi>
        </a>
        {one.email !== null && <span className="under quiet">{one.email}</span>}
      </th>
      <td data-label={words.organisation}>{one.organisation && <bdi>{one.organisation}</bdi>}</td>
      <td data-label={words.stands}>
        {standingWords(language, event.zone, one).join(". ")}{" "}
        {one.mailRefusal !== null && <span className="badge warn">{words.noMail}</span>}{" "}
        {one.calendarAnswer !== null && (
          <span className={one.calendarAnswer === "accepted" ? "badge good" : "badge note"}>
            {words.calendarAnswers[one.calendarAnswer]}
          </span>
        )}
      </td>
      <td data-label={words.registered}>
        <time dateTime={registered}>{registered}</time>
      </td>
    </tr>
  );
}
