import { isoAt } from "#domain/values/instant.ts";
import { lastMoment, type EventSpan } from "./event-span.ts";

/** An event's limits as ISO 8601 writes them for machines: "2022-05-31T09:00:00+02:00", or "2022-05-31" without a time. */
export interface EventMoments {
  readonly start: string;
  /** Null where nobody wrote an end, and the event has no further day either. */
  readonly end: string | null;
}

export function eventMoments(span: EventSpan): EventMoments {
  const { lastDay, end } = lastMoment(span);
  const start = span.startsAt === null ? span.startsOn : isoAt(span.startsOn, span.startsAt, span.zone);
  if (end !== null && span.startsAt !== null) return { start, end: isoAt(lastDay, end, span.zone) };
  return { start, end: span.endsOn > span.startsOn ? span.endsOn : null };
}
