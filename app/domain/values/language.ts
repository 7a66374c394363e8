/** The languages of the product, the first being its source. Event texts have the language they were written in. */
export const LANGUAGES = ["sv", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** There are two. */
export function otherLanguage(language: Language): Language {
  return language === "sv" ? "en" : "sv";
}
