import { and, eq } from "drizzle-orm";
import { mayChangeEvent, maySeeNames, maySeeNumbers, mayShareEvent } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import type { EventState, Visibility } from "#domain/event/event.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";

/** What the head of every workspace page of an event shows, and what whoever asks may do there. */
export interface WorkEvent extends EventSpan {
  readonly id: EventId;
  readonly slug: string;
  readonly title: { readonly language: Language; readonly text: string };
  readonly state: EventState;
  readonly visibility: Visibility;
  readonly example: boolean;
  readonly may: { readonly change: boolean; readonly names: boolean; readonly share: boolean };
}

/** Null for whoever may not see it, as for what there is not. */
export async function workEvent(ctx: QueryContext, slug: string): Promise<WorkEvent | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !maySeeNumbers(ctx.actor, access)) return null;
    const { event, eventText } = read.tables;
    const [row] = await read
      .select({
        state: event.state,
        visibility: event.visibility,
        example: event.example,
        startsOn: event.startsOn,
        endsOn: event.endsOn,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        zone: event.zone,
        language: event.language,
        title: eventText.title,
      })
      .from(event)
      .leftJoin(eventText, and(eq(eventText.eventId, event.id), eq(eventText.language, event.language)))
      .where(eq(event.id, access.id));
    if (!row) return null;
    const { language, title, ...facts } = row;
    return {
      ...{ id: access.id, slug, ...facts },
      title: { language, text: title ?? slug },
      may: {
        change: mayChangeEvent(ctx.actor, access),
        names: maySeeNames(ctx.actor, access),
        share: mayShareEvent(ctx.actor, access),
      },
    };
  });
}
