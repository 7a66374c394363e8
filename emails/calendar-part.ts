import { calendarFile } from "#domain/calendar/calendar-file.ts";
import { calendarMethod } from "#domain/calendar/calendar-method.ts";
import { eventUid } from "#domain/calendar/event-uid.ts";
import { stampedAt } from "#domain/calendar/stamped-at.ts";
import { bestText } from "#domain/event/event-text.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { oneLine } from "#domain/values/one-line.ts";
import type { Message } from "./messages.ts";
import { whenOf } from "./parts/event-facts.ts";
import { nameToGreet, titleOf, wordsFor } from "./parts/opening.ts";
import type { RenderedMail } from "./rendered-mail.ts";

/** The event in the receiver's own calendar, with their own page in it and, for a digital seat, their own way in. */
export function calendarPart(message: Message): RenderedMail["calendar"] {
  const method = calendarMethod(message);
  if (method === null) return null;
  const { event, facts, envelope, links } = message;
  const sequence = event.sequence + facts.sequence;
  const content = calendarFile({
    method,
    entries: [
      {
        ...{ uid: eventUid(event.id), sequence },
        stampedAt: stampedAt(sequence, [event.changedAt, envelope.writtenAt]),
        createdAt: event.createdAt,
        span: event,
        title: titleOf(message),
        description: method === "CANCEL" ? null : description(message),
        location: facts.seat === "digital" ? wordsFor(message).digitalPlace : venueLine(event),
        url: method !== "CANCEL" ? links.own : event.visibility === "invited" ? "" : links.event,
        cancelled: method === "CANCEL",
        organizer: { name: oneLine(event.host ?? envelope.from.name ?? ""), email: envelope.from.address },
      },
    ],
    attendee: { name: nameToGreet(facts.name) ?? "", email: envelope.to },
  });
  return { method, content };
}

/** A calendar shows its first lines: the way in, then the own page, then what the event is about. */
function description(message: Message): string {
  const words = wordsFor(message);
  const { event, facts, links, language } = message;
  // A calendar shows it as whole days, for its last has no end: then the time stands in words.
  const begins = event.startsAt !== null && event.endsAt === null && event.endsOn > event.startsOn;
  const about = bestText(event.descriptions, language)?.text ?? null;
  return [
    ...(begins ? [whenOf(language, event)] : []),
    ...(facts.seat === "digital" ? [`${words.joining.text}\n${links.join}`] : []),
    `${words.calendarOwnPage}\n${links.own}`,
    ...(about === null ? [] : [about]),
  ].join("\n\n");
}
