import { isElsewhen, isElsewhere, type EarlierPlace } from "#domain/event/moved-from.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, daySpan } from "#i18n/dates.ts";
import { Notice } from "#ui/notice.tsx";

/** That the event is moved, with how it is now and how it was first told to be. */
export function Moved(props: { language: Language; now: EarlierPlace; before: EarlierPlace }) {
  const { language, now, before } = props;
  const words = catalogueOf(language).event.moved;
  const text = [
    ...(isElsewhen(before, now) ? [words.time(whenText(language, now), whenText(language, before))] : []),
    ...(isElsewhere(before, now) ? [words.place(venueLine(now) ?? words.none, venueLine(before) ?? words.none)] : []),
  ].join(" ");
  return <Notice tone="warn" title={words.title} text={text} />;
}

function whenText(language: Language, { startsOn, endsOn, startsAt, endsAt }: EarlierPlace): string {
  const days = daySpan(language, startsOn, endsOn);
  return startsAt === null ? days : `${days} ${clockAlone(language, startsAt, endsAt)}`;
}
