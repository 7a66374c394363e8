import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import type { ListColumnName } from "#domain/registration/list-column.ts";
import type { ListedQuestion } from "#domain/registration/list-head.ts";
import type { ListedPerson } from "#domain/registration/listed-person.ts";
import type { ListKind, ListOptions } from "#domain/registration/participant-list.ts";
import { readQuestion, type QuestionAnswer } from "#domain/registration/question.ts";
import { dateIn, timeIn, type Instant, type ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ColumnKind, SheetCell } from "./list-sheet.ts";

/** A column of people: its heading, and what stands in it for each. */
export interface PeopleColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly cell: (person: ListedPerson, place: number | null) => SheetCell;
}

/** What a list is called, on the page, on the list and as a file: one that says who needs what says so in its name. */
export function listName(
  language: Language,
  { kind, options }: { readonly kind: ListKind; readonly options: Pick<ListOptions, "withNames"> },
): string {
  const { kinds, lists } = catalogueOf(language).work.lists;
  return kind === "needs" && options.withNames ? lists.needsNamed : kinds[kind];
}

/** Every column that a list may have, in the words of one language and on the clock of the event's place. */
export function listColumns(language: Language, zone: ZoneName): Readonly<Record<ListColumnName, PeopleColumn>> {
  const catalogue = catalogueOf(language);
  const { columns, states, yes, no, protectedName } = catalogue.work.lists;
  const mode = (of: ListedPerson["seat"]) => (of === null ? null : catalogue.modes[of]);
  const moment = (at: Instant | null) => (at === null ? null : `${dateIn(zone, at)} ${timeIn(zone, at)}`);
  const column = (heading: string, cell: PeopleColumn["cell"], kind: ColumnKind = "text") => ({ heading, kind, cell });
  return {
    name: column(columns.name, (one) => (one.protected ? protectedName : one.name)),
    email: column(columns.email, (one) => (one.protected ? null : one.email)),
    organisation: column(columns.organisation, (one) => (one.protected ? null : one.organisation)),
    "organisation-kind": column(columns["organisation-kind"], ({ organisationKind: kind }) =>
      kind === null ? null : catalogue.organisationKinds[kind],
    ),
    county: column(columns.county, (one) => COUNTIES.find(({ code }) => code === one.county)?.name ?? null),
    municipality: column(
      columns.municipality,
      (one) => MUNICIPALITIES.find(({ code }) => code === one.municipality)?.name ?? null,
    ),
    mode: column(columns.mode, ({ seat, waitsFor }) => mode(seat ?? waitsFor)),
    "takes-part": column(columns["takes-part"], ({ seat }) => mode(seat)),
    "waits-for": column(columns["waits-for"], ({ waitsFor }) => mode(waitsFor)),
    state: column(columns.state, ({ state }) => states[state]),
    registered: column(columns.registered, ({ registeredAt }) => moment(registeredAt), "moment"),
    place: column(columns.place, (_, place) => place, "number"),
    offer: column(columns.offer, ({ offerUntil }) => moment(offerUntil), "moment"),
    listed: column(columns.listed, ({ listed }) => (listed ? yes : no)),
    access: column(columns.access, (one) => one.access),
    diet: column(columns.diet, (one) => one.diet),
  };
}

/** What an organiser has asked beside the form's own fields, a column for each. */
export function questionColumn(question: ListedQuestion, language: Language): PeopleColumn {
  const asked = readQuestion(question.texts, language)?.text.text;
  const { yes, no } = catalogueOf(language).work.lists;
  const written = (answer: QuestionAnswer): string => {
    if (typeof answer === "boolean") return answer ? yes : no;
    if (typeof answer === "string") return answer;
    const chosen = typeof answer === "number" ? [answer] : answer;
    return chosen.map((at) => asked?.options?.[at] ?? "").join(", ");
  };
  const cell = (person: ListedPerson) => {
    const answer = person.answers.get(question.id);
    return answer === undefined ? null : written(answer);
  };
  return { heading: asked?.label ?? "", kind: "text", cell };
}
