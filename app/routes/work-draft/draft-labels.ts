import { FACT_FIELDS } from "#domain/event/draft-fields.ts";
import { EVENT_KINDS, VISIBILITIES } from "#domain/event/event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { fieldLabel } from "#ui/field-fault-words.ts";
import { PROGRAMME, titlesIn } from "./draft-texts.ts";

/** A field's name, as the form has it. */
export function draftLabel(language: Language, name: string): string {
  const words = catalogueOf(language).work.event;
  if (name === PROGRAMME) return words.draft.programme;
  return name === "host" ? words.new.host : fieldLabel(language, name);
}

/** What a field holds, in words. */
export function draftText(
  language: Language,
  hosts: readonly { readonly value: string; readonly label: string }[],
  name: string,
  text: string,
): string {
  const { eventKinds, work } = catalogueOf(language);
  if (name === PROGRAMME) return titlesIn(text);
  if (name === "host") return hosts.find(({ value }) => value === text)?.label ?? text;
  if (TICKED.has(name)) return text === "" ? work.event.sides.no : work.event.sides.yes;
  const kind = EVENT_KINDS.find((each) => name === "kind" && each === text);
  const visibility = VISIBILITIES.find((each) => name === "visibility" && each === text);
  if (kind) return eventKinds[kind];
  return visibility ? work.event.visibilities[visibility].label : text;
}

const TICKED: ReadonlySet<string> = new Set(["onSite", "digital", "firstCome"]);

/** The names that were given, of those that there are: an address may say anything. */
export function draftNames(given: string): readonly string[] {
  const known: ReadonlySet<string> = new Set([...FACT_FIELDS, PROGRAMME, "host", "onSiteSeats", "digitalSeats"]);
  return given.split(" ").filter((name) => known.has(name) || /^item-\d{1,3}-[a-z]{1,12}$/.test(name));
}
