import type { EventState, Visibility } from "#domain/event/event.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarSender } from "#domain/calendar/calendar-sender.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

/** What is told of the event, as it is when the message is sent. */
export interface MessageEvent extends EventSpan {
  readonly id: EventId;
  readonly slug: string;
  readonly state: EventState;
  readonly visibility: Visibility;
  /** The language that the event was first written in. */
  readonly language: Language;
  /** In each language that somebody has written it in. */
  readonly titles: readonly InLanguage<string>[];
  readonly descriptions: readonly InLanguage<string>[];
  /** Whom to ask, as the organiser has written it. */
  readonly contacts: readonly InLanguage<string>[];
  readonly venueName: string | null;
  readonly venueMunicipality: string | null;
  readonly modes: readonly ParticipationMode[];
  /** The controller of the personal data; null while nobody has said which of the arrangers it is. */
  readonly host: string | null;
  readonly arrangers: readonly string[];
  /** In the organiser's words, for those who have a seat. */
  readonly confirmationTexts: readonly InLanguage<string>[];
  /** The day on which those who take part are deleted. */
  readonly peopleDeletedOn: CalendarDate | null;
  /** The event's part of the calendar entry's SEQUENCE. */
  readonly sequence: number;
  readonly calendarSender: CalendarSender;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
