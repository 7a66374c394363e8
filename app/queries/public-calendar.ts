import { and, eq, exists, gte, ne, or } from "drizzle-orm";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn, startOfDay } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { calendarEvents, type CalendarEvent } from "./calendar-events.ts";
import type { QueryContext } from "./context.ts";
import { inCounty } from "./event-counties.ts";
import { publiclyListed } from "./listed-events.ts";

/** Days for which a calendar keeps what is over, and what has been cancelled, so that those who fetch it rarely are told. */
export const KEPT_DAYS = 30;
/** More than a year of all that the country's county boards arrange; a calendar that grew for ever would fetch no more. */
const MOST_EVENTS = 2_000;

/** Every event that everybody may find: what is to come, what was lately, and what was lately cancelled. */
export async function publicCalendar(
  ctx: Pick<QueryContext, "db" | "now">,
  language: Language,
  county: CountyCode | null,
): Promise<readonly CalendarEvent[]> {
  const since = addDays(dateIn(STOCKHOLM, ctx.now()), -KEPT_DAYS);
  return ctx.db.read((read) => {
    const { event, eventStateChange: change } = read.tables;
    const cancelledLately = read
      .select({ id: change.id })
      .from(change)
      .where(
        and(eq(change.eventId, event.id), eq(change.to, "cancelled"), gte(change.at, startOfDay(since, STOCKHOLM))),
      );
    return calendarEvents(read, language, {
      where: and(
        publiclyListed(read),
        gte(event.endsOn, since),
        or(ne(event.state, "cancelled"), exists(cancelledLately)),
        county === null ? undefined : inCounty(read, county),
      ),
      limit: MOST_EVENTS,
    });
  });
}
