import { endsBeforeStart } from "#domain/programme/clashes.ts";
import type { DraftedItem, ItemContent } from "#domain/programme/drafted-item.ts";
import { personLine, readPeopleLines } from "#domain/programme/people-lines.ts";
import { PROGRAMME_ITEM_KINDS } from "#domain/programme/programme-item.ts";
import { typedTime } from "#domain/programme/typed-time.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import type { Catalogue } from "#i18n/catalogue.ts";

/** An item as its form has it: what somebody typed stays as it was typed. */
export interface SentItem extends Record<(typeof LINES)[number] | (typeof TEXTS)[number], string> {
  readonly notStreamed: boolean;
  readonly recorded: boolean;
}

export type ItemField = keyof SentItem;
export type ItemFaults = Partial<Record<ItemField, keyof Catalogue["work"]["programme"]["faults"]>>;

export const LINES = ["title", "kind", "date", "start", "end", "track", "place", "otherTitle"] as const;
export const TEXTS = ["speakers", "moderators", "description", "material", "otherDescription"] as const;

/** A stored item as its form shows it. */
export function shownItem(item: ItemContent): SentItem {
  const textIn = (own: boolean) => item.texts.find(({ language }) => (language === item.language) === own)?.text;
  return {
    ...{ title: textIn(true)?.title ?? "", kind: item.kind, date: item.date },
    ...{ start: item.start ?? "", end: item.end ?? "", track: item.track ?? "", place: item.place ?? "" },
    speakers: item.speakers.map(personLine).join("\n"),
    moderators: item.moderators.map(personLine).join("\n"),
    ...{ description: textIn(true)?.description ?? "", material: item.material ?? "" },
    ...{ otherTitle: textIn(false)?.title ?? "", otherDescription: textIn(false)?.description ?? "" },
    ...{ notStreamed: item.notStreamed, recorded: item.recorded },
  };
}

/** An item of what was sent, or what is wrong with it; `before` is the one that is changed. */
export function readItem(
  sent: SentItem,
  { language, before }: { readonly language: Language; readonly before: DraftedItem | null },
): { readonly content: ItemContent } | { readonly faults: ItemFaults } {
  const faults: { -readonly [Field in ItemField]?: ItemFaults[Field] } = {};
  const written = before?.language ?? language;
  const date = parseCalendarDate(sent.date);
  const [start, end] = [typedTime(sent.start), typedTime(sent.end)];
  if (sent.title === "") faults.title = "title";
  if (date === null) faults.date = "date";
  if (start === undefined) faults.start = "start";
  if (end === undefined) faults.end = "end";
  else if (end !== null && start === null) faults.start = "endWithoutStart";
  else if (start !== undefined && endsBeforeStart({ start, end })) faults.end = "endsBeforeStart";
  if (sent.otherTitle === "" && sent.otherDescription !== "") faults.otherTitle = "otherTitle";
  for (const name of [...LINES, ...TEXTS]) if (sent[name].length > LONGEST[name]) faults[name] = "tooLong";
  if (date === null || start === undefined || end === undefined || Object.keys(faults).length > 0) return { faults };
  const known = before === null ? [] : [...before.speakers, ...before.moderators];
  const other: Language = written === "sv" ? "en" : "sv";
  const text = (title: string, description: string) => ({ title, description: description || null });
  return {
    content: {
      ...{ date, start, end, language: written },
      kind: PROGRAMME_ITEM_KINDS.find((kind) => kind === sent.kind) ?? "other",
      ...{ track: sent.track || null, place: sent.place || null, material: sent.material || null },
      ...{ notStreamed: sent.notStreamed, recorded: sent.recorded },
      texts: [
        { language: written, text: text(sent.title, sent.description) },
        ...(sent.otherTitle === "" ? [] : [{ language: other, text: text(sent.otherTitle, sent.otherDescription) }]),
      ],
      speakers: readPeopleLines(sent.speakers, known),
      moderators: readPeopleLines(sent.moderators, known),
    },
  };
}

const LONGEST: Record<(typeof LINES)[number] | (typeof TEXTS)[number], number> = {
  ...{ title: 300, otherTitle: 300, kind: 20, date: 10, start: 10, end: 10, track: 100, place: 200 },
  ...{ speakers: 10_000, moderators: 10_000, description: 10_000, otherDescription: 10_000, material: 2_000 },
};
