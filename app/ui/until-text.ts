import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { dayBeforeMidnight, moment } from "#i18n/dates.ts";

/** When something ends, within a sentence: at a moment, or with a day, for nobody reads midnight as the day before. */
export function untilText(language: Language, zone: ZoneName, at: Instant): string {
  const words = catalogueOf(language).work.seats.needs;
  const lastDay = dayBeforeMidnight(language, zone, at);
  return lastDay === null ? words.at(moment(language, zone, at)) : words.endOf(lastDay);
}
