import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personalToken } from "#access/personal-link.ts";
import { sentPerson, type SentPerson } from "#domain/registration/sent-person.ts";
import type { Language } from "#domain/values/language.ts";
import { personalTags } from "#http/personal-tags.ts";
import { personalHeaders } from "#http/personal-page.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { sentFields } from "#http/sent-fields.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { ownRegistration, type OwnRegistration } from "#queries/own-registration.ts";
import { tokenHolder } from "#queries/token-holder.ts";
import { BadLink } from "#ui/bad-link.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { act, type Done, type Trouble } from "./act.ts";
import { Endings, ModeActs, Offer } from "./acts.tsx";
import { Details } from "./details.tsx";
import { OwnCalendar } from "./own-calendar.tsx";
import { ownFaults } from "./own-faults.ts";
import { Spelling, SPELLING } from "./spelling.tsx";
import { Standing, WayIn } from "./standing.tsx";

interface Again {
  readonly intent: string;
  readonly sent: SentPerson;
  readonly trouble: Trouble;
}

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly sendsMail: boolean;
  /** Null with a token that never opened anything. */
  readonly slug: string | null;
  readonly own: OwnRegistration | null;
  readonly joinPath: string | null;
  /** What was done just now. */
  readonly done: string | null;
}

/** The token is the authority: this page names no referrer, and some browsers then send `Origin: null` with its forms. */
export const handle = { authority: "token-in-address" } satisfies RouteHandle;

export const headers = personalHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const token = params["token"] ?? "";
  const sendsMail = context.mailRoute !== null;
  const common = { language, origin: context.origin, sendsMail, done: searchParams.get("done") };
  const holder = await tokenHolder(context, "registration", token);
  const own =
    holder.kind === "holder"
      ? await ownRegistration({ ...context, actor: holder.actor }, holder.registrationId, language)
      : null;
  if (holder.kind !== "holder" || own === null) {
    const slug = holder.kind === "formerly" ? holder.slug : null;
    return data<Shown>({ ...common, slug, own: null, joinPath: null }, { status: 404 });
  }
  const { registrationId: id } = holder;
  const joinToken = personalToken(context.secret, "join", { id, generation: own.generation });
  return data<Shown>({ ...common, slug: own.slug, own, joinPath: paths.join(language, joinToken) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const token = params["token"] ?? "";
  const holder = await tokenHolder(context, "registration", token);
  // The page says that the link is not valid.
  if (holder.kind !== "holder") return null;
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const intent = formLine(form, "intent");
  const typed = sentPerson(sentFields(form), 1);
  const sent = intent === "spelling" ? { ...typed, name: formLine(form, SPELLING) } : typed;
  const ctx = { ...context, actor: holder.actor };
  const outcome = await act(ctx, holder.registrationId, intent, sent, context.mailRoute !== null);
  if (outcome === null) throw new Response(null, { status: 400 });
  if ("trouble" in outcome) {
    const { trouble } = outcome;
    const whole = trouble.kind === "refused" && trouble.refusal.code in catalogueOf(language).registration.own.refused;
    return data<Again>({ intent, sent, trouble }, { status: whole ? 409 : 422 });
  }
  if (outcome.done === "handed-over") return redirect(paths.handedOver(language), 303);
  return redirect(`${paths.ownRegistration(language, token)}?done=${outcome.done}`, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { badLink, own } = catalogueOf(data.language).registration;
  return personalTags({ ...data, title: data.own === null ? badLink.title : own.title });
};

export default function OwnRegistrationRoute() {
  const { language, slug, own, joinPath, sendsMail, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  if (own === null) return <BadLink language={language} slug={slug} />;
  const words = catalogueOf(language).registration.own;
  const faults = ownFaults(language, again?.trouble, own);
  const changeable = own.changeable && own.place.ending === null;
  const hasCalendar = !own.said.protected && (own.place.ending === null || own.hasFeed);
  const sentWith = (intent: string) => (again?.intent === intent ? again.sent : null);
  const summary = Object.entries(faults.fields).map(([name, fault]) => ({ name, fault }));
  const said =
    done !== null && Object.hasOwn(words.done, done) ? words.done[done as Exclude<Done, "handed-over">] : null;
  return (
    <>
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {faults.whole !== null && <Notice tone="warn" title={words.refused.title} text={faults.whole} />}
      {said !== null && !again && (
        <div role="status">
          <Notice tone="note" title={said} text="" />
        </div>
      )}
      <h1>{words.title}</h1>
      <Standing language={language} own={own} />
      {changeable && (
        <>
          <Offer language={language} own={own} />
          {joinPath !== null && <WayIn language={language} own={own} joinPath={joinPath} />}
        </>
      )}
      {(changeable || hasCalendar) && (
        <section className="section prose">
          {changeable && (
            <>
              <Details
                {...{ language, own, sent: sentWith("details"), faults: faults.fields }}
                first={own.place.seat !== "digital" && own.place.offerUntil === null}
              />
              <Spelling
                {...{ language, own, sent: sentWith("spelling")?.name ?? null, fault: faults.fields[SPELLING] }}
              />
              <ModeActs language={language} own={own} />
            </>
          )}
          {hasCalendar && <OwnCalendar language={language} own={own} sendsMail={sendsMail} />}
          {changeable && <Endings {...{ language, own, handed: sentWith("hand-over"), faults: faults.fields }} />}
        </section>
      )}
    </>
  );
}
