import type { AppLoadContext } from "@remix-run/node";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Language } from "#domain/values/language.ts";
import { personalTags } from "#http/personal-tags.ts";
import { PERSONAL_PAGE } from "#http/personal-page.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { leadingTo } from "#http/security-headers.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { daySpan } from "#i18n/dates.ts";
import { languageOfPath } from "#app/paths.ts";
import { ownRegistration, type OwnRegistration } from "#queries/own-registration.ts";
import { tokenHolder } from "#queries/token-holder.ts";
import { AtTime } from "#ui/at-time.tsx";
import { BadLink } from "#ui/bad-link.tsx";
import { Button } from "#ui/button.tsx";
import { writtenIn } from "#ui/written-in.ts";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly slug: string | null;
  readonly event: Pick<OwnRegistration, "title" | "span"> | null;
  readonly state: "open" | "notYet" | "notDigital" | "cancelled" | "over" | null;
}

/** The token is the authority: this page names no referrer, and some browsers then send `Origin: null` with its form. */
export const handle = { authority: "token-in-address" } satisfies RouteHandle;

/** The button leads out of our pages, which their policy forbids elsewhere. */
export const headers = () => ({ ...PERSONAL_PAGE, "Content-Security-Policy": leadingTo("https:") });

/** Opens nothing: programs that follow every link of a mail come here too (DOMAIN: Attendance). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const { slug, own } = await whoJoins(context, params["token"] ?? "", language);
  const common = { language, origin: context.origin, slug };
  if (own === null) return data<Shown>({ ...common, event: null, state: null }, { status: 404 });
  return data<Shown>({ ...common, event: { title: own.title, span: own.span }, state: stateOf(own) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const { own } = await whoJoins(context, params["token"] ?? "", language);
  // The page says why not.
  return own?.meetingUrl ? redirect(own.meetingUrl, 303) : null;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { badLink, join } = catalogueOf(data.language).registration;
  return personalTags({ ...data, title: data.event === null ? badLink.title : join.title });
};

export default function Join() {
  const { language, slug, event, state } = useLoaderData<() => Shown>();
  if (event === null || state === null) return <BadLink language={language} slug={slug} />;
  const words = catalogueOf(language).registration.join;
  const { title, span } = event;
  return (
    <>
      <p className="eyebrow">{words.title}</p>
      <h1 {...writtenIn(title.language, language)}>{title.text}</h1>
      <p className="lead">
        <span className="first">{daySpan(language, span.startsOn, span.endsOn)}</span>{" "}
        {span.startsAt && <AtTime language={language} start={span.startsAt} end={span.endsAt} />}
      </p>
      {state === "open" ? (
        <form method="post" className="section prose">
          <Button>{words.open}</Button>
          <p className="hint">{words.opens}</p>
        </form>
      ) : (
        <p className="section">{words[state]}</p>
      )}
    </>
  );
}

function stateOf({ status, changeable, place, meetingUrl }: OwnRegistration): NonNullable<Shown["state"]> {
  if (status.phase === "cancelled") return "cancelled";
  if (!changeable) return "over";
  if (place.seat !== "digital") return "notDigital";
  return meetingUrl === null ? "notYet" : "open";
}

async function whoJoins(context: AppLoadContext, token: string, language: Language) {
  const holder = await tokenHolder(context, "join", token);
  if (holder.kind !== "holder") return { slug: holder.kind === "formerly" ? holder.slug : null, own: null };
  const own = await ownRegistration({ ...context, actor: holder.actor }, holder.registrationId, language);
  return { slug: own?.slug ?? null, own };
}
