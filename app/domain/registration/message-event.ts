import type { EventState } from "#domain/event/event.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";

/** What is told of the event, as it is when the message is sent. */
export interface MessageEvent extends EventSpan {
  readonly slug: string;
  readonly state: EventState;
  /** In each language that somebody has written it in. */
  readonly titles: readonly InLanguage<string>[];
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
