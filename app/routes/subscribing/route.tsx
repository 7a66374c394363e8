import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { CalendarAddress, webcal } from "#ui/calendar-address.tsx";
import { writtenIn } from "#ui/written-in.ts";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, context: { origin } }: LoaderFunctionArgs) {
  return { language: languageOfPath(new URL(request.url).pathname), origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { calendar, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${calendar.subscribing.title} – ${site.name}`,
    description: calendar.subscribing.description,
    pathIn: paths.subscribing,
    calendar: { path: paths.calendarFeed(data.language), title: calendar.name(null) },
  });
};

/** How to have the events in one's own calendar, and how soon what changes is seen there. */
export default function Subscribing() {
  const { language, origin } = useLoaderData<typeof loader>();
  const { addresses, how, when, own, title, lead } = catalogueOf(language).calendar.subscribing;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <section className="section prose" aria-labelledby="addresses">
        <h2 id="addresses">{addresses.title}</h2>
        <h3>{addresses.all}</h3>
        <CalendarAddress
          address={origin + paths.calendarFeed(language)}
          words={{ open: addresses.open, copy: addresses.copy }}
        />
        <h3>{addresses.counties}</h3>
        <p>{addresses.countiesText}</p>
        <ul>
          {COUNTIES.map(({ code, name }) => (
            <li key={code}>
              <a href={webcal(origin + paths.calendarFeed(language, code))} {...writtenIn("sv", language)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="section prose" aria-labelledby="how">
        <h2 id="how">{how.title}</h2>
        {how.programs.map((program) => (
          <section key={program.title}>
            <h3>{program.title}</h3>
            <p>{program.text}</p>
          </section>
        ))}
      </section>
      <section className="section prose" aria-labelledby="when">
        <h2 id="when">{when.title}</h2>
        {when.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section className="section prose" aria-labelledby="own">
        <h2 id="own">{own.title}</h2>
        <p>{own.text}</p>
      </section>
    </>
  );
}
