import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";

/** Every time that a person reads passes through here, in the browser too: "09.25" in Swedish, "09:25" in English. */
export function clock(language: Language, time: ClockTime): string {
  return language === "sv" ? time.replace(":", ".") : time;
}

/** "9.25", as Swedish writes in running text; columns of times keep both digits. */
export function clockInText(language: Language, time: ClockTime): string {
  return language === "sv" ? clock(language, time).replace(/^0/, "") : clock(language, time);
}
