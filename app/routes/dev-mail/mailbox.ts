import type { AppLoadContext } from "@remix-run/node";
import { showingOwnFrames } from "#http/security-headers.ts";

/** The addresses tell of no language: the one that the site has at its root. */
export const LANGUAGE = "sv";

/** A mail holds links that open a person's registration. */
export const CAUGHT_MAIL_HEADERS = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

/** Of a page that shows a mail's HTML in a frame. */
export const MAIL_PAGE_HEADERS = { ...CAUGHT_MAIL_HEADERS, "Content-Security-Policy": showingOwnFrames() };

/** Anybody may read what is caught: that is for the demo and for developing, and says so by a setting of its own. */
export function refuseUnlessMailbox({ mailRoute }: Pick<AppLoadContext, "mailRoute">): void {
  if (mailRoute !== "mailbox") throw new Response(null, { status: 404 });
}

/**
 * A mail's HTML by itself, as a mail program would show it: with the styles in its elements, which our pages have none of,
 * and nothing else. Its links open beside it.
 */
export function mailHtmlAnswer(html: string): Response {
  return new Response(html.replace("<head>", '<head>\n<base target="_blank">'), {
    headers: {
      ...CAUGHT_MAIL_HEADERS,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": MAIL_HTML_POLICY,
      "X-Frame-Options": "SAMEORIGIN",
      // A sandboxed document may not open where another policy stands (HTML, 7.1.3).
      "Cross-Origin-Opener-Policy": "unsafe-none",
    },
  });
}

const MAIL_HTML_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");
