import { isOver } from "#domain/event/event-span.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import type { MessageFacts, MessageKind } from "#domain/registration/message.ts";
import type { Instant } from "#domain/values/instant.ts";

export interface CalendarOccasion {
  readonly kind: MessageKind;
  readonly facts: Pick<MessageFacts, "seat">;
  readonly event: Pick<
    MessageEvent,
    "state" | "calendarSender" | "startsOn" | "endsOn" | "startsAt" | "endsAt" | "zone"
  >;
  readonly envelope: { readonly sentAt: Instant };
}

/**
 * Whether a message puts the event into the receiver's calendar or moves it there (REQUEST), takes it out (CANCEL), or
 * leaves the calendar alone (RFC 5546, 3.2). Only a seat is a reason to have it there, the seat that one has or, in a
 * CANCEL, the one that was given up.
 */
export function calendarMethod({ kind, facts, event, envelope }: CalendarOccasion): "REQUEST" | "CANCEL" | null {
  if (facts.seat === null || event.calendarSender !== "samling" || isOver(event, envelope.sentAt)) return null;
  switch (EFFECTS[kind]) {
    case "puts":
      // A REQUEST for what does not take place would invite to it anew.
      return event.state === "published" ? "REQUEST" : null;
    case "takes":
      return "CANCEL";
    case "takes-cancelled":
      return event.state === "cancelled" ? "CANCEL" : null;
    case "leaves":
      return null;
  }
}

const EFFECTS: Record<MessageKind, "puts" | "takes" | "takes-cancelled" | "leaves"> = {
  seat: "puts",
  served: "puts",
  changed: "puts",
  waitlist: "puts",
  "handed-over": "puts",
  "event-changed": "puts",
  "event-restored": "puts",
  // The same time and place, so the same SEQUENCE: calendars mend the words and ask nothing.
  digest: "puts",
  withdrawn: "takes",
  "handed-on": "takes",
  "event-cancelled": "takes-cancelled",
  offer: "leaves",
  "offer-lapsed": "leaves",
  "left-list": "leaves",
  "link-again": "leaves",
  "calendar-address": "leaves",
  // When and where the event itself is stays.
  "programme-changed": "leaves",
  reminder: "leaves",
  "from-organiser": "leaves",
  // Whoever has not answered has no entry yet.
  invitation: "leaves",
};
