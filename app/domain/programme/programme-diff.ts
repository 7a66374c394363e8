import type { InLanguage } from "#domain/event/event-text.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { ItemContent } from "./drafted-item.ts";

/** What has happened to an item from one version of the programme to the next. */
export interface ItemChange {
  readonly id: ProgrammeItemId;
  readonly what: "added" | "removed" | "changed";
  /** In each language that it is written in: as it is, or was where it has been removed. */
  readonly titles: readonly InLanguage<string>[];
  readonly at: ItemWhen;
  /** Only of what was changed; all that is left out stayed. */
  readonly before?: ItemBefore;
}

export interface ItemWhen {
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
  readonly place: string | null;
  readonly track: string | null;
}

/** How an item was before. */
export interface ItemBefore {
  readonly when?: Pick<ItemWhen, "date" | "start" | "end">;
  readonly place?: Pick<ItemWhen, "place" | "track">;
  /** The titles that were worded otherwise. */
  readonly titles?: readonly InLanguage<string>[];
  /** The languages in which something else of its words is new. */
  readonly words?: readonly Language[];
  /** Others speak or moderate, or are presented otherwise. */
  readonly people?: true;
  /** Its kind, material, and whether it is streamed and recorded. */
  readonly other?: true;
}

type Item = ItemContent & { readonly id: ProgrammeItemId };

/** What changed between two versions, in the order of the later one, what was removed last. Order alone is no change. */
export function programmeDiff(before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((item): ItemChange[] => {
      const was = old.get(item.id);
      if (!was) return [{ ...changeOf(item), what: "added" }];
      const differs = itemBefore(was, item);
      return Object.keys(differs).length === 0 ? [] : [{ ...changeOf(item), what: "changed", before: differs }];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((item) => ({ ...changeOf(item), what: "removed" as const })),
  ];
}

/** Whether the items stand in another order, those left out that only one of the versions has. */
export function isReordered(before: readonly Item[], after: readonly Item[]): boolean {
  const common = (items: readonly Item[], others: readonly Item[]) => {
    const ids = new Set(others.map(({ id }) => id));
    return items.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  };
  return common(before, after).join() !== common(after, before).join();
}

/** The part of the changes that a reader of a language sees: words that are new in another one alone are none of theirs. */
export function changesFor(changes: readonly ItemChange[], language: Language): ItemChange[] {
  return changes.flatMap((change) => {
    if (change.before === undefined) return [change];
    const shown = change.titles.some((title) => title.language === language)
      ? language
      : (change.titles[0]?.language ?? language);
    const { titles, words, ...others } = change.before;
    const before: ItemBefore = {
      ...others,
      ...(titles?.some((title) => title.language === shown) && {
        titles: titles.filter((title) => title.language === shown),
      }),
      ...(words?.includes(shown) && { words: [shown] }),
    };
    return Object.keys(before).length === 0 ? [] : [{ ...change, before }];
  });
}

function changeOf({ id, date, start, end, place, track, language, texts }: Item) {
  const inOrder = [...texts].sort(
    (one, other) => Number(other.language === language) - Number(one.language === language),
  );
  const titles = inOrder.map(({ language: of, text }) => ({ language: of, text: text.title }));
  return { id, titles, at: { date, start, end, place, track } };
}

function itemBefore(was: Item, item: Item): ItemBefore {
  const { date, start, end, place, track } = was;
  const textIn = ({ texts }: Item, language: Language) => texts.find((text) => text.language === language)?.text;
  const renamed = was.texts.filter(({ language, text }) => {
    const now = textIn(item, language);
    return now !== undefined && now.title !== text.title;
  });
  const languages = [...new Set([...was.texts, ...item.texts].map(({ language }) => language))];
  const reworded = languages.filter((language) => {
    const [old, now] = [textIn(was, language), textIn(item, language)];
    return (old === undefined) !== (now === undefined) || (old?.description ?? null) !== (now?.description ?? null);
  });
  return {
    ...((date !== item.date || start !== item.start || end !== item.end) && { when: { date, start, end } }),
    ...((place !== item.place || track !== item.track) && { place: { place, track } }),
    ...(renamed.length > 0 && { titles: renamed.map(({ language, text }) => ({ language, text: text.title })) }),
    ...(reworded.length > 0 && { words: reworded }),
    ...(peopleKey(was) !== peopleKey(item) && { people: true as const }),
    ...(otherKey(was) !== otherKey(item) && { other: true as const }),
  };
}

function peopleKey({ speakers, moderators }: Item): string {
  const keys = (some: Item["speakers"]) => some.map(({ name, role, organisation }) => [name, role, organisation]);
  return JSON.stringify([keys(speakers), keys(moderators)]);
}

function otherKey({ kind, material, notStreamed, recorded }: Item): string {
  return JSON.stringify([kind, material, notStreamed, recorded]);
}
