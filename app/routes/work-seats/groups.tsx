import type { ReactNode } from "react";
import { withPage, type ListPage } from "#domain/event/list-page.ts";
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
import { PageLinks } from "#ui/page-links.tsx";
import { ShareBar } from "#ui/share-bar.tsx";
import { SpellingNote } from "./spelling-note.tsx";

const MOST_ROWS = 20;
/** So many stand folded on the page; more of them on pages that were asked for, as many on each. */
const MOST_FOLDED = 300;

type GroupField = "organisation" | "kind" | "county" | "municipality";

/** The group that the address asks for as a whole. */
export const WHOLE_PARAMETER = "whole";

interface Shown {
  readonly language: Language;
  readonly slug: string;
  readonly figures: SeatFigures;
  /** Whoever may see names gets from a number to the people. */
  readonly linked: boolean;
  /** The group of which all rows are shown, page by page. */
  readonly whole: { readonly field: string; readonly page: number } | null;
  readonly keepsRegister: boolean;
  /** Of whoever runs the installation. */
  readonly contact: string | null;
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
      {figures.organisations.length > 1 && <SpellingNote {...props} />}
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
  readonly field: GroupField;
  readonly title: string;
  readonly tallies: readonly SeatTally[];
}

function Group(props: GroupShown) {
  const { language, slug, field, title, tallies, figures, whole } = props;
  const words = catalogueOf(language).work.seats.groups;
  const page = whole?.field === field ? pageOf(whole.page, tallies.length) : null;
  const shown = page ? tallies.slice((page.number - 1) * MOST_FOLDED, page.number * MOST_FOLDED) : firstOf(tallies);
  const rest = page ? [] : tallies.slice(shown.length);
  const pathOf = (number: number) =>
    `${withPage(`${paths.workEvent(language, slug)}?${WHOLE_PARAMETER}=${field}`, number)}#${field}`;
  return (
    <section className="table folds figures" tabIndex={0} aria-label={title} id={field}>
      <table>
        {/* Its first column says the same where the columns have heads. */}
        <caption className="folded">{title}</caption>
        <Head language={language} title={title} />
        <tbody>
          <Rows {...props} tallies={shown} />
          {rest.length > 0 && (
            <Row language={language} tally={summed(rest)} all={figures.all.people}>
              {words.others(rest.length)}
            </Row>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            <Numbers language={language} tally={figures.all} />
          </tr>
        </tfoot>
      </table>
      {rest.length > 0 && (
        <details>
          <summary>
            {words.fold(rest.length)}
            <span className="hidden">: {title}</span>
          </summary>
          <table>
            <Head language={language} title={title} />
            <tbody>
              <Rows {...props} tallies={rest.slice(0, MOST_FOLDED)} />
            </tbody>
          </table>
          {rest.length > MOST_FOLDED && (
            <p>
              <a href={pathOf(1)}>{words.whole(tallies.length)}</a>
            </p>
          )}
        </details>
      )}
      {page && <PageLinks language={language} page={page} pathOf={pathOf} />}
    </section>
  );
}

function firstOf(tallies: readonly SeatTally[]): readonly SeatTally[] {
  return tallies.length > MOST_ROWS ? tallies.slice(0, MOST_ROWS - 1) : tallies;
}

/** The page that an address asks for, or the last one. */
function pageOf(number: number, rows: number): ListPage {
  const of = Math.max(1, Math.ceil(rows / MOST_FOLDED));
  return { number: Math.min(number, of), of };
}

function Head({ language, title }: { language: Language; title: string }) {
  const words = catalogueOf(language).work.seats.groups;
  return (
    <thead>
      <tr>
        <th scope="col">{title}</th>
        {NUMBERS.map((of) => (
          <th key={of} scope="col" className="number">
            {words[of]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Rows({ language, slug, linked, field, tallies, figures }: GroupShown) {
  const { unknown } = catalogueOf(language).work.seats.groups;
  const pathOf = (key: string) => {
    const filter: ParticipantFilter = { ...ALL_PARTICIPANTS, [field]: key };
    return paths.workEvent(language, slug, "people") + participantQuery(filter);
  };
  return tallies.map((tally) => (
    <Row key={tally.key} language={language} tally={tally} all={figures.all.people}>
      {linked ? <a href={pathOf(tally.key)}>{nameOf(tally, unknown)}</a> : nameOf(tally, unknown)}
    </Row>
  ));
}

function nameOf({ key, name }: SeatTally, unknown: string): string {
  return key === UNKNOWN ? unknown : name;
}

function Row(props: { language: Language; tally: SeatTally; all: number; children: ReactNode }) {
  const { language, tally, all } = props;
  return (
    <tr>
      <th scope="row">
        {props.children}
        <ShareBar part={tally.people} whole={all} />
      </th>
      <Numbers language={language} tally={tally} />
    </tr>
  );
}

const NUMBERS = ["onSite", "digital", "waiting", "all"] as const;

function Numbers({ language, tally }: { language: Language; tally: Omit<SeatTally, "key" | "name"> }) {
  const words = catalogueOf(language).work.seats.groups;
  return NUMBERS.map((of) => (
    <td key={of} className="number" data-label={words[of]}>
      {tally[of === "all" ? "people" : of].toLocaleString(language)}
    </td>
  ));
}

function summed(tallies: readonly SeatTally[]): SeatTally {
  const sum = (of: (tally: SeatTally) => number) => tallies.reduce((before, tally) => before + of(tally), 0);
  return {
    ...{ key: "others", name: "" },
    ...{ onSite: sum(({ onSite }) => onSite), digital: sum(({ digital }) => digital) },
    ...{ waiting: sum(({ waiting }) => waiting), people: sum(({ people }) => people) },
  };
}
