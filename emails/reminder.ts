import { daysBetween } from "#domain/values/calendar-date.ts";
import { dateIn } from "#domain/values/instant.ts";
import { day, weekday } from "#i18n/dates.ts";
import { text, type Letter } from "./letter.ts";
import type { Message } from "./messages.ts";
import { closing, joining, organisersWords } from "./parts/closing.ts";
import { eventWithoutWaiting } from "./parts/event-facts.ts";
import { greeting, headed, wordsFor } from "./parts/opening.ts";

/** Before the event, to those who have a seat: when, where, the way in, and the way to give the seat back. */
export function reminder(message: Message): Letter {
  const words = wordsFor(message);
  const { facts, links } = message;
  const when = dayInWords(message);
  return {
    ...headed(message, when),
    parts: [
      ...greeting(message),
      ...text(words.reminder.lead[facts.seat ?? "on-site"](when)),
      // On the morning the way in comes first.
      ...(facts.reminder?.occasion === "morning" ? joining(message) : []),
      ...eventWithoutWaiting(message),
      ...organisersWords(message),
      ...(facts.reminder?.occasion === "morning" ? [] : joining(message)),
      { kind: "link", ...words.reminder.cannotCome, button: words.own.button, url: links.own, quiet: true },
      ...text(words.keepToYourself),
      ...closing(message),
    ],
  };
}

/** "I dag", "I morgon", "På torsdag"; a week or more ahead the date, for weekdays come again. */
function dayInWords({ language, event, envelope }: Message): string {
  const words = wordsFor({ language }).reminder;
  const daysLeft = daysBetween(dateIn(event.zone, envelope.sentAt), event.startsOn);
  if (daysLeft === 0) return words.today;
  if (daysLeft === 1) return words.tomorrow;
  if (daysLeft > 1 && daysLeft < 7) return words.onWeekday(weekday(language, event.startsOn));
  return words.onDay(day(language, event.startsOn));
}
