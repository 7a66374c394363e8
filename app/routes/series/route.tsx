import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import type { ListedEvent } from "#queries/listed-events.ts";
import { seriesPage } from "#queries/series-page.ts";
import { EventList } from "#ui/event-list.tsx";
import { writtenIn } from "#ui/written-in.ts";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const series = await seriesPage(context, params["slug"] ?? "", language);
  if (!series) throw new Response(null, { status: 404 });
  return { language, origin: context.origin, series };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, series } = data;
  const words = catalogueOf(language);
  return headTags({
    origin: data.origin,
    language,
    title: `${series.name.text} – ${words.site.name}`,
    description: words.series.description(series.name.text),
    pathIn: (of) => paths.series(of, series.slug),
  });
};

export default function Series() {
  const { language, series } = useLoaderData<typeof loader>();
  const words = catalogueOf(language).series;
  return (
    <>
      <p className="eyebrow">{words.kind}</p>
      <h1 {...writtenIn(series.name.language, language)}>{series.name.text}</h1>
      <Editions language={language} id="coming" title={words.coming} events={series.coming} />
      <Editions language={language} id="past" title={words.past} events={series.past} />
    </>
  );
}

function Editions(props: { language: "sv" | "en"; id: string; title: string; events: readonly ListedEvent[] }) {
  if (props.events.length === 0) return null;
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <EventList language={props.language} events={props.events} />
    </section>
  );
}
