import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportDeletedOn } from "#domain/accessibility/fault-report.ts";
import { headTags } from "#http/head-tags.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { languageOfPath, paths } from "#app/paths.ts";

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  return { language, origin: context.origin, deletedOn: reportDeletedOn(context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { accessibility, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${accessibility.thanks.title} – ${site.name}`,
    description: accessibility.thanks.text,
    pathIn: paths.reportReceived,
    unlisted: true,
  });
};

export default function ReportReceived() {
  const { language, deletedOn } = useLoaderData<typeof loader>();
  const words = catalogueOf(language).accessibility.thanks;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p className="section">{words.deleted(day(language, deletedOn))}</p>
      <p className="section">
        <a href={paths.accessibility(language)}>{words.back}</a>
      </p>
    </>
  );
}
