import { and, asc, eq, gt, gte, lte, or } from "drizzle-orm";
import type { AskedEvents, EventPlace } from "#domain/event/asked-events.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { matching } from "./listed-events.ts";
import { publicEvents, type PublicEvent } from "./public-events.ts";

export interface PublicEventsPage {
  /** From which day on; today where nobody asked for another. */
  readonly from: CalendarDate;
  readonly events: readonly PublicEvent[];
  /** Where the next page begins; null where there is none. */
  readonly next: EventPlace | null;
}

/** The events that a program asks for, by their first days, a page at a time. */
export async function findPublicEvents(
  ctx: Pick<QueryContext, "db" | "now">,
  asked: AskedEvents,
): Promise<PublicEventsPage> {
  const from = asked.from ?? dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event } = read.tables;
    const { after, to, limit } = asked;
    const found = await publicEvents(read, asked.language, {
      where: and(
        gte(event.endsOn, from),
        to === null ? undefined : lte(event.startsOn, to),
        after === null
          ? undefined
          : or(gt(event.startsOn, after.startsOn), and(eq(event.startsOn, after.startsOn), gt(event.slug, after.slug))),
        matching(read, asked.filter),
      ),
      order: [asc(event.startsOn), asc(event.slug)],
      limit: limit + 1,
    });
    const events = found.slice(0, limit);
    const last = events.at(-1);
    return { from, events, next: found.length > limit && last !== undefined ? last : null };
  });
}
