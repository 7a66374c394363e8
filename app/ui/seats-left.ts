import type { ModeStatus } from "#queries/registration-status.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** "12 av 300 platser kvar"; "fullbokat, 31 på väntelistan". */
export function seatsOfMode(language: Language, { capacity, left, waiting }: ModeStatus): string {
  const words = catalogueOf(language).registration.seats;
  const number = (count: number) => count.toLocaleString(language);
  if (left === null || capacity === null) return words.unlimited;
  if (left > 0) return words.left(number(left), number(capacity));
  return waiting > 0 ? words.fullWaiting(number(waiting)) : words.full;
}

/** Of a programme item, which has no waitlist. */
export function seatsLeft(language: Language, left: number): string {
  const words = catalogueOf(language).registration.seats;
  return left === 0 ? words.none : words.some(left.toLocaleString(language));
}
