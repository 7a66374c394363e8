import { foldedText } from "#domain/values/folded-text.ts";
import type { EventKind } from "./event.ts";

/** The kind that a title suggests, by the words that the agencies use; a person may say otherwise. */
export function suggestedKind(title: string): EventKind {
  const folded = foldedText(title);
  return KIND_WORDS.find(([words]) => words.test(folded))?.[1] ?? "other";
}

/** In order: a "nätverksträff om utbildning" is a network meeting, a "konferens med dialog" a conference. */
const KIND_WORDS: readonly (readonly [RegExp, EventKind])[] = [
  [/presstraff|presskonferens|press meeting/, "press-meeting"],
  [/konferens|conference/, "conference"],
  [/natverks?(traff|mote|dag)|network meeting/, "network-meeting"],
  [/styrgrupp|ledningsgrupp|steering group/, "steering-group-meeting"],
  [/arbetsgrupp|beredningsgrupp|samradsgrupp|working group/, "working-group-meeting"],
  [/utbildning|kurs\b|training/, "training"],
  [/seminari|webbinari|webinar|kunskapstraff|kunskapsdag|forelasning|seminar/, "seminar"],
  [/dialog/, "dialogue"],
];
