import type { ProgrammeItemKind, Speaker } from "#domain/programme/programme-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { Language } from "#domain/values/language.ts";
import type { EventFacts } from "./event-facts.ts";
import type { InLanguage, ReadText } from "./event-text.ts";
import type { EventKind, EventState } from "./event.ts";

/** All that readers are told of an event, in the language that they read where somebody wrote it. */
export interface PublishedEvent extends EventFacts {
  readonly kind: EventKind;
  readonly state: EventState;
  readonly example: boolean;
  readonly text: ReadText;
  /** The language that the event was first written in, its venue and arrangers too. */
  readonly language: Language;
  readonly venueMunicipality: string | null;
  readonly registryNumber: string | null;
  /** As printed. The host answers for the personal data. */
  readonly arrangers: readonly { readonly written: string; readonly host: boolean }[];
  readonly edition: { readonly series: InLanguage<string>; readonly number: number | null } | null;
  readonly days: readonly { readonly date: CalendarDate; readonly items: readonly PublishedItem[] }[];
}

export interface PublishedItem {
  readonly start: ClockTime | null;
  /** Where nobody wrote it, the next start; null where there is none. */
  readonly end: ClockTime | null;
  readonly endWritten: boolean;
  readonly kind: ProgrammeItemKind;
  /** One of several that run side by side. */
  readonly track: string | null;
  readonly place: string | null;
  /** Those who take part digitally don't see it. */
  readonly notStreamed: boolean;
  readonly recorded: boolean;
  /** Where what is shown or handed out is to be found. */
  readonly material: string | null;
  readonly text: InLanguage<{ readonly title: string; readonly description: string | null }>;
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Speaker[];
}
