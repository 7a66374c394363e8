import type { EventState } from "#domain/event/event.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

/** All that a message is rendered from. */
export interface Message {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly facts: MessageFacts;
  readonly event: MessageEvent;
  readonly links: MessageLinks;
}

/** What is told of the event, as it is when the message is sent. */
export interface MessageEvent {
  readonly slug: string;
  readonly state: EventState;
  /** In each language that somebody has written it in. */
  readonly titles: readonly InLanguage<string>[];
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly zone: ZoneName;
  readonly venueName: string | null;
  readonly modes: readonly ParticipationMode[];
  /** The controller of the personal data; null while nobody has said which of the arrangers it is. */
  readonly host: string | null;
  readonly arrangers: readonly string[];
  /** In the organiser's words, for those who have a seat. */
  readonly confirmationText: string | null;
  /** The day on which those who take part are deleted. */
  readonly peopleDeletedOn: CalendarDate | null;
}

/** Whole addresses, those with a token made for this one message. */
export interface MessageLinks {
  /** The registration's own page. */
  readonly own: string;
  readonly join: string;
  readonly event: string;
  readonly privacy: string;
  /** For "link-again": each live registration of the address, by its name. */
  readonly all: readonly { readonly name: string; readonly link: string }[];
}
