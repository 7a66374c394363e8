import type { Language } from "./domain/values/language.ts";

/** Where each kind of page stands in either language. Swedish is at the root, English under /en. */
const PLACES = {
  events: { sv: "/", en: "/en" },
  event: { sv: "/evenemang/", en: "/en/events/" },
  archive: { sv: "/arkiv", en: "/en/archive" },
  series: { sv: "/serier/", en: "/en/series/" },
} as const satisfies Record<string, Record<Language, string>>;

/** Every address of the product. */
export const paths = {
  events: (language: Language) => PLACES.events[language],
  event: (language: Language, slug: string) => PLACES.event[language] + encodeURIComponent(slug),
  archive: (language: Language, year?: number) => PLACES.archive[language] + (year === undefined ? "" : `/${year}`),
  series: (language: Language, slug: string) => PLACES.series[language] + encodeURIComponent(slug),
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
  const place = Object.values(PLACES).find((each) => each !== PLACES.events && isAt(each[language], pathname));
  return place ? place[other] + pathname.slice(place[language].length) : paths.events(other);
}

function isAt(place: string, pathname: string): boolean {
  return pathname === place || pathname.startsWith(place.endsWith("/") ? place : `${place}/`);
}
