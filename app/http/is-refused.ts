/**
 * Whether somebody who has signed in was refused something: told so, sent back with that, or answered as if there were
 * nothing, which there may also not have been (ASVS 5.0, 16.3.2).
 */
export function isRefused(status: number, location: unknown): boolean {
  if (status === 403 || status === 404) return true;
  return status === 303 && typeof location === "string" && location.endsWith("refused=not-allowed");
}
