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
  switch (kind) {
    case "event-changed":
    case "event-restored":
    case "digest":
      return cancelled || isOver(event, at);
    case "event-cancelled":
      // What takes place after all has a message of its own, which comes next.
      return !cancelled || isOver(event, at);
    case "reminder":
      return cancelled || isOver(event, at) || facts.reminder?.startsOn !== event.startsOn;
    default:
      return false;
  }
}
