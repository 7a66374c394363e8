import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PAGE_PARAMETER, parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { archive, parseArchiveYear } from "#queries/archive.ts";
import { EventList } from "#ui/event-list.tsx";
import { PageLinks, neighbours, titleOfPage } from "#ui/page-links.tsx";
import { writtenIn } from "#ui/written-in.ts";

export const handle = { kept: { parameters: [PAGE_PARAMETER] } } satisfies RouteHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const asked = params["year"];
  const year = asked === undefined ? null : parseArchiveYear(asked);
  const number = parsePageNumber(searchParams);
  const found = await archive(context, language, year, number);
  const lacks = asked === undefined ? number > 1 && found.open === null : found.open?.year !== year;
  if (lacks) throw new Response(null, { status: 404 });
  return { language, origin: context.origin, asked: year, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, asked, open } = data;
  const words = catalogueOf(language);
  const title = [words.archive.title, asked].filter(Boolean).join(" ");
  const query = withPage("", open?.page.number ?? 1);
  return headTags({
    origin: data.origin,
    language,
    title: `${open === null ? title : titleOfPage(language, title, open.page)} – ${words.site.name}`,
    description: words.archive.description,
    pathIn: (of) => paths.archive(of, asked ?? undefined) + query,
    ...(open !== null && { neighbours: neighbours(open.page, pathOf(language, open.year)) }),
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
            <PageLinks language={language} page={open.page} pathOf={pathOf(language, open.year)} />
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

/** The year stands in the address, so that a page is the same when another year has become the latest. */
function pathOf(language: Language, year: number): (number: number) => string {
  return (number) => paths.archive(language, year) + withPage("", number);
}
