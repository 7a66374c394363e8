import type { LoaderFunctionArgs } from "@remix-run/node";
import { isoInstant } from "#domain/values/instant.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { paths } from "#app/paths.ts";
import { sitemap } from "#queries/sitemap.ts";

export const handle = { kept: {} } satisfies RouteHandle;

/** sitemaps.org 0.9, with each page's address in both languages as search engines read them. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const events = await sitemap(context);
  const pages = [
    { pathIn: paths.events, changed: null },
    { pathIn: paths.accessibility, changed: null },
    { pathIn: paths.privacy, changed: null },
    { pathIn: paths.subscribing, changed: null },
    ...events.map(({ slug, changedAt }) => ({
      pathIn: (language: Language) => paths.event(language, slug),
      changed: isoInstant(changedAt),
    })),
  ];
  const urls = pages.flatMap(({ pathIn, changed }) => {
    const address = (language: Language) => context.origin + pathIn(language);
    const alternates = LANGUAGES.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>`,
    ).join("");
    const lastmod = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
    return LANGUAGES.map((language) => `<url><loc>${address(language)}</loc>${lastmod}${alternates}</url>`);
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
