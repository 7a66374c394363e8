import type { EventState } from "#domain/event/event.ts";
import { isOver, type EventSpan } from "#domain/event/event-span.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { MessageFacts, MessageKind } from "./message.ts";

/** A message that waited until what it says is no longer so: it is not sent, and nothing has failed. */
export function isOutOfDate(
  { kind, facts }: { readonly kind: MessageKind; readonly facts: MessageFacts },
  event: EventSpan & { readonly state: EventState },
  at: Instant,
): boolean {
  const cancelled = event.state === "cancelled";
  const gone = cancelled || isOver(event, at);
  if (kind === "reminder") return gone || facts.reminder?.startsOn !== event.startsOn;
  // What takes place after all has a message of its own, which comes next.
  if (kind === "event-cancelled") return !cancelled || isOver(event, at);
  return OF_WHAT_IS_TO_COME.includes(kind) && gone;
}

const OF_WHAT_IS_TO_COME: readonly MessageKind[] = [
  "event-changed",
  "event-restored",
  "programme-changed",
  "digest",
  "invitation",
];
