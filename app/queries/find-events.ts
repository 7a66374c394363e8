import { and, asc, desc, gte, lt, ne, sql } from "drizzle-orm";
import { NO_FILTER, type EventFilter } from "#domain/event/event-filter.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { listedEvents, matching, type ListedEvent } from "./listed-events.ts";

export interface EventList {
  /** From today on, the nearest first. */
  readonly coming: readonly ListedEvent[];
  /** Before today, the latest first; the archive has the others. */
  readonly recent: readonly ListedEvent[];
}

const MOST_COMING = 200;
const MOST_RECENT = 5;

/** What the first page shows: what comes, and the latest of what has been; narrowed where the reader asks for it. */
export async function findEvents(
  ctx: QueryContext,
  language: Language,
  filter: EventFilter = NO_FILTER,
): Promise<EventList> {
  const today = dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event } = read.tables;
    const narrowed = matching(read, filter);
    const coming = await listedEvents(read, language, {
      where: and(gte(event.endsOn, today), narrowed),
      order: [asc(event.startsOn), sql`coalesce(${event.startsAt}, '')`, asc(event.slug)],
      limit: MOST_COMING,
    });
    const recent = await listedEvents(read, language, {
      where: and(lt(event.endsOn, today), ne(event.state, "cancelled"), narrowed),
      order: [desc(event.startsOn), asc(event.slug)],
      limit: MOST_RECENT,
    });
    return { coming, recent };
  });
}
