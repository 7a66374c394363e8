import { eq } from "drizzle-orm";
import { mayReadEvent } from "#access/event-policy.ts";
import type { Language } from "#domain/values/language.ts";
import { calendarEvents, type CalendarEvent } from "./calendar-events.ts";
import type { QueryContext } from "./context.ts";
import { wasPublished } from "./event-page.ts";

export type EventCalendarAnswer =
  | { readonly found: "event"; readonly event: CalendarEvent }
  /** Was public once, and is no longer. */
  | { readonly found: "gone" }
  | { readonly found: "nothing" };

/** One event, for the calendar of whoever has its address. */
export async function eventCalendar(ctx: QueryContext, slug: string, language: Language): Promise<EventCalendarAnswer> {
  return ctx.db.read(async (read) => {
    const [event] = await calendarEvents(read, language, { where: eq(read.tables.event.slug, slug), limit: 1 });
    if (!event) return { found: "nothing" };
    if (mayReadEvent(ctx.actor, event)) return { found: "event", event };
    return { found: event.state === "draft" && (await wasPublished(read, event.id)) ? "gone" : "nothing" };
  });
}
