import { newBrowserSecret } from "#access/sign-in-secrets.ts";
import { signInCookie } from "#http/cookies.ts";

/** What the browser keeps to show that it is the one that asked: as it has it already, or a new one. */
export function browserSecret({ request, origin }: { readonly request: Request; readonly origin: string }): string {
  const kept = signInCookie(origin).read(request);
  return kept !== null && BROWSER_SECRET.test(kept) ? kept : newBrowserSecret();
}

const BROWSER_SECRET = /^[\w-]{43}$/;
