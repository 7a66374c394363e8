import type { EventState } from "#domain/event/event.ts";
import { closingMoment, registrationPhase, type WindowFacts } from "#domain/registration/registration-window.ts";
import type { Instant } from "#domain/values/instant.ts";
import { isOver } from "./event-span.ts";

/** What of an event waits for its organiser, the most pressing first. */
export const EVENT_NEEDS = [
  "offers-lapsing",
  "mail-failed",
  "closing-soon",
  "party-too-large",
  "list-growing",
  "access-needs",
  "programme-without-times",
  "not-confirmed-held",
  "never-published",
] as const;

export type EventNeedKind = (typeof EVENT_NEEDS)[number];

export interface EventNeed {
  readonly kind: EventNeedKind;
  /** How many offers, mails or people it is about; 0 where it is about the event. */
  readonly count: number;
  /** Until when; null where nothing ends. */
  readonly until: Instant | null;
}

/** What is counted of an event, for its needs. */
export interface EventCounts {
  /** Open offers that lapse within a day, and when the first does. */
  readonly offersLapsing: number;
  readonly firstLapses: Instant | null;
  readonly mailFailed: number;
  readonly waiting: number;
  /** Of those who wait, who came in the last seven days. */
  readonly waitingLately: number;
  /** Parties that wait for all or none, and are more than there are seats in all. */
  readonly partiesTooLarge: number;
  readonly accessNeeds: number;
  readonly items: number;
  readonly timedItems: number;
}

export type NeedFacts = Omit<WindowFacts, "state"> & {
  readonly state: EventState;
  readonly takesRegistrations: boolean;
};

/** So long before: somebody can still do something about it on a working day. */
export const LAPSING_MS = 86_400_000;
export const LATELY_MS = 7 * 86_400_000;
const CLOSING_MS = 3 * 86_400_000;

export function needsOf(facts: NeedFacts, counts: EventCounts, now: Instant): readonly EventNeed[] {
  const over = isOver(facts, now);
  const coming = facts.state === "published" && !over;
  const closesAt = facts.takesRegistrations ? closingMoment(facts) : null;
  const open = closesAt !== null && registrationPhase(facts, now) === "open";
  const needs: Readonly<Record<EventNeedKind, Omit<EventNeed, "kind"> | null>> = {
    "offers-lapsing": some(coming && counts.offersLapsing, counts.firstLapses),
    "mail-failed": some(!over && facts.state !== "held" && counts.mailFailed),
    "closing-soon": open && closesAt - now <= CLOSING_MS ? { count: 0, until: closesAt } : null,
    "party-too-large": some(coming && counts.partiesTooLarge),
    "list-growing": some(coming && counts.waitingLately > 0 && counts.waiting),
    "access-needs": some(coming && counts.accessNeeds),
    "programme-without-times": coming && counts.items > 0 && counts.timedItems === 0 ? NOTHING_COUNTED : null,
    "not-confirmed-held": facts.state === "published" && over ? NOTHING_COUNTED : null,
    "never-published": facts.state === "draft" ? NOTHING_COUNTED : null,
  };
  return EVENT_NEEDS.flatMap((kind) => {
    const need = needs[kind];
    return need === null ? [] : [{ kind, ...need }];
  });
}

const NOTHING_COUNTED = { count: 0, until: null };

function some(count: number | false, until: Instant | null = null) {
  return count === false || count === 0 ? null : { count, until };
}
