import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { venueLine } from "#domain/event/venue-line.ts";
import { headTags } from "#http/head-tags.ts";
import { missingStatus } from "#http/missing-status.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockInText, daySpan, longDay } from "#i18n/dates.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { ClockTimes } from "#ui/clock-times.tsx";
import { Notice } from "#ui/notice.tsx";
import { writtenIn } from "#ui/written-in.ts";
import { PosterDay } from "./poster-day.tsx";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const answer = await eventPage(context, params["slug"] ?? "", language);
  if (answer.found !== "event") throw new Response(null, { status: missingStatus(answer.found) });
  return { language, origin: context.origin, event: answer.page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, event } = data;
  const { site, printout } = catalogueOf(language);
  const title = printout.title(event.text.text.title);
  return headTags({
    origin: data.origin,
    language,
    title: `${title} – ${site.name}`,
    description: [title, daySpan(language, event.startsOn, event.endsOn), venueLine(event)].filter(Boolean).join(" · "),
    pathIn: (of) => paths.programme(of, event.slug),
    unlisted: event.visibility !== "public",
  });
};

/** The programme to hang on a wall: large, without what one needs to know only before coming, a day on each sheet. */
export default function ProgrammeRoute() {
  const { language, event } = useLoaderData<typeof loader>();
  const { event: words, printout, dates } = catalogueOf(language);
  const { language: written, text } = event.text;
  return (
    <article className="poster">
      <div className="before no-print">
        <p>
          <a href={paths.event(language, event.slug)}>{printout.back}</a>
        </p>
        <p className="hint">{printout.print}</p>
      </div>
      <h1 {...writtenIn(written, language)}>{text.title}</h1>
      <p className="lead">
        <time className="first" dateTime={event.startsOn}>
          {daySpan(language, event.startsOn, event.endsOn)}
        </time>
        {event.startsAt && (
          <>
            {" "}
            {dates.at}
            {"\u00a0"}
            <ClockTimes language={language} start={event.startsAt} end={event.endsAt} />
          </>
        )}
        {event.receivedFrom && <>, {words.received(clockInText(language, event.receivedFrom))}</>}
        {venueLine(event) && (
          <>
            <br />
            <span {...writtenIn(event.language, language)}>{venueLine(event)}</span>
          </>
        )}
      </p>
      {event.state === "cancelled" && <Notice tone="warn" {...words.cancelled} />}
      {event.example && <Notice tone="note" {...words.example} />}
      {event.days.length === 0 && <p className="empty">{words.noProgramme}</p>}
      {event.days.map(({ date, items }, index) => (
        <PosterDay
          key={date}
          language={language}
          heading={event.days.length > 1 ? longDay(language, date) : null}
          again={index > 0 ? text.title : null}
          items={items}
        />
      ))}
      {event.arrangers.length > 0 && (
        <p className="section quiet">
          {event.arrangers.length === 1 ? words.arranger : words.arrangers}:{" "}
          <span {...writtenIn(event.language, language)}>
            {event.arrangers.map((arranger) => arranger.written).join(", ")}
          </span>
        </p>
      )}
    </article>
  );
}
