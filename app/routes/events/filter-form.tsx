import { AUDIENCE_GROUPS } from "#domain/event/audience.ts";
import { EVENT_KINDS } from "#domain/event/event.ts";
import { FILTER_PARAMETERS, isNarrowed, type EventFilter } from "#domain/event/event-filter.ts";
import { PARTICIPATION_MODES } from "#domain/event/participation-mode.ts";
import { COUNTIES } from "#domain/organisation/counties.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** Narrows the list by the address alone, so that a selection can be shared, kept, and used without scripts. */
export function FilterForm(props: { language: Language; filter: EventFilter }) {
  const { language, filter } = props;
  const words = catalogueOf(language);
  const { filter: labels } = words.events;
  return (
    <form
      className="filter no-print"
      method="get"
      action={paths.events(language)}
      role="search"
      aria-label={labels.legend}
    >
      <p className="wide-field">
        <label htmlFor="q">{labels.words}</label>
        <input id="q" type="search" name={FILTER_PARAMETERS.words} defaultValue={filter.words} maxLength={100} />
      </p>
      <Choice
        name={FILTER_PARAMETERS.kind}
        label={labels.kind}
        all={labels.all}
        chosen={filter.kind}
        options={EVENT_KINDS.map((kind) => [kind, words.eventKinds[kind]])}
      />
      <Choice
        name={FILTER_PARAMETERS.county}
        label={labels.county}
        all={labels.all}
        chosen={filter.county}
        options={COUNTIES.map((county) => [county.code, county.name])}
        written="sv"
      />
      <Choice
        name={FILTER_PARAMETERS.audience}
        label={labels.audience}
        all={labels.all}
        chosen={filter.audience}
        options={AUDIENCE_GROUPS.map((group) => [group, words.audiences[group]])}
      />
      <Choice
        name={FILTER_PARAMETERS.mode}
        label={labels.mode}
        all={labels.all}
        chosen={filter.mode}
        options={PARTICIPATION_MODES.map((mode) => [mode, words.modes[mode]])}
      />
      <p className="actions">
        <button type="submit">{labels.show}</button>
        {isNarrowed(filter) && <a href={paths.events(language)}>{labels.clear}</a>}
      </p>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  options: readonly (readonly [value: string, text: string])[];
  /** The language of the options, where it is not the page's. */
  written?: Language;
}) {
  return (
    <p>
      <label htmlFor={props.name}>{props.label}</label>
      <select id={props.name} name={props.name} defaultValue={props.chosen ?? ""}>
        <option value="">{props.all}</option>
        {props.options.map(([value, text]) => (
          <option key={value} value={value} lang={props.written}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
