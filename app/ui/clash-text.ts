import type { Clash } from "#domain/programme/clashes.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { shortened } from "#domain/values/one-line.ts";
import { clockInText } from "#i18n/clock.ts";
import type { workClashes } from "#i18n/work-clashes-sv.ts";

/** A clash in words. `nameOf` says how an item is called. Runs in the browser too. */
export function clashText(words: typeof workClashes, clash: Clash, nameOf: (id: string) => string): string {
  const [one, other = ""] = clash.items.map(nameOf);
  // Each code has the words of its own kind of clash.
  const sentence = words[clash.code] as (clash: Clash, one: string, other: string) => string;
  return sentence(clash, one!, other);
}

/** "”Tal” (9.30)": long titles are cut where they are only named. */
export function itemName(language: Language, title: string, start: ClockTime | null): string {
  const name = shortened(title, 60);
  const quoted = language === "sv" ? `”${name}”` : `“${name}”`;
  return start === null ? quoted : `${quoted} (${clockInText(language, start)})`;
}
