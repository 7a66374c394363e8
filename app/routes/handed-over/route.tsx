import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headTags } from "#http/head-tags.ts";
import { personalHeaders } from "#http/personal-page.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";

export const headers = personalHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { language: languageOfPath(new URL(request.url).pathname), origin: context.origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { registration, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${registration.handedOver.title} – ${site.name}`,
    description: registration.handedOver.title,
    pathIn: paths.handedOver,
    unlisted: true,
  });
};

/** Where a hand-over leads: the page that it was done on is somebody else's now. */
export default function HandedOver() {
  const { language } = useLoaderData<typeof loader>();
  const { registration, errors } = catalogueOf(language);
  return (
    <>
      <h1>{registration.handedOver.title}</h1>
      <p className="lead">{registration.handedOver.text}</p>
      <p className="section">
        <a href={paths.events(language)}>{errors.toEvents}</a>
      </p>
    </>
  );
}
