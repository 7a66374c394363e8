import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headTags } from "#http/head-tags.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { findEvents } from "#queries/find-events.ts";
import { EventList } from "#ui/event-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  return { language, origin: context.origin, ...(await findEvents(context, language)) };
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
  });
};

export default function Events() {
  const { language, coming, past } = useLoaderData<typeof loader>();
  const { site, events } = catalogueOf(language);
  return (
    <>
      <h1>{events.title}</h1>
      <p className="lead">{site.tagline}</p>
      <section className="section" aria-labelledby="coming">
        <h2 id="coming">{events.coming}</h2>
        {coming.length > 0 ? (
          <EventList language={language} events={coming} />
        ) : (
          <p className="empty">{events.noneComing}</p>
        )}
      </section>
      {past.length > 0 && (
        <section className="section" aria-labelledby="past">
          <h2 id="past">{events.past}</h2>
          <EventList language={language} events={past} />
        </section>
      )}
    </>
  );
}
