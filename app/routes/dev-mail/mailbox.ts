import type { AppLoadContext } from "@remix-run/node";

/** A mail holds links that open a person's registration. */
export const CAUGHT_MAIL_HEADERS = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

/** Anybody may read what is caught: that is for the demo and for developing, and says so by a setting of its own. */
export function refuseUnlessMailbox({ mailRoute }: Pick<AppLoadContext, "mailRoute">): void {
  if (mailRoute !== "mailbox") throw new Response(null, { status: 404 });
}
