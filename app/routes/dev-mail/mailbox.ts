import type { AppLoadContext } from "@remix-run/node";
import { MAIL_HEADERS } from "#http/mail-html.ts";
import { showingOwnFrames } from "#http/security-headers.ts";

/** The addresses tell of no language: the one that the site has at its root. */
export const LANGUAGE = "sv";

/** Of a page that shows a mail's HTML in a frame. */
export const MAIL_PAGE_HEADERS = { ...MAIL_HEADERS, "Content-Security-Policy": showingOwnFrames() };

/** Anybody may read what is caught: that is for the demo and for developing, and says so by a setting of its own. */
export function refuseUnlessMailbox({ mailRoute }: Pick<AppLoadContext, "mailRoute">): void {
  if (mailRoute !== "mailbox") throw new Response(null, { status: 404 });
}
