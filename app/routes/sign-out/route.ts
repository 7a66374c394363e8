import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "#access/signed-in.ts";
import { endSessions } from "#commands/account/end-sessions.ts";
import { wayBack } from "#domain/account/sign-in.ts";
import { NOTHING_LEFT, sessionCookie } from "#http/cookies.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { languageOfPath, paths } from "#app/paths.ts";

/** To look at the address changes nothing. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(paths.work(languageOfPath(new URL(request.url).pathname)), 303);
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const cookie = sessionCookie(context.origin);
  const token = cookie.read(request);
  const found = token === null ? null : await signedIn(context, token);
  if (found) {
    const { id: accountId } = found.account;
    const ctx = { ...context, actor: { kind: "account", accountId, roles: found.roles } } as const;
    await endSessions(ctx, { which: { only: found.sessionId }, signsOut: true });
  }
  context.setHeader("Set-Cookie", cookie.clear());
  context.setHeader(...NOTHING_LEFT);
  // Whoever is to sign in anew comes back to where they were.
  const form = await readForm(request, context.body);
  const back = form && wayBack(formLine(form, "back"));
  return redirect(back ? paths.signIn(language, back) : paths.events(language), 303);
}
