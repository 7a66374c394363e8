/** The value of a cookie that was sent; null where there is none, or several by that name: one of them is not ours. */
export function cookieOf(request: Request, name: string): string | null {
  const values = (request.headers.get("Cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0]! : null;
}

/**
 * A cookie that no script reads and no other site sends along with a form. Under https its name keeps every other host,
 * also one under the same domain, from setting it (RFC 6265bis, 4.1.3.2).
 */
export function cookieNamed(name: string, origin: string) {
  const secure = origin.startsWith("https:");
  const full = secure ? `__Host-${name}` : name;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return {
    read: (request: Request) => cookieOf(request, full),
    /** Without `seconds` it goes when the browser is closed. */
    set: (value: string, seconds?: number) =>
      `${full}=${value}; ${attributes}${seconds === undefined ? "" : `; Max-Age=${seconds}`}`,
    clear: () => `${full}=; ${attributes}; Max-Age=0`,
  };
}

/**
 * Said when somebody signs out: what the browser keeps of pages, to go back to, goes with the session (ASVS 5.0, 14.3.1). It
 * keeps nothing else of ours but cookies, of which those that know it for somebody's stay.
 */
export const NOTHING_LEFT = ["Clear-Site-Data", '"cache"'] as const;

/** "samling" in the name of a cookie: for a request with one, no page is taken from those that are kept. */
export const sessionCookie = (origin: string) => cookieNamed("samling-session", origin);
/** Kept by the browser in which somebody asked to sign in: a link that was mailed opens nothing in another. */
export const signInCookie = (origin: string) => cookieNamed("samling-sign-in", origin);
/** Kept by the browser in which somebody has signed in before. Only signing in looks at it: every page is the same with it. */
export const knownBrowserCookie = (origin: string) => cookieNamed("known-browser", origin);
