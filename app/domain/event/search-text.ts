import { foldedText, type FoldedText } from "#domain/values/folded-text.ts";
import type { EventPlan, PlannedItem } from "./event-plan.ts";
import type { EventText } from "./event-text.ts";

type SearchedText = Pick<EventText, "title" | "description" | "audience">;

/** What of an event a search looks through. */
export interface SearchedEvent extends Pick<EventPlan, "arrangers" | "venueName"> {
  readonly venueMunicipality: string | null;
  readonly text: SearchedText;
  readonly items: readonly Pick<PlannedItem, "title" | "description" | "speakers" | "moderators">[];
}

/** All that a search for an event looks through, folded: its words in every language, place, arrangers, programme. */
export function searchText(plan: SearchedEvent, translations: readonly SearchedText[]): FoldedText {
  const texts = [plan.text, ...translations].flatMap((text) => [text.title, text.description, text.audience]);
  const programme = plan.items.flatMap((item) => [
    item.title,
    item.description,
    ...[...item.speakers, ...item.moderators].flatMap(({ name, role, organisation }) => [name, role, organisation]),
  ]);
  const parts = [...texts, plan.venueName, plan.venueMunicipality, ...plan.arrangers, ...programme];
  return foldedText(parts.filter((part) => part !== null).join("\n"));
}

/** The words of a search, each of which must occur; at most ten, for more is no search. */
export function searchWords(written: string): string[] {
  return foldedText(written).split(" ").filter(Boolean).slice(0, 10);
}
