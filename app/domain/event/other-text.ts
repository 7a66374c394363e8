import { ok, refused, type Result } from "#domain/result.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import type { EventText } from "./event-text.ts";
import { FactReader, type FieldFaults } from "./fact-reader.ts";
import { LONGEST_LINE, LONGEST_TITLE } from "./parse-facts.ts";

/** An event's words, in the order in which a form has them. */
export const TEXT_FIELDS = [
  "title",
  "audience",
  "cost",
  "contact",
  "access",
  "description",
] as const satisfies readonly (keyof EventText)[];

export type TextField = (typeof TEXT_FIELDS)[number];

/** The field of an event's words in the language that it was not first written in. */
export type OtherField = `${TextField}-${Language}`;

export type OtherTexts = Readonly<Record<OtherField, string>>;

export const otherField = (field: TextField, language: Language): OtherField => `${field}-${language}`;

/** Which words the field holds, and in which language; null for what is no such field. */
export function textOfField(name: string): { readonly field: TextField; readonly language: Language } | null {
  const [text = "", written = ""] = name.split("-");
  const field = TEXT_FIELDS.find((each) => each === text);
  const language = LANGUAGES.find((each) => each === written);
  return field && language ? { field, language } : null;
}

/** As a form shows them; empty where nobody has written any. */
export function otherTexts(text: EventText | null, language: Language): OtherTexts {
  const texts = TEXT_FIELDS.map((field) => [otherField(field, language), text?.[field] ?? ""]);
  return Object.fromEntries(texts) as OtherTexts;
}

/** Null where nothing was typed: the event then has one language. Words without a title are no text of their own. */
export function parseOtherText(typed: OtherTexts, language: Language): Result<EventText | null, FieldFaults> {
  const written = (field: TextField) => typed[otherField(field, language)];
  if (TEXT_FIELDS.every((field) => written(field).trim() === "")) return ok(null);
  const reader = new FactReader();
  const text = (field: TextField, longest?: number) =>
    reader.text(otherField(field, language), written(field), longest);
  const read: EventText = {
    title: reader.needed(otherField("title", language), written("title").replace(/\s+/g, " "), LONGEST_TITLE),
    audience: text("audience"),
    cost: text("cost", LONGEST_LINE),
    contact: text("contact", LONGEST_LINE),
    access: text("access"),
    description: text("description"),
  };
  return reader.failed ? refused(reader.faults) : ok(read);
}
