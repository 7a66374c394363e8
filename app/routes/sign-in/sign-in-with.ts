import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { KNOWN_BROWSER_SECONDS, browserHash, knownBrowser } from "#access/sign-in-secrets.ts";
import { signedIn } from "#access/signed-in.ts";
import { completeSignIn, type CompleteSignIn, type SignInRefusal } from "#commands/account/complete-sign-in.ts";
import { deviceOf } from "#domain/account/device.ts";
import { COOKIE_SECONDS } from "#domain/account/session.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Language } from "#domain/values/language.ts";
import { knownBrowserCookie, sessionCookie, signInCookie } from "#http/cookies.ts";
import { paths } from "#app/paths.ts";

/** Signs in by a code or a link, and leads to where one wanted to go; else tells why not. */
export async function signInWith(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  by: CompleteSignIn["by"],
  language: Language,
): Promise<Result<Response, SignInRefusal>> {
  const cookies = { session: sessionCookie(context.origin), signIn: signInCookie(context.origin) };
  const kept = cookies.signIn.read(request);
  const token = cookies.session.read(request);
  const before = token === null ? null : await signedIn(context, token);
  const done = await completeSignIn(context, {
    ...{ secret: context.secret, by, device: deviceOf(request.headers.get("User-Agent")) },
    browserHash: kept === null ? null : browserHash(kept),
    keptOfKnown: knownBrowserCookie(context.origin).read(request),
    replaces: before && { id: before.sessionId, accountId: before.account.id },
  });
  if (!done.ok) {
    // How often, and in which way, for whoever watches the server: never whose (ASVS 5.0, 16.3.1).
    context.log.info("sign-in-refused", { by: "code" in by ? "code" : "link", why: done.refusal });
    return done;
  }
  context.setHeader("Set-Cookie", cookies.session.set(done.value.token, COOKIE_SECONDS));
  context.setHeader("Set-Cookie", cookies.signIn.clear());
  const { addressHash } = done.value;
  if (addressHash !== null) {
    const known = knownBrowser(context.secret, addressHash, context.now());
    context.setHeader("Set-Cookie", knownBrowserCookie(context.origin).set(known, KNOWN_BROWSER_SECONDS));
  }
  return ok(redirect(done.value.back ?? paths.work(language), 303));
}
