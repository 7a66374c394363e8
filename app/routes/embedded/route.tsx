import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FILTER_PARAMETERS, filterQuery, isNarrowed, parseEventFilter } from "#domain/event/event-filter.ts";
import { PAGE_PARAMETER, parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { findEvents } from "#queries/find-events.ts";
import { EventList } from "#ui/event-list.tsx";
import { PageLinks, titleOfPage } from "#ui/page-links.tsx";

/** Other sites show it in a frame: alone of all pages it may stand in one, and has nothing of ours around it. */
export const handle = {
  embeddable: true,
  kept: { parameters: [...Object.values(FILTER_PARAMETERS), PAGE_PARAMETER] },
} satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const filter = parseEventFilter(searchParams);
  const found = await findEvents(context, language, filter, parsePageNumber(searchParams));
  if (found === null) throw new Response(null, { status: 404 });
  return { language, origin: context.origin, filter, coming: found.coming, page: found.page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { site, openData } = catalogueOf(data.language);
  return [
    { title: `${titleOfPage(data.language, openData.embed.title, data.page)} – ${site.name}` },
    { tagName: "link", rel: "canonical", href: data.origin + paths.events(data.language) },
    { name: "robots", content: "noindex" },
  ];
};

export default function Embedded() {
  const { language, filter, coming, page } = useLoaderData<typeof loader>();
  const { events, openData } = catalogueOf(language);
  return (
    <>
      <h1 className="hidden">{openData.embed.title}</h1>
      <h2 className="hidden">{events.coming}</h2>
      {coming.length > 0 ? (
        <EventList language={language} events={coming} />
      ) : (
        <p className="empty">{isNarrowed(filter) ? events.noneMatching : events.noneComing}</p>
      )}
      <PageLinks
        language={language}
        page={page}
        pathOf={(number) => paths.embedded(language) + withPage(filterQuery(filter), number)}
        inFrame
      />
      <p className="section">
        <a href={paths.events(language) + filterQuery(filter)}>{openData.embed.all}</a>
      </p>
    </>
  );
}
