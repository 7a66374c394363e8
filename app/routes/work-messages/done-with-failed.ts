import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What the page that follows says. */
export function doneWithFailed(language: Language, done: string | null): string | null {
  const { seats, seen } = catalogueOf(language).work;
  if (done === "retry") return seats.messages.retried(1);
  if (done === "not-seen-to") return seen.mail.undone;
  if (done === "more-failed") return seen.mail.moreFailed;
  return done === "seen-to" || done === "all-seen-to" ? seen.mail.done : null;
}
