import type { InLanguage } from "#domain/event/event-text.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { ProgrammeItemKind, Speaker } from "./programme-item.ts";

export interface ItemText {
  readonly title: string;
  readonly description: string | null;
}

/** All that a programme item says, as somebody wrote it: what was not written is null, and a time that is not set stays so. */
export interface ItemContent {
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  /** Only where it was written. */
  readonly end: ClockTime | null;
  readonly kind: ProgrammeItemKind;
  /** One of several that run side by side. */
  readonly track: string | null;
  readonly place: string | null;
  /** Those who take part digitally don't see it. */
  readonly notStreamed: boolean;
  readonly recorded: boolean;
  /** Where what is shown or handed out is to be found. */
  readonly material: string | null;
  /** The language that it was first written in. */
  readonly language: Language;
  readonly texts: readonly InLanguage<ItemText>[];
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Speaker[];
}

/** An item in the copy of the programme that organisers work on. */
export interface DraftedItem extends ItemContent {
  readonly id: ProgrammeItemId;
  /** Another one after each change, so that a second writer is told. Never used again for the same item. */
  readonly version: number;
  /** A reference to the actor who changed it last; null while nobody has. */
  readonly by: string | null;
  /** Of the form that added it, which may arrive twice. */
  readonly key: string | null;
}

/** In the language that it was first written in. */
export function titleOf({ language, texts }: Pick<ItemContent, "language" | "texts">): string {
  return (texts.find((text) => text.language === language) ?? texts[0])?.text.title ?? "";
}

export function isSameContent(one: ItemContent, other: ItemContent): boolean {
  return contentKey(one) === contentKey(other);
}

function contentKey(item: ItemContent): string {
  const { date, start, end, kind, track, place, notStreamed, recorded, material, language } = item;
  const texts = [...item.texts]
    .sort((one, other) => (one.language < other.language ? -1 : 1))
    .map(({ language: of, text: { title, description } }) => [of, title, description]);
  const people = [item.speakers, item.moderators].map((some) =>
    some.map(({ name, role, organisation }) => [name, role, organisation]),
  );
  const facts = [date, start, end, kind, track, place, notStreamed, recorded, material, language];
  return JSON.stringify([facts, texts, people]);
}

/** What differs, before and after, with what tells of people apart: an audit entry keeps it where it can be deleted. */
export function contentChanges(before: ItemContent, after: ItemContent) {
  const picked = (from: ItemContent, keys: readonly (keyof ItemContent)[]) =>
    Object.fromEntries(
      keys.flatMap((key) => (isSameContent({ ...before, [key]: after[key] }, before) ? [] : [[key, from[key]]])),
    );
  return {
    facts: { before: picked(before, FACTS), after: picked(after, FACTS) },
    personal: { before: picked(before, ABOUT_PEOPLE), after: picked(after, ABOUT_PEOPLE) },
  };
}

/** What an item says, in two parts in the same way. */
export function contentParts(item: ItemContent) {
  const picked = (keys: readonly (keyof ItemContent)[]) => Object.fromEntries(keys.map((key) => [key, item[key]]));
  return { facts: picked(FACTS), personal: picked(ABOUT_PEOPLE) };
}

const FACTS = [
  ...(["date", "start", "end", "kind", "track", "place", "notStreamed", "recorded"] as const),
  ...(["material", "language", "texts"] as const),
];
const ABOUT_PEOPLE = ["speakers", "moderators"] as const;
