import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Language } from "#domain/values/language.ts";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { Codes } from "./codes.tsx";
import type { EventDetailsJson, EventJson, ItemJson } from "./event-json.ts";
import { exampleAnswer } from "./example.ts";
import { Fields } from "./fields.tsx";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, context: { origin } }: LoaderFunctionArgs) {
  return { language: languageOfPath(new URL(request.url).pathname), origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { openData, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${openData.title} – ${site.name}`,
    description: openData.description,
    pathIn: paths.api,
    feed: { path: paths.feed(data.language), title: openData.feed.title },
  });
};

export default function OpenData() {
  const { language, origin } = useLoaderData<typeof loader>();
  const words = catalogueOf(language).openData;
  const fields: Record<keyof EventJson, string> = words.fields;
  const details: Record<Exclude<keyof EventDetailsJson, keyof EventJson>, string> = words.details;
  const items: Record<keyof ItemJson, string> = words.items;
  const feed = origin + paths.feed(language);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <section className="section prose" aria-labelledby="feed">
        <h2 id="feed">{words.feed.heading}</h2>
        <p>{words.feed.text}</p>
        <Address href={feed} />
        <p>{words.feed.narrowed}</p>
        <Address href={`${feed}?kind=conference&county=07`} />
      </section>
      <section className="section prose" aria-labelledby="embed">
        <h2 id="embed">{words.embed.heading}</h2>
        <p>{words.embed.text}</p>
        <pre>
          <code>{snippet(origin, language)}</code>
        </pre>
        <p>{words.embed.narrowed}</p>
        <Address href={`${origin}${paths.embedded(language)}?county=07`} />
      </section>
      <section className="section prose" aria-labelledby="json">
        <h2 id="json">{words.list.heading}</h2>
        <p>{words.list.text}</p>
        <Address href={origin + paths.apiEvents()} />
        <Address href={`${origin}${paths.apiEvents()}?from=2022-01-01&county=07&lang=${language}`} />
        <h3>{words.list.parameters}</h3>
        <Fields names={Object.entries(words.parameters)} />
        <h3>{words.list.fields}</h3>
        <Fields names={Object.entries(fields)} />
        <h3>{words.list.example}</h3>
        <pre>
          <code>{JSON.stringify(exampleAnswer(origin, language), null, 2)}</code>
        </pre>
      </section>
      <section className="section prose" aria-labelledby="one">
        <h2 id="one">{words.one.heading}</h2>
        <p>{words.one.text}</p>
        <Fields names={Object.entries(details)} />
        <p>{words.one.programme}</p>
        <Fields names={Object.entries(items)} />
      </section>
      <Codes language={language} />
      <section className="section prose" aria-labelledby="habits">
        <h2 id="habits">{words.habits.heading}</h2>
        <ul>
          {words.habits.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Address(props: { href: string }) {
  return (
    <p>
      <a href={props.href}>
        <code>{props.href}</code>
      </a>
    </p>
  );
}

/** Ready to be pasted: the frame is as wide as its place, and says its name to those who can't see it. */
function snippet(origin: string, language: Language): string {
  const { frameTitle } = catalogueOf(language).openData.embed;
  return `<iframe src="${origin}${paths.embedded(language)}" title="${frameTitle}" width="100%" height="600" loading="lazy"></iframe>`;
}
