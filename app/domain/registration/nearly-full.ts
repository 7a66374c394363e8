const FEW = 20;
const PART = 1 / 3;

/**
 * Whether the seats may be gone before a form that is being filled in is sent: then it asks what somebody wants instead.
 * Where hundreds are left the question would only be one more to read.
 */
export function isNearlyFull(seats: { readonly capacity: number | null; readonly left: number | null }): boolean {
  if (seats.capacity === null || seats.left === null) return false;
  return seats.left <= Math.max(FEW, seats.capacity * PART);
}
