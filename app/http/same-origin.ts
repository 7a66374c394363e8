import type { IncomingHttpHeaders } from "node:http";

const CHANGING: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** True of the methods that may change something, and are therefore asked where they come from. */
export function mayChange(method: string): boolean {
  return CHANGING.has(method);
}

/**
 * True where the browser says that one of our own pages sent the request. Browsers set both headers themselves, and no
 * page can forge them; a request with neither is refused, for it is not from a form of ours.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  return headers["sec-fetch-site"] === "same-origin" || headers.origin === origin;
}
