import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "#access/signed-in.ts";
import { COOKIE_SECONDS } from "#domain/account/session.ts";
import { sessionCookie } from "./cookies.ts";

/**
 * The context of a public page: with whoever has signed in as the actor, who may see there what is not public yet, and as
 * the process gives it for everybody else. Nothing is kept of a request with a session's cookie.
 */
export async function readerContext({
  request,
  context,
}: Pick<LoaderFunctionArgs, "request" | "context">): Promise<AppLoadContext> {
  const cookie = sessionCookie(context.origin);
  const token = cookie.read(request);
  const found = token === null ? null : await signedIn(context, token);
  if (found === null) return context;
  if (found.newToken !== null) context.setHeader("Set-Cookie", cookie.set(found.newToken, COOKIE_SECONDS));
  return { ...context, actor: { kind: "account", accountId: found.account.id, roles: found.roles } };
}
