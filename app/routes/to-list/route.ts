import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { languageOfPath, paths } from "#app/paths.ts";

/** Whoever cuts an event's or a series' address short is looking for the list that it stands in. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const { pathname, search } = new URL(request.url);
  const language = languageOfPath(pathname);
  const isOfSeries = `${pathname}/` === paths.series(language, "");
  return redirect(isOfSeries ? `${paths.archive(language)}#series` : paths.events(language) + search, 308);
}
