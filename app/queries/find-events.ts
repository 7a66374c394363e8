import { and, asc, desc, gte, lt, ne, sql } from "drizzle-orm";
import { NO_FILTER, type EventFilter } from "#domain/event/event-filter.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, listPage, type ListPage } from "#domain/event/list-page.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { countListed, listedEvents, matching, type ListedEvent } from "./listed-events.ts";

export interface EventList {
  /** From today on, the nearest first. */
  readonly coming: readonly ListedEvent[];
  readonly page: ListPage;
  /** Before today, the latest first; the archive has the others. */
  readonly recent: readonly ListedEvent[];
}

const MOST_RECENT = 5;

/**
 * What comes, a page at a time, narrowed where the reader asks for it; the first page has the latest of what has been too.
 * Null where the list ends before that page.
 */
export async function findEvents(
  ctx: QueryContext,
  language: Language,
  filter: EventFilter = NO_FILTER,
  number = 1,
): Promise<EventList | null> {
  const today = dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event } = read.tables;
    const narrowed = matching(read, filter);
    const isComing = and(gte(event.endsOn, today), narrowed);
    const page = listPage(number, await countListed(read, isComing));
    if (page === null) return null;
    const coming = await listedEvents(read, language, {
      where: isComing,
      order: [asc(event.startsOn), sql`coalesce(${event.startsAt}, '')`, asc(event.slug)],
      limit: EVENTS_ON_A_PAGE,
      offset: eventsBefore(number),
    });
    if (number > 1) return { coming, page, recent: [] };
    const recent = await listedEvents(read, language, {
      where: and(lt(event.endsOn, today), ne(event.state, "cancelled"), narrowed),
      order: [desc(event.startsOn), asc(event.slug)],
      limit: MOST_RECENT,
    });
    return { coming, page, recent };
  });
}
