import type { AppLoadContext } from "@remix-run/node";
import { personalToken } from "#access/personal-link.ts";
import type { CalendarEntry } from "#domain/calendar/calendar-entry.ts";
import { eventUid } from "#domain/calendar/event-uid.ts";
import { stampedAt } from "#domain/calendar/stamped-at.ts";
import { isOver } from "#domain/event/event-span.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { eventEntry } from "#ui/event-entry.ts";
import { paths } from "#app/paths.ts";
import type { CalendarEvent } from "#queries/calendar-events.ts";
import type { OwnCalendarEvent } from "#queries/own-calendar.ts";

type Setting = Pick<AppLoadContext, "origin" | "mailFrom">;

/** An event as everybody's calendar shows it. */
export function publicEntry(event: CalendarEvent, language: Language, { origin, mailFrom }: Setting): CalendarEntry {
  return {
    ...eventEntry(event, language, origin),
    uid: eventUid(event.id),
    sequence: event.sequence,
    stampedAt: stampedAt(event.sequence, [event.changedAt]),
    createdAt: event.createdAt,
    cancelled: event.state === "cancelled",
    organizer: { name: event.host ?? mailFrom.name ?? catalogueOf(language).site.name, email: mailFrom.address },
    categories: [catalogueOf(language).eventKinds[event.kind]],
  };
}

/** An event as it stands in the calendar of one who takes part: with their way in, where they have a digital seat. */
export function ownEntry(
  own: OwnCalendarEvent,
  language: Language,
  context: Setting & Pick<AppLoadContext, "secret" | "now">,
): CalendarEntry {
  const { calendar, modes } = catalogueOf(language);
  const entry = publicEntry(own.event, language, context);
  const sequence = own.event.sequence + own.sequence;
  const cancelled = entry.cancelled || own.seat === null;
  const version = { sequence, stampedAt: stampedAt(sequence, [own.event.changedAt, own.changedAt]), cancelled };
  if (own.seat === null) return { ...entry, ...version, description: joined([calendar.withdrawn, entry.description]) };
  if (own.seat !== "digital" || cancelled || isOver(own.event, context.now())) return { ...entry, ...version };
  const token = personalToken(context.secret, "join", { id: own.registrationId, generation: own.generation });
  const address = context.origin + paths.join(language, token);
  const description = joined([`${calendar.joining}\n${address}`, entry.description]);
  return { ...entry, ...version, url: address, location: modes.digital, description };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join("\n\n");
}
