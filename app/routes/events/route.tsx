import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FILTER_PARAMETERS, filterQuery, isNarrowed, parseEventFilter } from "#domain/event/event-filter.ts";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { findEvents } from "#queries/find-events.ts";
import { EventList } from "#ui/event-list.tsx";
import { FilterForm } from "./filter-form.tsx";

export const handle = { kept: { parameters: Object.values(FILTER_PARAMETERS) } } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const filter = parseEventFilter(searchParams);
  return { language, origin: context.origin, filter, ...(await findEvents(context, language, filter)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const words = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${words.events.title} – ${words.site.name}`,
    description: words.events.description,
    pathIn: paths.events,
    feed: { path: paths.feed(data.language) + filterQuery(data.filter), title: words.openData.feed.title },
  });
};

export default function Events() {
  const { language, filter, coming, recent } = useLoaderData<typeof loader>();
  const { site, events } = catalogueOf(language);
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
      </section>
      {recent.length > 0 && (
        <section className="section" aria-labelledby="recent">
          <h2 id="recent">{events.recent}</h2>
          <EventList language={language} events={recent} />
        </section>
      )}
      <p className="links">
        <a href={paths.archive(language)}>{events.toArchive}</a>
      </p>
    </>
  );
}
