import type { Language } from "#domain/values/language.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

/** Swedish is the source: its shape is every language's shape, held by the compiler. */
export type Catalogue = typeof sv;

const CATALOGUES: Record<Language, Catalogue> = { sv, en };

export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}
