/** Longer than any answer about an address takes, and hardly noticed. */
const ANSWERED_MS = 300;

/** Fulfilled some time from now: whoever measures an answer about an address learns nothing of what was found. */
export function alikeForAnyAddress(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ANSWERED_MS));
}
