/** What changing kept seats does to those who have them, and to those who wait. */
export interface KeptSeatsEffect {
  /** So many more have a seat of the group's than it has now: they keep theirs. */
  readonly over: number;
  /** Who wait and have a seat at once. */
  readonly seated: number;
  /** Who wait and are offered a seat. */
  readonly offered: number;
  /** Who wait and may have the kept seats from now on. */
  readonly gaining: number;
  /** Who wait and may have them no longer. */
  readonly losing: number;
}

export const NO_EFFECT: KeptSeatsEffect = { over: 0, seated: 0, offered: 0, gaining: 0, losing: 0 };

/** What somebody agrees to: this and nothing else. Empty where nobody notices the change. */
export function effectKey({ over, seated, offered, gaining, losing }: KeptSeatsEffect): string {
  const counts = [over, seated, offered, gaining, losing];
  return counts.every((count) => count === 0) ? "" : counts.join(" ");
}
