import type { Language } from "#domain/values/language.ts";

/** Swedish unless the terminal asks for English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return asked.startsWith("en") ? "en" : "sv";
}
