import type { EventState } from "#domain/event/event.ts";

/** Why nobody at all is told of a release of the programme. */
export type UntoldBecause = "draft" | "cancelled" | "over" | "order-only";

/** Null where there is somebody to tell. That only the order is another is seen on the page, and no news. */
export function untoldBecause(release: {
  readonly state: EventState;
  readonly over: boolean;
  readonly changes: readonly unknown[];
}): UntoldBecause | null {
  const { state, over, changes } = release;
  if (state === "draft" || state === "cancelled") return state;
  if (state === "held" || over) return "over";
  return changes.length === 0 ? "order-only" : null;
}
