import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { browserHash } from "#access/sign-in-secrets.ts";
import type { Language } from "#domain/values/language.ts";
import { signInCookie } from "#http/cookies.ts";
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
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { origin, secret } = context;
  const language = languageOfPath(new URL(request.url).pathname);
  const kept = signInCookie(origin).read(request);
  const asked = { secret, token: params["token"] ?? "", browserHash: kept === null ? null : browserHash(kept) };
  const state = await signInLink(context, asked);
  return data<Shown>({ language, origin, state, token: asked.token }, { status: state === "used-up" ? 404 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { request, params } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const done = await signInWith(args, { token: params["token"] ?? "" }, language);
  if (done.ok) return done.value;
  const state: SignInLinkState = done.refusal === "another-browser" ? "another-browser" : "used-up";
  return data<Pick<Shown, "state">>({ state }, { status: state === "used-up" ? 404 : 403 });
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
  const said = state === "used-up" ? words.usedUp : words.anotherBrowser;
  return (
    <>
      <h1>{said.title}</h1>
      <p className="lead">{said.text}</p>
      <p className="section">
        <a href={paths.signIn(language)}>{words.again}</a>
      </p>
    </>
  );
}
