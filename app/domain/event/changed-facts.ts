import type { EventFactsTyped } from "./parse-facts.ts";

/** What an event says beside when and where it is, each fact by itself. */
export interface PlainFacts extends Omit<EventFactsTyped, "edition"> {
  readonly series: string | null;
  readonly number: number | null;
}

const PLAIN_FACTS = [
  "title",
  "description",
  "audience",
  "cost",
  "contact",
  "access",
  "receivedFrom",
  "firstCome",
  "lastDay",
  "arrangers",
  "kind",
  "visibility",
  "registryNumber",
  "series",
  "number",
] as const satisfies readonly (keyof PlainFacts)[];

/** The names of the facts that differ. */
export function changedFacts(before: PlainFacts, after: PlainFacts): readonly (keyof PlainFacts)[] {
  return PLAIN_FACTS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
