import type { ItemChange } from "./programme-diff.ts";

/** Whether something is at another time, on another day or in another place, or not at all: it may concern anybody who comes. */
export function movesItems(changes: readonly ItemChange[]): boolean {
  return changes.some(
    ({ what, before }) => what === "removed" || before?.when !== undefined || before?.place !== undefined,
  );
}
