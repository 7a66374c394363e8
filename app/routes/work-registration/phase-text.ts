import type { Language } from "#domain/values/language.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { dayBeforeMidnight, moment } from "#i18n/dates.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";

/** How things are with the registration, for its organiser. */
export function phaseText(
  language: Language,
  zone: ZoneName,
  { phase, closesAt, rules }: NonNullable<RegistrationOverview["standing"]>,
): string {
  const words = catalogueOf(language).work.event.registration;
  const lastDay = dayBeforeMidnight(language, zone, closesAt);
  if (lastDay !== null && (phase === "open" || phase === "closed")) return words.lastDay[phase](lastDay);
  const at = (moments: Instant | null) => (moments === null ? "" : moment(language, zone, moments));
  return words.phases[phase](at(rules.opensAt), at(closesAt));
}
