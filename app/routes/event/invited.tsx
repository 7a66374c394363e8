import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerInvitation } from "#commands/invitee/answer-invitation.ts";
import { languageOf } from "#domain/event/event-text.ts";
import { EMPTY_PERSON } from "#domain/registration/sent-person.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import type { Language } from "#domain/values/language.ts";
import { personalHeaders } from "#http/personal-page.ts";
import { personalTags } from "#http/personal-tags.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage, type EventPage } from "#queries/event-page.ts";
import { invitationOf, type Invitation } from "#queries/invitation.ts";
import { registrationForm, type RegistrationForm } from "#queries/registration-form.ts";
import { BadLink } from "#ui/bad-link.tsx";
import { Notice } from "#ui/notice.tsx";
import { Paragraphs } from "#ui/paragraphs.tsx";
import { Programme } from "#ui/programme.tsx";
import { Tags } from "#ui/tags.tsx";
import { writtenIn } from "#ui/written-in.ts";
import { answerForm, type FormAgain } from "./answer-form.ts";
import { Arrangers } from "./arrangers.tsx";
import { Controller } from "./controller.tsx";
import { Facts } from "./facts.tsx";
import { Registration, RegistrationState, RegistrationTrouble } from "./registration.tsx";
import { EMPTY_FORM } from "./sent-form.ts";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly invited: {
    readonly invitation: Omit<Invitation, "actor">;
    readonly event: EventPage;
    readonly form: RegistrationForm | null;
    /** The key of what will be sent: nothing of this page is kept. */
    readonly submission: string;
  } | null;
}

/** The token is the authority: this page names no referrer, and some browsers then send `Origin: null` with its forms. */
export const handle = { authority: "token-in-address" } satisfies RouteHandle;

export const headers = personalHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const { origin } = context;
  const found = await invitationOf(context, params["token"] ?? "");
  if (!found) return data<Shown>({ language, origin, invited: null }, { status: 404 });
  const { actor, ...invitation } = found;
  const answer = await eventPage({ ...context, actor }, invitation.slug, language);
  if (answer.found !== "event") return data<Shown>({ language, origin, invited: null }, { status: 404 });
  const form = await registrationForm({ ...context, actor }, invitation.slug, language);
  return data<Shown>({
    language,
    origin,
    invited: { invitation, event: answer.page, form, submission: newSubmissionKey(context.newId) },
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const token = params["token"] ?? "";
  const invitation = await invitationOf(context, token);
  // The page says that the link is not valid.
  if (!invitation) return null;
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const ctx = { ...context, actor: invitation.actor };
  if (formLine(form, "intent") === "decline") {
    await answerInvitation(ctx, { comes: false });
    return redirect(paths.invited(language, token), 303);
  }
  const answer = await answerForm(ctx, { form, slug: invitation.slug, language });
  if (answer instanceof Response) await answerInvitation(ctx, { comes: true });
  return answer;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { work } = catalogueOf(data.language);
  return personalTags({ ...data, slug: data.invited?.event.slug ?? null, title: work.event.invited.page.title });
};

export default function InvitedRoute() {
  const { language, invited } = useLoaderData<() => Shown>();
  const again = useActionData<() => FormAgain | null>() ?? undefined;
  if (invited === null) return <BadLink language={language} slug={null} />;
  const { event, form, invitation, submission } = invited;
  const { eventKinds, event: words, work } = catalogueOf(language);
  const ours = work.event.invited.page;
  const { language: written, text } = event.text;
  const { name, email, organisation } = invitation;
  const known = { ...EMPTY_PERSON, name: name ?? "", email, organisation: organisation ?? "" };
  return (
    <article>
      {form && again && <RegistrationTrouble {...{ language, form, again }} />}
      <p className="eyebrow">
        {eventKinds[event.kind]} <Tags language={language} state={event.state} example={event.example} />
      </p>
      <h1 {...writtenIn(written, language)}>{text.title}</h1>
      {event.state === "cancelled" && <Notice tone="warn" {...words.cancelled} />}
      <Notice tone="note" title={ours.greeting(name)} text={invitation.declined ? ours.declined : ""} />
      <Facts language={language} event={event} />
      {form && <RegistrationState {...{ language, event, form }} />}
      {text.description && (
        <section className="section" aria-labelledby="about">
          <h2 id="about">{words.about}</h2>
          <Paragraphs text={text.description} written={languageOf(event.text, "description")} language={language} />
        </section>
      )}
      {event.days.length > 0 && (
        <section className="section" aria-labelledby="programme">
          <h2 id="programme">{words.programme}</h2>
          <Programme language={language} days={event.days} />
        </section>
      )}
      {form && (
        <Registration
          {...{ language, event, form, toHere: true }}
          again={again ?? { sent: { ...EMPTY_FORM, submission, people: [known] }, trouble: null }}
        />
      )}
      {event.state === "published" && !invitation.declined && (
        <section className="section" aria-labelledby="decline">
          <h2 id="decline">{ours.decline}</h2>
          <p>{ours.declineText}</p>
          <form method="post" className="prose">
            <button type="submit" name="intent" value="decline" className="second">
              {ours.doDecline}
            </button>
          </form>
        </section>
      )}
      <Arrangers language={language} arrangers={event.arrangers} written={event.language} />
      <Controller language={language} controller={event.controller} written={event.language} />
    </article>
  );
}
