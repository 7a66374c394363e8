/**
 * What a browser is told that asks first, before a page of another site may send a header of its own (fetch.spec.whatwg.org,
 * "CORS-preflight fetch"). Only for addresses that show everybody the same: no cookie and no change is let through.
 */
export const PREFLIGHT_ANSWER = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Headers": "If-None-Match",
  "Access-Control-Max-Age": "86400",
  Allow: "GET, HEAD, OPTIONS",
} as const;
