import type { ListColumnName } from "#domain/registration/list-column.ts";
import { inListOrder, type ListedPerson } from "#domain/registration/listed-person.ts";
import type { ListHead } from "#domain/registration/list-head.ts";
import type { ListKind, ListOptions } from "#domain/registration/participant-list.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import { dateIn, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { piecesOf, type ListSheet, type SheetCell } from "./list-sheet.ts";
import { listColumns, listName, questionColumn, type PeopleColumn } from "./list-words.ts";

/** What was asked for, and when. */
export interface PeopleList {
  readonly kind: ListKind;
  readonly options: ListOptions;
  readonly language: Language;
  /** When the list was asked for: it says what held then. */
  readonly at: Instant;
}

/** The list with its words, its order and its columns, as every format writes it. */
export async function peopleSheet(
  head: ListHead,
  people: readonly ListedPerson[],
  asked: PeopleList,
): Promise<ListSheet> {
  const { kind, language } = asked;
  const about = { title: `${listName(language, asked)} – ${head.event}`, language, notes: notesOf(head, asked) };
  if (kind === "catering") return { ...about, ...countedDiets(head, people, language) };
  const columns = columnsOf(head, asked);
  const order = kind === "waitlist" || kind === "needs" ? kind : "name";
  const ordered = people.toSorted((one, other) => inListOrder(order, one, other));
  const places = kind === "waitlist" ? placesOf(ordered) : new Map<never, never>();
  // Whoever has protected identity stands in the queue, and on no list of it.
  const shown = kind === "waitlist" ? ordered.filter((one) => !one.protected) : ordered;
  const rows: (readonly SheetCell[])[] = [];
  for await (const piece of piecesOf(shown)) {
    rows.push(...piece.map((person) => columns.map(({ cell }) => cell(person, places.get(person.id) ?? null))));
  }
  return { ...about, columns: columns.map(({ heading, kind: of }) => ({ heading, kind: of })), rows };
}

/** The name of the file that somebody saves: letters, digits and hyphens alone. What is handed out has its registry number. */
export function listFileName(
  { event, registryNumber }: Pick<ListHead, "event" | "registryNumber">,
  { kind, language, options }: PeopleList,
): string {
  const numbered = kind === "disclosure" && registryNumber !== null ? registryNumber : "";
  const words = `${listName(language, { kind, options })} ${numbered} ${event}`;
  const plain = foldedText(words)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");
  return `${plain}.${kind === "badges" ? "pdf" : options.format}`;
}

const COLUMNS: Readonly<Record<Exclude<ListKind, "catering" | "disclosure" | "needs">, readonly ListColumnName[]>> = {
  "given-out": ["name", "organisation"],
  participants: [
    ...([
      "name",
      "email",
      "organisation",
      "organisation-kind",
      "county",
      "municipality",
      "takes-part",
      "waits-for",
    ] as const),
    ...(["state", "registered", "listed"] as const),
  ],
  waitlist: ["place", "name", "email", "organisation", "waits-for", "registered", "offer"],
  badges: ["name", "organisation"],
};

/** Of everybody with all that is known of them, what a page has room for; spreadsheets have the rest. */
const ON_PAPER: readonly ListColumnName[] = ["name", "email", "organisation", "takes-part", "waits-for", "state"];

function columnsOf(head: ListHead, { kind, options, language }: PeopleList): readonly PeopleColumn[] {
  const all = listColumns(language, head.zone);
  if (kind === "disclosure") return options.fields.map((field) => all[field]);
  if (kind === "needs") {
    const whose = options.withNames ? [all.name, all.organisation] : [];
    return [...whose, all.mode, all.access, all.diet];
  }
  if (kind === "catering") return [];
  if (kind === "participants" && options.format === "pdf") return ON_PAPER.map((name) => all[name]);
  const questions = kind === "participants" ? head.questions.map((each) => questionColumn(each, language)) : [];
  return [...COLUMNS[kind].map((name) => all[name]), ...questions];
}

function placesOf(ordered: readonly ListedPerson[]) {
  const waiting = ordered.filter(({ offerUntil }) => offerUntil === null);
  const lists = [...grouped(waiting, ({ waitsFor }) => waitsFor).values()];
  return new Map(lists.flatMap((list) => list.map(({ id }, before) => [id, before + 1] as const)));
}

function notesOf(head: ListHead, { kind, language, at }: PeopleList): string[] {
  const { notes } = catalogueOf(language).work.lists;
  return [
    notes.asOf(day(language, dateIn(head.zone, at))),
    ...(head.registryNumber === null ? [] : [notes.registryNumber(head.registryNumber)]),
    // The room that it is given to would count who is missing from it.
    ...(kind === "given-out" ? [notes.givenOut] : []),
    ...(kind !== "given-out" && head.protected > 0
      ? [kind === "disclosure" ? notes.heldBack(head.protected) : notes.protected(head.protected)]
      : []),
    ...(kind === "needs" || kind === "catering" ? [notes[kind]] : []),
  ];
}

/** Equal wishes once, however they are written; the rest eat what is served. */
function countedDiets(head: ListHead, people: readonly ListedPerson[], language: Language) {
  const { columns, anything } = catalogueOf(language).work.lists;
  const wishes = people.flatMap(({ diet }) => (diet === null ? [] : [diet]));
  const counted = [...grouped(wishes, (diet) => foldedText(diet) || diet)].map(([key, [first = "", ...others]]) => ({
    key,
    row: [first, 1 + others.length] as readonly SheetCell[],
  }));
  const inOrder = counted.toSorted(
    (one, other) => Number(other.row[1]) - Number(one.row[1]) || (one.key < other.key ? -1 : 1),
  );
  return {
    columns: [
      { heading: columns.diet, kind: "text" as const },
      { heading: columns.count, kind: "number" as const },
    ],
    rows: [...inOrder.map(({ row }) => row), [anything, head.eating - wishes.length]],
  };
}
