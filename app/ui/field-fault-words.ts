import { FACT_FIELDS, ITEM_FIELDS, type FactField, type ItemField } from "#domain/event/draft-fields.ts";
import type { FieldFaults } from "#domain/event/fact-reader.ts";
import { textOfField } from "#domain/event/other-text.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What is wrong at each field, in words that name it. */
export function fieldFaultWords(language: Language, faults: FieldFaults): Readonly<Record<string, string>> {
  const words = catalogueOf(language).work.event;
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, words.fieldFaults[fault](fieldLabel(language, name))]),
  );
}

/** A field's name, as its form has it. */
export function fieldLabel(language: Language, name: string): string {
  const words = catalogueOf(language).work.event;
  const fact = FACT_FIELDS.find((field): field is FactField => field === name);
  if (fact) return words.fields[fact];
  if (name === "onSiteSeats" || name === "digitalSeats") return words.draft[name];
  const other = textOfField(name);
  if (other) return words.inOther[other.language](words.fields[other.field]);
  const match = /^item-(\d+)-(\w+)$/.exec(name);
  const field = ITEM_FIELDS.find((each): each is ItemField => each === match?.[2]);
  return field ? words.field(Number(match?.[1]), words.item[field]) : name;
}
