import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  FILTER_PARAMETERS,
  filterQuery,
  isNarrowed,
  parseEventFilter,
  type EventFilter,
} from "#domain/event/event-filter.ts";
import { PAGE_PARAMETER, parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { county } from "#domain/organisation/territory.ts";
import type { Language } from "#domain/values/language.ts";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { findEvents } from "#queries/find-events.ts";
import { EventList } from "#ui/event-list.tsx";
import { PageLinks, neighbours, titleOfPage } from "#ui/page-links.tsx";
import { FilterForm } from "./filter-form.tsx";

export const handle = {
  kept: { parameters: [...Object.values(FILTER_PARAMETERS), PAGE_PARAMETER] },
} satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const filter = parseEventFilter(searchParams);
  const found = await findEvents(context, language, filter, parsePageNumber(searchParams));
  if (found === null) throw new Response(null, { status: 404 });
  return { language, origin: context.origin, filter, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, filter, page } = data;
  const words = catalogueOf(language);
  return headTags({
    origin: data.origin,
    language,
    title: `${titleOfPage(language, words.events.title, page)} – ${words.site.name}`,
    description: words.events.description,
    // What is narrowed is a view of the whole list, which is what search engines are to show.
    pathIn: (of) => paths.events(of) + (isNarrowed(filter) ? "" : withPage("", page.number)),
    neighbours: neighbours(page, pathOf(language, filter)),
    feed: { path: paths.feed(language) + filterQuery(filter), title: words.openData.feed.title },
    calendar: {
      path: paths.calendarFeed(language, filter.county ?? undefined),
      title: words.calendar.name(filter.county && county(filter.county).name),
    },
  });
};

export default function Events() {
  const { language, filter, coming, page, recent } = useLoaderData<typeof loader>();
  const { site, events, calendar } = catalogueOf(language);
  return (
    <>
      <h1>{events.title}</h1>
      <p className="lead">{site.tagline}</p>
      <FilterForm language={language} filter={filter} />
      <section className="section" aria-labelledby="coming">
        <h2 id="coming">{events.coming}</h2>
        {coming.length > 0 ? (
          <EventList language={language} events={coming} />
        ) : (
          <p className="empty">{isNarrowed(filter) ? events.noneMatching : events.noneComing}</p>
        )}
        <PageLinks language={language} page={page} pathOf={pathOf(language, filter)} />
      </section>
      {recent.length > 0 && (
        <section className="section" aria-labelledby="recent">
          <h2 id="recent">{events.recent}</h2>
          <EventList language={language} events={recent} />
        </section>
      )}
      <p className="links">
        <a href={paths.archive(language)}>{events.toArchive}</a>{" "}
        <a href={paths.subscribing(language)}>{calendar.subscribing.link}</a>
      </p>
    </>
  );
}

function pathOf(language: Language, filter: EventFilter): (number: number) => string {
  return (number) => paths.events(language) + withPage(filterQuery(filter), number);
}
