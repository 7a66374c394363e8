import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isOver } from "#domain/event/event-span.ts";
import { languageOf } from "#domain/event/event-text.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { readerContext } from "#http/reader-context.ts";
import { headTags } from "#http/head-tags.ts";
import { missingStatus } from "#http/missing-status.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day, daySpan } from "#i18n/dates.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { registrationForm } from "#queries/registration-form.ts";
import { eventEntry } from "#ui/event-entry.ts";
import { Notice } from "#ui/notice.tsx";
import { Paragraphs } from "#ui/paragraphs.tsx";
import { Programme } from "#ui/programme.tsx";
import { Tags } from "#ui/tags.tsx";
import { writtenIn } from "#ui/written-in.ts";
import { AddToCalendar } from "./add-to-calendar.tsx";
import { answerForm, type FormAgain } from "./answer-form.ts";
import { Arrangers } from "./arrangers.tsx";
import { Controller } from "./controller.tsx";
import { Edition } from "./edition.tsx";
import { Facts } from "./facts.tsx";
import { Moved } from "./moved.tsx";
import { Registration, RegistrationState, RegistrationTrouble } from "./registration.tsx";
import { structuredData } from "./structured-data.ts";
import { TakeAway } from "./take-away.tsx";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const slug = params["slug"] ?? "";
  const context = await readerContext({ request, context: given });
  const answer = await eventPage(context, slug, language);
  if (answer.found !== "event") throw new Response(null, { status: missingStatus(answer.found) });
  const asked = await registrationForm(context, slug, language);
  // Who organises a draft sees its form as it will be; what it sends is refused until the event is published.
  const draft = answer.page.state === "draft";
  const form = draft && asked ? { ...asked, status: { ...asked.status, phase: "open" as const } } : asked;
  const over = isOver(answer.page, context.now());
  return { language, origin: context.origin, event: answer.page, over, form };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const language = languageOfPath(new URL(request.url).pathname);
  return answerForm(context, { form, slug: params["slug"] ?? "", language });
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get("Retry-After");
  return wait === null ? {} : { "Retry-After": wait };
};

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, event } = data;
  const { title } = event.text.text;
  const facts = [daySpan(language, event.startsOn, event.endsOn), venueLine(event), title].filter(Boolean).join(" · ");
  const unlisted = event.visibility !== "public" || event.state === "draft";
  return [
    ...headTags({
      origin: data.origin,
      language,
      title: `${title} – ${catalogueOf(language).site.name}`,
      description: facts,
      pathIn: (of) => paths.event(of, event.slug),
      unlisted,
      picture: { path: paths.eventPicture(language, event.slug), alt: facts },
    }),
    ...(unlisted
      ? []
      : [{ "script:ld+json": structuredData(data.origin, language, event, data.form?.status ?? null) }]),
  ];
};

export default function EventRoute() {
  const { language, origin, event, over, form } = useLoaderData<typeof loader>();
  const again = useActionData<() => FormAgain>();
  const { eventKinds, event: words } = catalogueOf(language);
  const { language: written, text } = event.text;
  return (
    <article>
      {form && again && <RegistrationTrouble {...{ language, form, again }} />}
      <p className="eyebrow">
        {eventKinds[event.kind]} <Tags language={language} state={event.state} example={event.example} />
      </p>
      <h1 {...writtenIn(written, language)}>{text.title}</h1>
      {event.edition && <Edition language={language} edition={event.edition} />}
      {event.state === "draft" && <Notice tone="note" {...words.draft} />}
      {event.state === "published" && !over && event.movedFrom && (
        <Moved language={language} now={event} before={event.movedFrom} />
      )}
      {event.state === "cancelled" && <Notice tone="warn" {...words.cancelled} />}
      {event.example && <Notice tone="note" {...words.example} />}
      <Facts language={language} event={event} />
      {form && <RegistrationState {...{ language, event, form }} />}
      {written !== language && <p className="hint">{words.onlyIn[written]}</p>}
      {text.description && (
        <section className="section" aria-labelledby="about">
          <h2 id="about">{words.about}</h2>
          <Paragraphs text={text.description} written={languageOf(event.text, "description")} language={language} />
        </section>
      )}
      <section className="section" aria-labelledby="programme">
        <h2 id="programme">{words.programme}</h2>
        {event.days.length > 0 ? (
          <Programme language={language} days={event.days} />
        ) : (
          <p className="empty">{words.noProgramme}</p>
        )}
      </section>
      {form && <Registration {...{ language, event, form, again }} />}
      <Arrangers language={language} arrangers={event.arrangers} written={event.language} />
      {!over && event.state === "published" && (
        <AddToCalendar
          language={language}
          slug={event.slug}
          entry={eventEntry({ ...event, ...text }, language, origin)}
        />
      )}
      <TakeAway language={language} slug={event.slug} />
      {event.otherEditions.length > 0 && (
        <section className="section no-print" aria-labelledby="editions">
          <h2 id="editions">{words.otherEditions}</h2>
          <ul className="links">
            {event.otherEditions.map((other) => (
              <li key={other.slug}>
                <a href={paths.event(language, other.slug)}>{day(language, other.startsOn)}</a>{" "}
                <Tags language={language} state="published" example={other.example} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Controller language={language} controller={event.controller} written={event.language} />
    </article>
  );
}
