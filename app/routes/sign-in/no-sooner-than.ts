/** Fulfilled so many milliseconds from now: whoever measures an answer learns nothing of what was found. */
export function noSoonerThan(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
