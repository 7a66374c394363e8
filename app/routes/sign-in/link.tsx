import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { browserHash, keptWithMail } from "#access/sign-in-secrets.ts";
import type { Language } from "#domain/values/language.ts";
import { knownBrowserCookie, signInCookie } from "#http/cookies.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { signInLink, type SignInLinkState } from "#queries/sign-in-link.ts";
import { Button } from "#ui/button.tsx";
import { signInTags } from "./sign-in-tags.ts";
import { signInWith } from "./sign-in-with.ts";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly state: SignInLinkState;
  readonly token: string;
}

/** Its address is a secret, which our own pages may be told of: without any referrer browsers would hide the form's origin. */
export const headers = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex",
});

/** Programs that look through mail open links: to look changes nothing, and a button confirms. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args;
  const language = languageOfPath(new URL(request.url).pathname);
  const { state } = await linkIn(args);
  const shown = { language, origin: context.origin, state, token: params["token"] ?? "" };
  return data<Shown>(shown, { status: state === "used-up" ? 404 : 200 });
}

/**
 * In the browser that asked it signs in. In another it shows that whoever pressed reads the address's mail: they are asked
 * for the address there, and mailed to, however much strangers have asked for it.
 */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const link = await linkIn(args);
  if (link.state === "another-browser") {
    const cookie = knownBrowserCookie(context.origin);
    const kept = keptWithMail(context.secret, link.mail, cookie.read(request), context.now());
    if (kept !== null) context.setHeader("Set-Cookie", cookie.set(kept.value, kept.seconds));
    return redirect(paths.signIn(language), 303);
  }
  const done = await signInWith(args, { token: params["token"] ?? "" }, language);
  return done.ok ? done.value : data<Pick<Shown, "state">>({ state: "used-up" }, { status: 404 });
}

function linkIn({ request, params, context }: Pick<LoaderFunctionArgs, "request" | "params" | "context">) {
  const kept = signInCookie(context.origin).read(request);
  const asked = { token: params["token"] ?? "", browserHash: kept === null ? null : browserHash(kept) };
  return signInLink(context, { ...asked, secret: context.secret });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => (data ? signInTags(data, "link", paths.signIn) : []);

export default function SignInLink() {
  const { language, token, ...shown } = useLoaderData<() => Shown>();
  const answer = useActionData<() => Pick<Shown, "state">>();
  const state = answer?.state ?? shown.state;
  const words = catalogueOf(language).work.access.signIn.link;
  if (state === "ready") {
    return (
      <>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <form method="post" action={paths.signInLink(language, token)} className="section">
          <Button>{words.send}</Button>
        </form>
      </>
    );
  }
  if (state === "another-browser") {
    return (
      <>
        <h1>{words.anotherBrowser.title}</h1>
        <p className="lead">{words.anotherBrowser.text}</p>
        <form method="post" action={paths.signInLink(language, token)} className="section prose">
          <p>{words.anotherBrowser.orHere}</p>
          <Button>{words.again}</Button>
        </form>
      </>
    );
  }
  return (
    <>
      <h1>{words.usedUp.title}</h1>
      <p className="lead">{words.usedUp.text}</p>
      <p className="section">
        <a href={paths.signIn(language)}>{words.again}</a>
      </p>
    </>
  );
}
