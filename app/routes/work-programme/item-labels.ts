import { PROGRAMME_ITEM_KINDS } from "#domain/programme/programme-item.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import { parseClockTime } from "#domain/values/clock-time.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import type { Texts } from "#domain/values/merge-texts.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockInText, longDay } from "#i18n/dates.ts";
import { LINES, TEXTS, type ItemField, type SentItem } from "./item-values.ts";

const TICKED = ["notStreamed", "recorded"] as const satisfies readonly ItemField[];

/** An item's fields as text alone; a box that is ticked holds "yes". */
export function itemTexts(item: SentItem): Texts<ItemField> {
  const ticked = TICKED.map((name) => [name, item[name] ? "yes" : ""]);
  return Object.fromEntries([...[...LINES, ...TEXTS].map((name) => [name, item[name]]), ...ticked]) as Texts<ItemField>;
}

export function itemOfTexts(texts: Texts<ItemField>): SentItem {
  return { ...texts, notStreamed: texts.notStreamed !== "", recorded: texts.recorded !== "" };
}

/** A field's name as the form has it, for an item that was first written in that language. */
export function itemLabel(language: Language, written: Language, name: ItemField): string {
  const { form: words } = catalogueOf(language).work.programme;
  const other = otherLanguage(written);
  const labels: Record<ItemField, string> = {
    ...{ title: words.title, date: words.day, start: words.start, end: words.end, kind: words.kind },
    ...{ place: words.place, track: words.track, speakers: words.speakers, moderators: words.moderators },
    ...{ description: words.description, material: words.material },
    ...{ notStreamed: words.notStreamed, recorded: words.recorded },
    ...{ otherTitle: words.otherTitle[other], otherDescription: words.otherDescription[other] },
  };
  return labels[name];
}

/** What a field holds, in words. */
export function itemText(language: Language, name: ItemField, text: string): string {
  const { event } = catalogueOf(language).work;
  if (name === "notStreamed" || name === "recorded") return text === "" ? event.sides.no : event.sides.yes;
  const kind = PROGRAMME_ITEM_KINDS.find((each) => name === "kind" && each === text);
  const date = name === "date" ? parseCalendarDate(text) : null;
  const time = name === "start" || name === "end" ? parseClockTime(text) : null;
  if (kind) return event.itemKinds[kind];
  if (date !== null) return longDay(language, date);
  return time === null ? text : clockInText(language, time);
}

/** The names that were given, of those that there are: an address may say anything. */
export function itemFieldNames(given: string): readonly ItemField[] {
  const known: readonly ItemField[] = [...LINES, ...TEXTS, ...TICKED];
  return given.split(" ").filter((name): name is ItemField => known.some((each) => each === name));
}
