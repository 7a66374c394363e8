import {
  FACT_FIELDS,
  ITEM_FIELDS,
  itemFieldName,
  type DraftFields,
  type FactTexts,
  type ItemTexts,
} from "#domain/event/draft-fields.ts";
import { typedTime } from "#domain/programme/typed-time.ts";
import { seenTexts, type Texts } from "#domain/values/merge-texts.ts";

/** A draft with whose it will be. */
export interface WholeDraft {
  readonly fields: DraftFields;
  readonly hostId: string;
}

/** By the names of the form's fields; the programme's items by theirs, or the programme as one. */
export type DraftTexts = Texts<string>;

/** Items are told apart by their places: where there are more or fewer, the programme is one's own or the other's. */
export const PROGRAMME = "programme";

export function draftTexts({ fields, hostId }: WholeDraft, byItem: boolean): DraftTexts {
  const { facts, items, onSiteSeats, digitalSeats } = fields;
  const timed = items.map(plainItem);
  const programme = byItem
    ? timed.flatMap((item, index) => ITEM_FIELDS.map((field) => [itemFieldName(field, index + 1), item[field]]))
    : [[PROGRAMME, JSON.stringify(timed)]];
  const named = FACT_FIELDS.map((field) => [field, facts[field]]);
  return { ...(Object.fromEntries([...named, ...programme]) as DraftTexts), onSiteSeats, digitalSeats, host: hostId };
}

export function draftOfTexts(texts: DraftTexts, items: number, byItem: boolean): WholeDraft {
  const text = (name: string) => texts[name] ?? "";
  const item = (number: number) =>
    Object.fromEntries(ITEM_FIELDS.map((field) => [field, text(itemFieldName(field, number))])) as ItemTexts;
  return {
    fields: {
      facts: Object.fromEntries(FACT_FIELDS.map((field) => [field, text(field)])) as FactTexts,
      items: byItem ? Array.from({ length: items }, (_, index) => item(index + 1)) : itemsIn(text(PROGRAMME)),
      onSiteSeats: text("onSiteSeats"),
      digitalSeats: text("digitalSeats"),
    },
    hostId: text("host"),
  };
}

/** What the form carries of the draft that it is shown with. */
export function carriedDraft(draft: WholeDraft): string {
  return JSON.stringify(draftTexts(draft, false));
}

/** What a form carries of the draft that it was shown with, and how many items that had. */
export function seenDraft(carried: string): { readonly items: number; readonly texts: Partial<DraftTexts> } {
  const texts = seenTexts<string>(carried);
  const items = itemsIn(texts[PROGRAMME] ?? "[]");
  const each = items.flatMap((item, index) =>
    ITEM_FIELDS.map((field) => [itemFieldName(field, index + 1), item[field]] as const),
  );
  return { items: items.length, texts: { ...texts, ...Object.fromEntries(each) } };
}

/** The titles of a programme that is carried as one. */
export function titlesIn(programme: string): string {
  return itemsIn(programme)
    .map(({ title }) => title)
    .join("; ");
}

/** However it was typed, a time is compared as every other; databases keep the names of a JSON object in their own order. */
function plainItem(item: ItemTexts): ItemTexts {
  const time = (text: string) => typedTime(text.trim()) ?? text;
  const timed = { ...item, start: time(item.start), end: time(item.end) };
  return Object.fromEntries(ITEM_FIELDS.map((field) => [field, timed[field]])) as ItemTexts;
}

function itemsIn(carried: string): readonly ItemTexts[] {
  try {
    const items: unknown = JSON.parse(carried);
    if (!Array.isArray(items)) return [];
    return items.map((item: unknown) => {
      const given = (typeof item === "object" && item !== null ? item : {}) as Readonly<Record<string, unknown>>;
      const text = (field: string) => (typeof given[field] === "string" ? given[field] : "");
      return Object.fromEntries(ITEM_FIELDS.map((field) => [field, text(field)])) as ItemTexts;
    });
  } catch {
    return [];
  }
}
