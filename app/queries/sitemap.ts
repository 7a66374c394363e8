import { and, asc, eq, ne } from "drizzle-orm";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** The sitemap protocol's own limit is 50,000 addresses in a file; each event has two. */
const MOST_EVENTS = 24_000;

/** Every event that search engines may find, with the time of its last change. */
export async function sitemap(
  ctx: QueryContext,
): Promise<readonly { readonly slug: string; readonly changedAt: Instant }[]> {
  return ctx.db.read((read) => {
    const { event } = read.tables;
    return read
      .select({ slug: event.slug, changedAt: event.changedAt })
      .from(event)
      .where(and(ne(event.state, "draft"), eq(event.visibility, "public")))
      .orderBy(asc(event.startsOn), asc(event.slug))
      .limit(MOST_EVENTS);
  });
}
