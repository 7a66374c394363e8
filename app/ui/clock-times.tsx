import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clock, clockInText } from "#i18n/dates.ts";

/** "09.25–10.05". An end that nobody wrote is shown thinner and said to be so, and the page says what that means. */
export function ClockTimes(props: {
  language: Language;
  start: ClockTime;
  end: ClockTime | null;
  derived?: boolean;
  /** In a column of times both digits of the hour stand. */
  inColumn?: boolean;
}) {
  const { language, start, end } = props;
  const print = props.inColumn ? clock : clockInText;
  return (
    <span className="clock">
      <time dateTime={start}>{print(language, start)}</time>
      {end !== null && (
        <span className={props.derived ? "derived" : undefined}>
          –<time dateTime={end}>{print(language, end)}</time>
          {props.derived && <span className="hidden">{` (${catalogueOf(language).event.notStated})`}</span>}
        </span>
      )}
    </span>
  );
}
