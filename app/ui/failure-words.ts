import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** Why a mail did not arrive, from a code of ours or a server's three digits (RFC 5321, 4.2). */
export function failureWords(language: Language, code: string | null): string {
  const words = catalogueOf(language).work.seats.messages;
  if (code === null) return words.notSent;
  if (/^5[05]\d$/.test(code)) return words.why550;
  if (/^\d{3}$/.test(code)) return words.refusedBy(code);
  return words.reasons[code] ?? words.notSent;
}
