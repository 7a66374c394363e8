import { CALENDAR_ANSWERS } from "#domain/calendar/calendar-answer.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import {
  PARTICIPANT_ORDERS,
  STANDINGS,
  UNKNOWN,
  writtenAnswer,
  type ParticipantFilter,
  type ParticipantOrder,
} from "#domain/registration/participant-filter.ts";
import type { FoundParticipants } from "#queries/find-participants.ts";
import type { ChoiceQuestion, ParticipantChoices } from "#queries/participant-choices.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

interface Shown {
  readonly language: Language;
  readonly path: string;
  readonly filter: ParticipantFilter;
  /** What the filter's organisation is called. */
  readonly organisation: string;
  readonly order: ParticipantOrder;
  readonly list: FoundParticipants;
  readonly choices: ParticipantChoices;
}

/** Asks for a part of the list, whose address can be kept. The script sends it as one types. */
export function FilterFields(props: Shown) {
  const { language, path, filter, order, list } = props;
  const { work, modes } = catalogueOf(language);
  const words = work.seats.people;
  const isFiltered = Object.values(narrowed(filter)).some(Boolean) || filter.text !== "" || filter.standing !== "live";
  const standing = (of: (typeof STANDINGS)[number]) =>
    `${words.standings[of]} (${list.counts[of].toLocaleString(language)})`;
  return (
    <div role="search" className="section">
      <div className="row end">
        <div className="field grow">
          <label htmlFor="q">{words.search}</label>
          <input id="q" name="q" type="search" defaultValue={filter.text} autoComplete="off" />
        </div>
        <Select
          name="standing"
          label={words.standing}
          value={filter.standing}
          choices={STANDINGS.map((of) => [of, standing(of)])}
        />
        <Select
          name="mode"
          label={words.mode}
          value={filter.mode ?? ""}
          choices={[["", words.any], ...PARTICIPATION_MODES.map((mode) => [mode, modes[mode]] as const)]}
        />
        <Select
          name="order"
          label={words.order}
          value={order}
          choices={PARTICIPANT_ORDERS.map((of) => [of, words.orders[of]])}
        />
        <button type="submit" name="intent" value="filter">
          {words.apply}
        </button>
        {isFiltered && <a href={path}>{words.clear}</a>}
      </div>
      <MoreFilters {...props} />
    </div>
  );
}

function MoreFilters({ language, filter, organisation, choices }: Shown) {
  const { work, organisationKinds } = catalogueOf(language);
  const words = work.seats.people;
  const any = ["", words.any] as const;
  const unknown = [UNKNOWN, words.unknown] as const;
  const chosen = Object.values(narrowed(filter)).filter(Boolean).length;
  return (
    <details open={chosen > 0}>
      <summary>{chosen > 0 ? words.filtered(chosen) : words.filter}</summary>
      <div className="row end">
        {filter.organisation === UNKNOWN ? (
          <Select name="organisation" label={words.organisation} value={UNKNOWN} choices={[any, unknown]} />
        ) : (
          <div className="field">
            <label htmlFor="organisation">{words.organisation}</label>
            <input
              id="organisation"
              name="organisation"
              list="organisations"
              autoComplete="off"
              maxLength={400}
              defaultValue={organisation}
            />
            <datalist id="organisations" data-names={paths.organisationNames()} />
          </div>
        )}
        <Select
          name="kind"
          label={words.kind}
          value={filter.kind ?? ""}
          choices={[any, ...ORGANISATION_KINDS.map((kind) => [kind, organisationKinds[kind]] as const), unknown]}
        />
        <Select
          name="county"
          label={words.county}
          value={filter.county ?? ""}
          choices={[any, ...COUNTIES.map(({ code, name }) => [code, name] as const), unknown]}
        />
        <Select
          name="municipality"
          label={words.municipality}
          value={filter.municipality ?? ""}
          choices={[any, ...MUNICIPALITIES.map(({ code, name }) => [code, name] as const), unknown]}
        />
        {choices.allotments.length > 0 && (
          <Select
            name="allotment"
            label={words.allotment}
            value={filter.allotment ?? ""}
            choices={[any, ...choices.allotments.map(({ id, name }) => [id, name] as const)]}
          />
        )}
        <Select
          name="calendar"
          label={words.calendar}
          value={filter.calendarAnswer ?? ""}
          choices={[any, ...CALENDAR_ANSWERS.map((answer) => [answer, words.calendarAnswers[answer]] as const)]}
        />
        {choices.questions.length > 0 && (
          <div className="field">
            <label htmlFor="answer">{words.answer}</label>
            <select id="answer" name="answer" defaultValue={filter.answer ? writtenAnswer(filter.answer) : ""}>
              <option value="">{words.any}</option>
              {choices.questions.map((question) => (
                <optgroup key={question.id} label={question.label}>
                  {answersOf(question, words).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
        )}
        <label className="choice">
          <input type="checkbox" name="mail" value="refused" defaultChecked={filter.mailRefused} />
          <span>{words.mailRefused}</span>
        </label>
      </div>
    </details>
  );
}

/** What stands under the fold. */
function narrowed(filter: ParticipantFilter) {
  const { standing: _, mode: _mode, text: _text, ...others } = filter;
  return others;
}

function answersOf({ id, kind, options }: ChoiceQuestion, words: { readonly yes: string; readonly no: string }) {
  if (kind === "yes-no") {
    return (["yes", "no"] as const).map(
      (chosen) => [writtenAnswer({ questionId: id, chosen }), words[chosen]] as const,
    );
  }
  return options.map((label, chosen) => [writtenAnswer({ questionId: id, chosen }), label] as const);
}

function Select(props: {
  name: string;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      <select id={props.name} name={props.name} defaultValue={props.value}>
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
