import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";

/** RFC 9309. Everything public may be read; the sitemap says where it is. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${context.origin}${paths.sitemap()}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
