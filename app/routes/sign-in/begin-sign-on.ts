import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { browserHash } from "#access/sign-in-secrets.ts";
import { beginSingleSignOn } from "#commands/account/begin-single-sign-on.ts";
import { SIGN_IN_MINUTES, wayBack } from "#domain/account/sign-in.ts";
import { isId } from "#domain/values/identifiers.ts";
import { signInCookie } from "#http/cookies.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { browserSecret } from "./browser-secret.ts";
import { signOnFailure } from "./sign-on-failure.ts";

/**
 * Leads on to the organisation's provider. A link, for browsers hold a form's redirects to our own site (CSP 3, 6.4.2);
 * whoever follows it without having meant to signs in at most as themselves.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const { origin, secret, identityProviders, limits, clientAddress } = context;
  const organisationId = params["organisation"] ?? "";
  if (!isId("org", organisationId)) throw new Response(null, { status: 404 });
  context.setHeader("Cache-Control", "no-store");
  context.setHeader("X-Robots-Tag", "noindex");
  const back = wayBack(searchParams.get("back"));
  const of = { organisationId, language, back };
  if (limits.signIns.take(clientAddress) !== null) return signOnFailure(context, of, { code: "too-many", cause: null });
  const kept = browserSecret({ request, origin });
  const begun = await beginSingleSignOn(context, {
    ...{ ...of, secret, identityProviders, browserHash: browserHash(kept) },
    redirectUri: origin + paths.signOnAnswer(organisationId),
  });
  if (!begun.ok) return signOnFailure(context, of, begun.refusal);
  context.setHeader("Set-Cookie", signInCookie(origin).set(kept, SIGN_IN_MINUTES * 60));
  return redirect(begun.value.address, 303);
}
