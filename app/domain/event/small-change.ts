import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { bestText, type InLanguage } from "./event-text.ts";

/** What of an event was changed that moves nobody's day: told of with what else has changed, not in a mail of its own. */
export interface SmallChange {
  readonly what: "title";
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** The acts whose audit entries hold a small change. */
export const SMALL_ACTS = ["rename-event"] as const;

/** The small change that an audit entry tells of; null where it tells of none. */
export function smallChangeOf(act: string, facts: Readonly<Record<string, unknown>>): SmallChange | null {
  if (act !== "rename-event") return null;
  const { before, after } = facts;
  const language = LANGUAGES.find((each) => each === facts["language"]);
  if (language === undefined || typeof before !== "string" || typeof after !== "string") return null;
  return { what: "title", language, before, after };
}

/**
 * Several changes of the same thing as one, from how it was first to how it is now; nothing of what is as it was. Given
 * in the order in which they were made, and told in the order in which each thing was first changed.
 */
export function foldedChanges(changes: readonly SmallChange[]): readonly SmallChange[] {
  const folded = new Map<string, SmallChange>();
  for (const change of changes) {
    const thing = `${change.what} ${change.language}`;
    folded.set(thing, { ...change, before: folded.get(thing)?.before ?? change.before });
  }
  return [...folded.values()].filter(({ before, after }) => before !== after);
}

/**
 * The one language whose readers are concerned; null where all are. A title that was mended in one language is no news to
 * whoever is shown the other.
 */
export function languageConcerned(
  changes: readonly SmallChange[],
  titles: readonly InLanguage<unknown>[],
): Language | null {
  const concerned = LANGUAGES.filter((reader) => {
    const shown = bestText(titles, reader)?.language;
    return changes.some(({ language }) => language === shown);
  });
  return concerned.length === 1 ? concerned[0]! : null;
}
