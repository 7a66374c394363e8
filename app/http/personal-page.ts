import type { HeadersFunction } from "@remix-run/node";

/** Of pages that a token or a key opens: nobody stores them, nobody is told where one came from, nobody finds them. */
export const PERSONAL_PAGE: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

export const personalHeaders: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get("Retry-After");
  return { ...PERSONAL_PAGE, ...(wait !== null && { "Retry-After": wait }) };
};
