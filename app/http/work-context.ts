import { redirect, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "#access/actor.ts";
import { mayCreateSomeEvent } from "#access/event-policy.ts";
import { mayKeepSomePeople } from "#access/account-policy.ts";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import { signedIn, type SignedIn } from "#access/signed-in.ts";
import { COOKIE_SECONDS } from "#domain/account/session.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { sessionCookie } from "./cookies.ts";

type Args = Pick<LoaderFunctionArgs, "request" | "context">;

/** What every page of the workspace begins with. */
export interface Work {
  /** For commands and queries: as the process gives it, with whoever has signed in as the actor. */
  readonly ctx: AppLoadContext;
  readonly account: SignedInAccount;
  readonly session: Pick<SignedIn, "sessionId" | "openedAt" | "secondFactorAt" | "waitingRoles">;
  /** Of the page. */
  readonly language: Language;
  readonly words: Catalogue;
}

interface Asked {
  /** For the pages by which one gets the second factor that one's roles wait for. */
  readonly withoutSecondFactor?: boolean;
}

/**
 * Who asks for a page of the workspace. Whoever has not signed in is sent to do so, and comes back; nothing that they are
 * answered is stored or found. Called by each loader and each action, for Remix may run either alone.
 */
export async function workContext({ request, context }: Args, asked: Asked = {}): Promise<Work> {
  const { pathname } = new URL(request.url);
  const language = languageOfPath(pathname);
  context.setHeader("Cache-Control", "no-store");
  context.setHeader("X-Robots-Tag", "noindex");
  const cookie = sessionCookie(context.origin);
  const token = cookie.read(request);
  const found = token === null ? null : await signedIn(context, token);
  if (found === null) {
    if (token !== null) {
      // Run out, ended, or made up: many of them at once are worth a look (ASVS 5.0, 16.3.1).
      context.log.info("session-refused", { route: context.route });
      context.setHeader("Set-Cookie", cookie.clear());
    }
    throw redirect(paths.signIn(language, comeBackTo(request)), 303);
  }
  if (found.newToken !== null) context.setHeader("Set-Cookie", cookie.set(found.newToken, COOKIE_SECONDS));
  const { account, roles, ...session } = found;
  context.signedInAs(account.id);
  const waits = session.waitingRoles.length > 0;
  if (waits && roles.length === 0 && !asked.withoutSecondFactor) {
    throw redirect(paths.secondFactor(language, comeBackTo(request)), 303);
  }
  const actor: Actor = { kind: "account", accountId: account.id, roles };
  const may = {
    create: mayCreateSomeEvent(actor),
    people: mayKeepSomePeople(actor),
    register: mayChangeRegister(actor),
  };
  return {
    ctx: { ...context, actor },
    account: { ...account, may, waitsForPasskey: waits },
    session,
    language,
    words: catalogueOf(language),
  };
}

/** What was found; a page that says there is none, for nothing and for what the one who asks may not see alike. */
export function found<Value>(value: Value | null): Value {
  if (value === null) throw new Response(null, { status: 404 });
  return value;
}

/** What was being sent can't be sent again by itself: then the page that it was on. */
function comeBackTo(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" || request.method === "HEAD" ? pathname + search : pathname;
}
