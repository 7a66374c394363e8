import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageOfPath, paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return { language: languageOfPath(new URL(request.url).pathname) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.erasure.end.gone.title} – ${site.name}` }, { name: "robots", content: "noindex" }];
};

/** Where somebody comes who has ended their own account: it says nothing of whose it was. */
export default function AccountEnded() {
  const { language } = useLoaderData<typeof loader>();
  const { site, work } = catalogueOf(language);
  const { gone } = work.access.erasure.end;
  return (
    <>
      <h1>{gone.title}</h1>
      <p className="lead">{gone.text}</p>
      <p className="section">
        <a href={paths.events(language)}>{site.events}</a>
      </p>
    </>
  );
}
