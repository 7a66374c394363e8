import { FACT_FIELDS, type FactField } from "#domain/event/draft-fields.ts";
import { EVENT_KINDS, VISIBILITIES } from "#domain/event/event.ts";
import { textOfField, type OtherField } from "#domain/event/other-text.ts";
import type { Language } from "#domain/values/language.ts";
import type { Texts } from "#domain/values/merge-texts.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { EventFactsPage } from "#queries/event-facts.ts";
import { MOVE_FIELDS, type MoveField } from "./move-texts.ts";

type PlainField = Exclude<FactField, MoveField | "onSite" | "digital">;

/** What the form of the facts has: neither when and where, which are moved, nor the modes, which are the registration's. */
export type FactName = PlainField | OtherField;

export type ShownFacts = Texts<FactName>;

const ELSEWHERE: ReadonlySet<string> = new Set([...MOVE_FIELDS, "onSite", "digital"]);
const PLAIN_FIELDS = FACT_FIELDS.filter((name): name is PlainField => !ELSEWHERE.has(name));

/** The facts that stand, as the form has them, those in the other language last. */
export function shownFacts({ facts, other }: Pick<EventFactsPage, "facts" | "other">): ShownFacts {
  return { ...Object.fromEntries(PLAIN_FIELDS.map((name) => [name, facts[name]])), ...other } as ShownFacts;
}

/** A fact's name, as its field has it. */
export function factLabel(language: Language, name: FactName): string {
  const { fields, inOther } = catalogueOf(language).work.event;
  const other = textOfField(name);
  return other ? inOther[other.language](fields[other.field]) : fields[name as PlainField];
}

/** What a fact holds, in words. */
export function factText(language: Language, name: FactName, text: string): string {
  const { eventKinds, work } = catalogueOf(language);
  if (name === "firstCome") return text === "" ? work.event.sides.no : work.event.sides.yes;
  const kind = EVENT_KINDS.find((each) => name === "kind" && each === text);
  const visibility = VISIBILITIES.find((each) => name === "visibility" && each === text);
  if (kind) return eventKinds[kind];
  return visibility ? work.event.visibilities[visibility].label : text;
}

/** The names that were given, of those that there are: an address may say anything. */
export function factNames(given: string): readonly FactName[] {
  return given
    .split(" ")
    .filter((name): name is FactName => PLAIN_FIELDS.some((each) => each === name) || textOfField(name) !== null);
}
