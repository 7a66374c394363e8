import { ok, refused, type Result } from "#domain/result.ts";

/** The kinds of event (DOMAIN: Events). */
export const EVENT_KINDS = [
  "conference",
  "network-meeting",
  "seminar",
  "training",
  "working-group-meeting",
  "steering-group-meeting",
  "dialogue",
  "press-meeting",
  "other",
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Moved (flyttat) is a notice about an event, not a state of it. */
export const EVENT_STATES = ["draft", "published", "cancelled", "held"] as const;

export type EventState = (typeof EVENT_STATES)[number];

/** Who finds the event: everybody, those who have the link, or those who are invited. */
export const VISIBILITIES = ["public", "link", "invited"] as const;

export type Visibility = (typeof VISIBILITIES)[number];

export const STATE_ACTS = ["publish", "unpublish", "cancel", "restore", "confirm-held"] as const;

export type StateAct = (typeof STATE_ACTS)[number];

export type StateRefusal = "wrong-state" | "not-over";

const TRANSITIONS: Record<StateAct, { from: EventState; to: EventState }> = {
  publish: { from: "draft", to: "published" },
  unpublish: { from: "published", to: "draft" },
  cancel: { from: "published", to: "cancelled" },
  restore: { from: "cancelled", to: "published" },
  "confirm-held": { from: "published", to: "held" },
};

/** The state after an act. Held is confirmed by a person, and not before the event is over. */
export function stateAfter(
  act: StateAct,
  event: { readonly state: EventState; readonly over: boolean },
): Result<EventState, StateRefusal> {
  const { from, to } = TRANSITIONS[act];
  if (event.state !== from) return refused("wrong-state");
  if (act === "confirm-held" && !event.over) return refused("not-over");
  return ok(to);
}

/** Where an act leads. */
export function stateOf(act: StateAct): EventState {
  return TRANSITIONS[act].to;
}

/** The acts that those who are registered are told of, and their calendars: its entry is cancelled, or holds again. */
export function isTold(act: StateAct): act is "cancel" | "restore" {
  return act === "cancel" || act === "restore";
}

/** What can be done with an event in this state; nothing more once it was held. */
export function actsFrom(state: EventState): readonly StateAct[] {
  return STATE_ACTS.filter((act) => TRANSITIONS[act].from === state);
}

/** Published for all to see: a cancelled event stays, for its visitors must learn that it is. */
export function isOpenToReaders(event: { readonly state: EventState; readonly visibility: Visibility }): boolean {
  return event.state !== "draft" && event.visibility !== "invited";
}
