import { lastMoment, type EventSpan } from "#domain/event/event-span.ts";
import type { EventState } from "#domain/event/event.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { startOfWallTime, type Instant } from "#domain/values/instant.ts";
import { oneLine } from "#domain/values/one-line.ts";

/** How long somebody may stand at an event's door by a link. */
export interface DoorLinkTimes {
  /** As it was chosen; `doorLinkEnd` says when it ends. */
  readonly expiresAt: Instant;
  readonly closedAt: Instant | null;
}

export const DOOR_LINK_REFUSALS = [
  "not-published",
  "event-cancelled",
  "event-over",
  "label-missing",
  "label-too-long",
  "expiry-past",
  "expiry-too-late",
  "too-many-open",
] as const;

export type DoorLinkRefusal = (typeof DOOR_LINK_REFUSALS)[number];

export const MOST_OPEN_DOOR_LINKS = 20;

/** Of whoever is to stand at the door until its last day ends; then nobody is let in any more. */
export function usualDoorEnd(span: EventSpan): Instant {
  return startOfWallTime(lastMoment(span).lastDay, LAST_MINUTE, span.zone);
}

export function latestDoorEnd(span: EventSpan): Instant {
  return startOfWallTime(addDays(lastMoment(span).lastDay, MOST_DAYS_AFTER), LAST_MINUTE, span.zone);
}

/** The chosen time, but never later than one that could be chosen now: the event may have been moved to an earlier day. */
export function doorLinkEnd({ expiresAt }: Pick<DoorLinkTimes, "expiresAt">, span: EventSpan): Instant {
  const latest = latestDoorEnd(span);
  return expiresAt < latest ? expiresAt : latest;
}

export function isDoorLinkOpen(link: DoorLinkTimes, span: EventSpan, now: Instant): boolean {
  return link.closedAt === null && now < doorLinkEnd(link, span);
}

/** The event has been moved to a later day, or the link was meant for a part of it. */
export function endsBeforeEvent(link: Pick<DoorLinkTimes, "expiresAt">, span: EventSpan): boolean {
  const { lastDay, end } = lastMoment(span);
  return link.expiresAt < startOfWallTime(lastDay, end ?? LAST_MINUTE, span.zone);
}

export interface DoorEvent {
  readonly state: EventState;
  readonly span: EventSpan;
}

/**
 * Why no link can be made whatever is asked for. To an event that is not published, or is cancelled, nobody comes; once its
 * last day is over, what remains to be noted is for those who run it.
 */
export function whyNoDoor({ state, span }: DoorEvent, now: Instant): DoorLinkRefusal | null {
  if (state === "draft") return "not-published";
  if (state === "cancelled") return "event-cancelled";
  return state === "held" || now >= usualDoorEnd(span) ? "event-over" : null;
}

export interface AskedDoorLink {
  readonly label: string;
  /** Null: until the event's last day ends. */
  readonly expiresAt: Instant | null;
}

/** A link as it may be made, or why not. `open`: how many of the event's are open already. */
export function decideDoorLink(
  asked: AskedDoorLink,
  event: DoorEvent,
  { open, now }: { readonly open: number; readonly now: Instant },
): Result<{ readonly label: string; readonly expiresAt: Instant }, DoorLinkRefusal> {
  const whyNot = whyNoDoor(event, now);
  if (whyNot !== null) return refused(whyNot);
  const label = oneLine(asked.label);
  if (label === "") return refused("label-missing");
  if ([...label].length > LONGEST_LABEL) return refused("label-too-long");
  const expiresAt = asked.expiresAt ?? usualDoorEnd(event.span);
  if (expiresAt <= now) return refused("expiry-past");
  if (expiresAt > latestDoorEnd(event.span)) return refused("expiry-too-late");
  if (open >= MOST_OPEN_DOOR_LINKS) return refused("too-many-open");
  return ok({ label, expiresAt });
}

const LAST_MINUTE = "23:59" as ClockTime;
const MOST_DAYS_AFTER = 7;
const LONGEST_LABEL = 100;
