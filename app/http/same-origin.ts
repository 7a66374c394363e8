import type { IncomingHttpHeaders } from "node:http";

/** True of the methods that may change something, and are therefore asked where they come from: all but those that read. */
export function mayChange(method: string): boolean {
  return !READING.has(method);
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True where the browser says that one of our own pages sent the request. Browsers set both headers themselves, and no
 * page can forge them; a request with neither is refused, for it is not from a form of ours.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  return headers["sec-fetch-site"] === "same-origin" || headers.origin === origin;
}
