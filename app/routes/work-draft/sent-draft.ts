import { FACT_FIELDS, ITEM_FIELDS, itemFieldName, MOST_ITEMS } from "#domain/event/draft-fields.ts";
import type { DraftFields, FactTexts, ItemTexts } from "#domain/event/draft-fields.ts";
import type { FormFields } from "#http/read-form.ts";
import { formLine, formText } from "#http/read-form.ts";

const SEVERAL_LINES: ReadonlySet<string> = new Set([
  "arrangers",
  "audience",
  "access",
  "description",
  "people",
  "moderators",
]);

/** The form as it was typed, without the items that were to be taken away, and with one more where it was asked for. */
export function sentDraft(form: FormFields): DraftFields {
  const typed = (name: string, field: string) =>
    SEVERAL_LINES.has(field) ? formText(form, name) : formLine(form, name);
  const facts = Object.fromEntries(FACT_FIELDS.map((field) => [field, typed(field, field)])) as FactTexts;
  const items: ItemTexts[] = [];
  for (let number = 1; number <= MOST_ITEMS && form.has(itemFieldName("title", number)); number += 1) {
    if (form.has(`item-${number}-remove`)) continue;
    const texts = ITEM_FIELDS.map((field) => [field, typed(itemFieldName(field, number), field)]);
    items.push(Object.fromEntries(texts) as ItemTexts);
  }
  return {
    ...{ facts, items },
    onSiteSeats: formLine(form, "onSiteSeats"),
    digitalSeats: formLine(form, "digitalSeats"),
  };
}

export const NEW_ITEM = {
  ...(Object.fromEntries(ITEM_FIELDS.map((field) => [field, ""])) as ItemTexts),
  kind: "talk",
};
