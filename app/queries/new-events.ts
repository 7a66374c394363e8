import { asc, desc } from "drizzle-orm";
import type { EventFilter } from "#domain/event/event-filter.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { matching } from "./listed-events.ts";
import { firstPublished, publicEvents, type PublicEvent } from "./public-events.ts";

const MOST_NEW = 50;

/** What was published last, the newest first, whether or not it is still to come. */
export async function newEvents(
  ctx: Pick<QueryContext, "db">,
  language: Language,
  filter: EventFilter,
): Promise<readonly PublicEvent[]> {
  return ctx.db.read((read) =>
    publicEvents(read, language, {
      where: matching(read, filter),
      order: [desc(firstPublished(read)), asc(read.tables.event.slug)],
      limit: MOST_NEW,
    }),
  );
}
