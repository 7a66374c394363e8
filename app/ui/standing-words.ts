import type { RegistrationState } from "#domain/registration/registration.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";

/** Where somebody stands, as an organiser's lists have it. */
export interface StandingFacts {
  readonly state: RegistrationState;
  readonly seat: ParticipationMode | null;
  readonly waitsFor: ParticipationMode | null;
  readonly place: number | null;
  readonly offerUntil: Instant | null;
}

/** "Digital plats", "Väntar på plats i lokalen, nummer 3 på väntelistan": each thing that somebody has or waits for. */
export function standingWords(language: Language, zone: ZoneName, facts: StandingFacts): readonly string[] {
  const words = catalogueOf(language).work.seats.people;
  const { state, seat, waitsFor, place, offerUntil } = facts;
  if (state === "cancelled" || state === "lapsed") return [words.ended[state]];
  const has = seat === null ? [] : [words.seat[seat]];
  if (waitsFor === null) return has;
  if (offerUntil !== null) {
    return [...has, `${words.offered[waitsFor]}, ${words.until(moment(language, zone, offerUntil))}`];
  }
  const where = place === null ? "" : `, ${words.place(place.toLocaleString(language))}`;
  return [...has, words.waitsFor[waitsFor] + where];
}
