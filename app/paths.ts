import type { Language } from "./domain/values/language.ts";

/** Every address of the product. Swedish stands at the root, English under /en. */
export const paths = {
  events: (language: Language) => (language === "sv" ? "/" : "/en"),
  event: (language: Language, slug: string) =>
    language === "sv" ? `/evenemang/${encodeURIComponent(slug)}` : `/en/events/${encodeURIComponent(slug)}`,
  sitemap: () => "/sitemap.xml",
};

/** The language of a page is said by its address alone. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "sv";
}
