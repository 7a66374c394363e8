import type { EventSpan } from "#domain/event/event-span.ts";
import type { Instant } from "#domain/values/instant.ts";

/** One event as a calendar shows it (a VEVENT; RFC 5545, 3.6.1). Texts are as people wrote them; the file cleans them. */
export interface CalendarEntry {
  readonly uid: string;
  /** Stored, and never falls. */
  readonly sequence: number;
  /** Of this version, from `stampedAt`: never from the clock. */
  readonly stampedAt: Instant;
  readonly createdAt: Instant;
  readonly span: EventSpan;
  readonly title: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string;
  readonly cancelled: boolean;
  readonly organizer: CalendarPerson;
  readonly categories?: readonly string[];
  /** Stands in somebody's calendar without taking their time: what one only follows. */
  readonly free?: boolean;
  /** Minutes before the start. */
  readonly alarm?: number;
}

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}
