import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { browserHash } from "#access/sign-in-secrets.ts";
import { signedIn } from "#access/signed-in.ts";
import { completeSingleSignOn } from "#commands/account/complete-single-sign-on.ts";
import { deviceOf } from "#domain/account/device.ts";
import { COOKIE_SECONDS } from "#domain/account/session.ts";
import { isId } from "#domain/values/identifiers.ts";
import { sessionCookie, signInCookie } from "#http/cookies.ts";
import { paths } from "#app/paths.ts";
import { signOnFailure } from "./sign-on-failure.ts";

/** Where a provider sends the browser back to. Whatever comes of it, the browser leaves this address at once. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  // What comes is good once: a program that only looks does not use it up.
  if (request.method !== "GET") throw new Response(null, { status: 405, headers: { Allow: "GET" } });
  const { search, searchParams } = new URL(request.url);
  const { origin, secret, identityProviders } = context;
  const organisationId = params["organisation"] ?? "";
  if (!isId("org", organisationId)) throw new Response(null, { status: 404 });
  context.setHeader("Cache-Control", "no-store");
  context.setHeader("Referrer-Policy", "no-referrer");
  context.setHeader("X-Robots-Tag", "noindex");
  const cookies = { session: sessionCookie(origin), signIn: signInCookie(origin) };
  const kept = cookies.signIn.read(request);
  const token = cookies.session.read(request);
  const before = token === null ? null : await signedIn(context, token);
  const done = await completeSingleSignOn(context, {
    ...{ secret, identityProviders, organisationId, state: searchParams.get("state") ?? "" },
    address: origin + paths.signOnAnswer(organisationId) + search,
    browserHash: kept === null ? null : browserHash(kept),
    device: deviceOf(request.headers.get("User-Agent")),
    replaces: before && { id: before.sessionId, accountId: before.account.id },
  });
  if (!done.ok) {
    const { language, back } = done.refusal;
    return signOnFailure(context, { organisationId, language: language ?? "sv", back }, done.refusal);
  }
  context.setHeader("Set-Cookie", cookies.session.set(done.value.token, COOKIE_SECONDS));
  context.setHeader("Set-Cookie", cookies.signIn.clear());
  return redirect(done.value.back ?? paths.work(done.value.language ?? "sv"), 303);
}
