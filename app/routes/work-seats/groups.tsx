import type { ReactNode } from "react";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import {
  ALL_PARTICIPANTS,
  UNKNOWN,
  participantQuery,
  type ParticipantFilter,
} from "#domain/registration/participant-filter.ts";
import type { SeatFigures, SeatTally } from "#queries/seat-figures.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { ShareBar } from "#ui/share-bar.tsx";

const MOST_ROWS = 20;

interface Shown {
  readonly language: Language;
  readonly slug: string;
  readonly figures: SeatFigures;
  /** Whoever may see names gets from a number to the people. */
  readonly linked: boolean;
}

/** Who has registered, in numbers, four ways. */
export function Groups(props: Shown) {
  const { language, figures } = props;
  const { work, organisationKinds } = catalogueOf(language);
  const words = work.seats.groups;
  if (figures.all.people === 0) return null;
  const kindName = (key: string) => (isOrganisationKind(key) ? organisationKinds[key] : key);
  const county = (key: string) => COUNTIES.find(({ code }) => code === key)?.name ?? key;
  const municipality = (key: string) => MUNICIPALITIES.find(({ code }) => code === key)?.name ?? key;
  return (
    <section className="section" aria-labelledby="groups">
      <h2 id="groups">{words.title}</h2>
      <p className="quiet">{words.note}</p>
      <div className="columns">
        <Group {...props} field="organisation" title={words.organisations} tallies={figures.organisations} />
        <Group {...props} field="kind" title={words.kinds} tallies={named(figures.kinds, kindName)} />
        <Group {...props} field="county" title={words.counties} tallies={named(figures.counties, county)} />
        <Group
          {...props}
          field="municipality"
          title={words.municipalities}
          tallies={named(figures.municipalities, municipality)}
        />
      </div>
    </section>
  );
}

function named(tallies: readonly SeatTally[], nameOf: (key: string) => string): readonly SeatTally[] {
  return tallies.map((tally) => ({ ...tally, name: nameOf(tally.key) }));
}

interface GroupShown extends Shown {
  readonly field: "organisation" | "kind" | "county" | "municipality";
  readonly title: string;
  readonly tallies: readonly SeatTally[];
}

function Group({ language, slug, linked, field, title, tallies, figures }: GroupShown) {
  const words = catalogueOf(language).work.seats.groups;
  const number = (count: number) => count.toLocaleString(language);
  const shown = tallies.length > MOST_ROWS ? tallies.slice(0, MOST_ROWS - 1) : tallies;
  const rest = tallies.slice(shown.length);
  const pathOf = (key: string) => {
    const filter: ParticipantFilter = { ...ALL_PARTICIPANTS, [field]: key };
    return paths.workEvent(language, slug, "people") + participantQuery(filter);
  };
  return (
    <section className="table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="number">
              {words.onSite}
            </th>
            <th scope="col" className="number">
              {words.digital}
            </th>
            <th scope="col" className="number">
              {words.waiting}
            </th>
            <th scope="col" className="number">
              {words.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tally) => (
            <Row key={tally.key} language={language} tally={tally} all={figures.all.people}>
              {linked ? <a href={pathOf(tally.key)}>{nameOf(tally, words.unknown)}</a> : nameOf(tally, words.unknown)}
            </Row>
          ))}
          {rest.length > 0 && (
            <Row language={language} tally={summed(rest)} all={figures.all.people}>
              {words.others(rest.length)}
            </Row>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            <td className="number">{number(figures.all.onSite)}</td>
            <td className="number">{number(figures.all.digital)}</td>
            <td className="number">{number(figures.all.waiting)}</td>
            <td className="number">{number(figures.all.people)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function nameOf({ key, name }: SeatTally, unknown: string): string {
  return key === UNKNOWN ? unknown : name;
}

function Row(props: { language: Language; tally: SeatTally; all: number; children: ReactNode }) {
  const { language, tally, all } = props;
  const number = (count: number) => count.toLocaleString(language);
  return (
    <tr>
      <th scope="row">
        {props.children}
        <ShareBar part={tally.people} whole={all} />
      </th>
      <td className="number">{number(tally.onSite)}</td>
      <td className="number">{number(tally.digital)}</td>
      <td className="number">{number(tally.waiting)}</td>
      <td className="number">{number(tally.people)}</td>
    </tr>
  );
}

function summed(tallies: readonly SeatTally[]): SeatTally {
  const sum = (of: (tally: SeatTally) => number) => tallies.reduce((before, tally) => before + of(tally), 0);
  return {
    ...{ key: "others", name: "" },
    ...{ onSite: sum(({ onSite }) => onSite), digital: sum(({ digital }) => digital) },
    ...{ waiting: sum(({ waiting }) => waiting), people: sum(({ people }) => people) },
  };
}
