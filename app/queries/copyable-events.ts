import { and, desc, eq, inArray, or } from "drizzle-orm";
import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { QueryContext } from "./context.ts";

export interface CopyableEvent {
  readonly slug: string;
  readonly title: string;
  readonly startsOn: CalendarDate;
}

const MOST = 100;

/** The latest events of which whoever asks may make a copy: those of their organisations, as host or among the arrangers. */
export async function copyableEvents(ctx: QueryContext): Promise<readonly CopyableEvent[]> {
  return ctx.db.read(async (read) => {
    const { event, eventText, eventArranger } = read.tables;
    const own = rolesOf(ctx.actor).flatMap(({ organisationId: id }) =>
      id !== null && mayCreateEvent(ctx.actor, id) ? [id] : [],
    );
    const all = runsTheInstallation(ctx.actor);
    if (!all && own.length === 0) return [];
    const arranged = read
      .select({ id: eventArranger.eventId })
      .from(eventArranger)
      .where(inArray(eventArranger.organisationId, own));
    return read
      .select({ slug: event.slug, title: eventText.title, startsOn: event.startsOn })
      .from(event)
      .innerJoin(eventText, and(eq(eventText.eventId, event.id), eq(eventText.language, event.language)))
      .where(all ? undefined : or(inArray(event.hostId, own), inArray(event.id, arranged)))
      .orderBy(desc(event.startsOn), desc(event.id))
      .limit(MOST);
  });
}
