import type { Language } from "./domain/values/language.ts";

/** Every address of the product. Swedish stands at the root, English under /en. */
export const paths = {
  events: (language: Language) => (language === "sv" ? "/" : "/en"),
  event: (language: Language, slug: string) => `${EVENT_PREFIX[language]}${encodeURIComponent(slug)}`,
  sitemap: () => "/sitemap.xml",
};

/** The language of a page is said by its address alone. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "sv";
}

/** The same page in the other language; its list of events for an address that no page has. */
export function otherLanguagePath(pathname: string): string {
  const language = languageOfPath(pathname);
  const other = language === "sv" ? "en" : "sv";
  const prefix = EVENT_PREFIX[language];
  return pathname.startsWith(prefix) ? EVENT_PREFIX[other] + pathname.slice(prefix.length) : paths.events(other);
}

const EVENT_PREFIX: Record<Language, string> = { sv: "/evenemang/", en: "/en/events/" };
