/** A mail holds links that open a person's registration. */
export const MAIL_HEADERS = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

/**
 * A mail's HTML by itself, as a mail program would show it: with the styles in its elements, which our pages have none of,
 * and nothing else. Its links open beside it.
 */
export function mailHtmlAnswer(html: string): Response {
  return new Response(html.replace("<head>", '<head>\n<base target="_blank">'), {
    headers: {
      ...MAIL_HEADERS,
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
