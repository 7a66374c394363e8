import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { browserHash, isStartOf, startOf } from "#access/sign-in-secrets.ts";
import { beginSingleSignOn } from "#commands/account/begin-single-sign-on.ts";
import { SIGN_IN_MINUTES, wayBack } from "#domain/account/sign-in.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { signInCookie } from "#http/cookies.ts";
import { headTags } from "#http/head-tags.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { signOnChoices } from "#queries/sign-on-choices.ts";
import { browserSecret } from "./browser-secret.ts";
import { signOnFailure } from "./sign-on-failure.ts";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly back: string | null;
  /** Of this browser alone. */
  readonly start: string;
}

/**
 * Leads on to the organisation's provider, for whoever comes from a page of ours in this browser; anybody else is asked first,
 * for a link that somebody else has made signs nobody in by itself (ASVS 5.0, 7.6.2). All by links, for browsers hold a form's
 * redirects to our own site (CSP 3, 6.4.2).
 */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response | Shown> {
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
  const keep = () => context.setHeader("Set-Cookie", signInCookie(origin).set(kept, SIGN_IN_MINUTES * 60));
  const choice = (await signOnChoices(context)).find((each) => each.organisationId === organisationId);
  const isOwn = request.headers.get("Sec-Fetch-Site") === "same-origin";
  if (choice && !isOwn && !isStartOf(secret, kept, searchParams.get("start"))) {
    keep();
    return { ...of, origin, name: choice.name, start: startOf(secret, kept) };
  }
  const begun = await beginSingleSignOn(context, {
    ...{ ...of, secret, identityProviders, browserHash: browserHash(kept) },
    redirectUri: origin + paths.signOnAnswer(organisationId),
  });
  if (!begun.ok) return signOnFailure(context, of, begun.refusal);
  keep();
  return redirect(begun.value.address, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { language, origin, organisationId } = data;
  const { site, work } = catalogueOf(language);
  const { title, lead } = work.signOn.signIn.begin;
  const pathIn = (each: Language) => paths.signOn(each, organisationId);
  return headTags({ origin, language, title: `${title} – ${site.name}`, description: lead, pathIn, unlisted: true });
};

export default function BeginSignOn() {
  const { language, organisationId, name, back, start } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).work.signOn.signIn;
  return (
    <>
      <h1>{words.begin.title}</h1>
      <p className="lead">{words.begin.lead}</p>
      <p className="section">
        <a className="button" href={paths.signOn(language, organisationId, back ?? undefined, start)}>
          {words.with(name)}
        </a>
      </p>
      <p>
        <a href={paths.signIn(language, back ?? undefined)}>{words.begin.other}</a>
      </p>
    </>
  );
}
