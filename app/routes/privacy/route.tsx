import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headTags } from "#http/head-tags.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { OperatorFacts } from "#ui/operator-facts.tsx";

const COMPLAINTS = "https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/";

export const handle = { kept: {} } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, operator } = context;
  return { language: languageOfPath(new URL(request.url).pathname), origin, operator };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { privacy, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${privacy.title} – ${site.name}`,
    description: privacy.description,
    pathIn: paths.privacy,
  });
};

/** What GDPR, articles 13 and 14, want people to be told, in plain words. */
export default function Privacy() {
  const { language, operator } = useLoaderData<typeof loader>();
  const { title, intro, responsible, data, basis, rights } = catalogueOf(language).privacy;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{intro}</p>
      <section className="section prose" aria-labelledby="responsible">
        <h2 id="responsible">{responsible.title}</h2>
        {responsible.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <OperatorFacts language={language} operator={operator} />
      </section>
      <section className="section prose" aria-labelledby="data">
        <h2 id="data">{data.title}</h2>
        {data.rows.map((row) => (
          <section key={row.title}>
            <h3>{row.title}</h3>
            <dl>
              <dt>{data.what}</dt>
              <dd>{row.what}</dd>
              <dt>{data.why}</dt>
              <dd>{row.why}</dd>
              <dt>{data.howLong}</dt>
              <dd>{row.howLong}</dd>
              <dt>{data.who}</dt>
              <dd>{row.who}</dd>
            </dl>
          </section>
        ))}
      </section>
      <section className="section prose" aria-labelledby="basis">
        <h2 id="basis">{basis.title}</h2>
        {basis.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section className="section prose" aria-labelledby="rights">
        <h2 id="rights">{rights.title}</h2>
        <p>{rights.text}</p>
        <ul>
          {rights.list.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ul>
        <p>{rights.how}</p>
        <p>
          {rights.complain} <a href={COMPLAINTS}>{rights.complainLink}</a>
        </p>
      </section>
    </>
  );
}
