/**
 * What every answer carries: pages, files, refusals and errors. A page may say something stricter or, where it hydrates,
 * a policy with its own nonce.
 */
export function securityHeaders({ origin, policy = contentSecurityPolicy() }: { origin: string; policy?: string }) {
  return {
    "Content-Security-Policy": policy,
    // Only behind TLS: over http browsers ignore it, and on localhost it would bind the developer's other projects.
    ...(origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
    "X-Content-Type-Options": "nosniff",
    // For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** The same for a page that any site may put in a frame. It carries nothing that a click inside the frame could change. */
export function embeddableHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { "X-Frame-Options": _, "Content-Security-Policy": policy = "", ...others } = headers;
  return {
    ...others,
    "Content-Security-Policy": policy.replace("frame-ancestors 'none'", "frame-ancestors *"),
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/** Everything from our own address, and no inline script or style but those that carry the nonce. */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'self'",
    ...(nonce === undefined ? [] : [`script-src 'self' 'nonce-${nonce}'`]),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** Of a page whose form leads to another site: browsers hold a form's redirects to the policy too (CSP 3, 6.4.2). */
export function leadingTo(source: string): string {
  return contentSecurityPolicy().replace("form-action 'self'", `form-action 'self' ${source}`);
}

/** Of a page that shows another of our own documents in a frame. */
export function showingOwnFrames(): string {
  return contentSecurityPolicy().replace("frame-src 'none'", "frame-src 'self'");
}

/** Vite's client in the browser writes styles and scripts into the page and talks over a web socket. */
export const DEVELOPMENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

const NEVER_USED = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Passkeys are asked for by our own pages alone. */
const PERMISSIONS_POLICY = [
  ...NEVER_USED.map((feature) => `${feature}=()`),
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
].join(", ");
