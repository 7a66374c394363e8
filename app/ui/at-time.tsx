import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { beforeClock } from "#i18n/dates.ts";
import { ClockTimes } from "./clock-times.tsx";

/** "kl. 9.00–15.30" after a day, never parted at the end of a line. */
export function AtTime(props: { language: Language; start: ClockTime; end: ClockTime | null }) {
  const { language, start, end } = props;
  return (
    <span className="clock">
      {beforeClock(language)}
      <ClockTimes {...{ language, start, end }} />
    </span>
  );
}
