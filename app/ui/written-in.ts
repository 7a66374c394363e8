import type { Language } from "#domain/values/language.ts";

/** The `lang` of a part of a page: only where it differs from the page's own. */
export function writtenIn(part: Language, page: Language): { lang?: Language } {
  return part === page ? {} : { lang: part };
}
