import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { archive, parseArchiveYear } from "#queries/archive.ts";
import { EventList } from "#ui/event-list.tsx";
import { writtenIn } from "#ui/written-in.ts";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const asked = params["year"];
  const year = asked === undefined ? null : parseArchiveYear(asked);
  const found = await archive(context, language, year);
  if (asked !== undefined && found.open?.year !== year) throw new Response(null, { status: 404 });
  return { language, origin: context.origin, asked: year, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const words = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${[words.archive.title, data.asked].filter(Boolean).join(" ")} – ${words.site.name}`,
    description: words.archive.description,
    pathIn: (language) => paths.archive(language, data.asked ?? undefined),
  });
};

export default function Archive() {
  const { language, years, series, open } = useLoaderData<typeof loader>();
  const words = catalogueOf(language).archive;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.description}</p>
      {open === null ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <>
          <nav className="section" aria-labelledby="years">
            <h2 id="years">{words.years}</h2>
            <ul className="links">
              {years.map(({ year, events }) => (
                <li key={year}>
                  <a href={paths.archive(language, year)} aria-current={year === open.year ? "true" : undefined}>
                    {`${year} (${events})`}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <section className="section" aria-labelledby="events">
            <h2 id="events">{words.events(String(open.year))}</h2>
            <EventList language={language} events={open.events} />
          </section>
        </>
      )}
      {series.length > 0 && (
        <section className="section" aria-labelledby="series">
          <h2 id="series">{words.series}</h2>
          <ul className="plain-list">
            {series.map((each) => (
              <li key={each.slug}>
                <a href={paths.series(language, each.slug)} {...writtenIn(each.language, language)}>
                  {each.name}
                </a>{" "}
                <span className="quiet">{words.editions(each.editions)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
