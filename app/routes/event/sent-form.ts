import { EMPTY_PERSON, sentPerson, type SentFields, type SentPerson } from "#domain/registration/sent-person.ts";

/** A registration's form as it was filled in. */
export interface SentForm {
  /** The key that the form was shown with; empty where it has not been shown yet. */
  readonly submission: string;
  readonly people: readonly SentPerson[];
  readonly together: "all-or-none" | "as-many";
}

/** As many as one form takes. */
export const MOST_PEOPLE = 20;
/** A field that no person sees, and whose name no browser knows. */
export const TRAP = "samling-ruta";
/** Says that a party has been told that it is larger than the house, and waits all the same. */
export const WAITS = "waits-all-the-same";

export const EMPTY_FORM: SentForm = { submission: "", people: [EMPTY_PERSON], together: "as-many" };

export function sentForm(fields: SentFields): SentForm {
  const count = Math.min(Math.max(Math.trunc(Number(fields.line("people"))) || 1, 1), MOST_PEOPLE);
  return {
    submission: fields.line("submission"),
    people: Array.from({ length: count }, (_, index) => sentPerson(fields, index + 1)),
    together: fields.line("together") === "all-or-none" ? "all-or-none" : "as-many",
  };
}

/** Colleagues usually come from the same place, and in the same way. */
export function withOneMore({ people, ...form }: SentForm): SentForm {
  const { organisation = "", county = "", mode = "" } = people.at(-1) ?? {};
  if (people.length >= MOST_PEOPLE) return { ...form, people };
  return { ...form, people: [...people, { ...EMPTY_PERSON, organisation, county, mode }] };
}

/** `person` is counted from 1. The last one stays. */
export function without(person: number, { people, ...form }: SentForm): SentForm {
  const left = people.filter((_, index) => index !== person - 1);
  return { ...form, people: left.length === 0 ? people : left };
}
