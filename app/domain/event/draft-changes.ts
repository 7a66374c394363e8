import { FACT_FIELDS, type DraftFields, type FactField } from "./draft-fields.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/** A draft, as far as the log of acts says what it holds. */
export interface ToldDraft {
  readonly hostId: OrganisationId | null;
  /** The pasted invitation: told by its length, for it is long, full of people, and kept with the draft. */
  readonly source: string;
  readonly fields: DraftFields;
}

/** What differs between two states of a draft, with what tells of people apart. Null where there was none, or is none any more. */
export function draftChanges(before: ToldDraft | null, after: ToldDraft | null) {
  const [was, is] = [before && told(before), after && told(after)];
  const differing = (part: "facts" | "personal") => ({
    before: was && different(was[part], is?.[part]),
    after: is && different(is[part], was?.[part]),
  });
  return { facts: differing("facts"), personal: differing("personal") };
}

type Values = Readonly<Record<string, unknown>>;

function told({ hostId, source, fields }: ToldDraft): { readonly facts: Values; readonly personal: Values } {
  const { facts, items, onSiteSeats, digitalSeats } = fields;
  const some = (names: readonly FactField[]) =>
    names.map((name) => [name, BOXES.includes(name) ? facts[name] === "yes" : facts[name]] as const);
  return {
    facts: {
      ...Object.fromEntries(some(FACT_FIELDS.filter((name) => !ABOUT_PEOPLE.includes(name)))),
      ...{ hostId, pasted: source.length, onSiteSeats, digitalSeats, itemCount: items.length },
    },
    personal: { ...Object.fromEntries(some(ABOUT_PEOPLE)), items: items.map(asRead) },
  };
}

/** The people of an item stand among its words, as they were written. */
function asRead({ date, start, end, title, people, moderators, description }: DraftFields["items"][number]) {
  return { date, start, end, title, people, moderators, description };
}

/** Of what is new or gone as a whole, whatever holds anything. */
function different(values: Values, other: Values | undefined): Values {
  const same = (name: string, value: unknown) =>
    other === undefined ? EMPTY.has(JSON.stringify(value)) : JSON.stringify(other[name]) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(name, value)));
}

const EMPTY: ReadonlySet<string> = new Set(['""', "false", "null", "0", "[]"]);
const BOXES: readonly FactField[] = ["onSite", "digital", "firstCome"];
const ABOUT_PEOPLE: readonly FactField[] = ["contact", "description"];
