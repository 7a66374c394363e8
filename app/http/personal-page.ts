import type { HeadersFunction } from "@remix-run/node";

/** Of pages that a token or a key opens: nobody stores them, nobody is told where one came from, nobody finds them. */
export const PERSONAL_PAGE: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

export const personalHeaders: HeadersFunction = ({ actionHeaders }) => ({
  ...PERSONAL_PAGE,
  ...waiting(actionHeaders),
});

/**
 * Of a form into which people write their address, at an address that opens nothing. It keeps the site's own rule for
 * referrers: without any, some browsers send `Origin: null` with the form, which is then refused as a stranger's.
 */
export const formHeaders: HeadersFunction = ({ actionHeaders }) => ({
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
  ...waiting(actionHeaders),
});

function waiting(actionHeaders: Headers): Record<string, string> {
  const wait = actionHeaders.get("Retry-After");
  return wait === null ? {} : { "Retry-After": wait };
}
