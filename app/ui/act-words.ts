import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What was done, in words. Entries outlive the code that wrote them: one of an act that is no more has general ones. */
export function actWords(language: Language, act: string): string {
  const { acts, otherAct } = catalogueOf(language).work.access.history;
  return Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : otherAct;
}
