import { mayChangeEvent } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { countsOfEvents } from "#db/records/event-need-record.ts";
import { needFacts } from "#db/records/work-event-record.ts";
import { needsOf, type EventNeed } from "#domain/event/event-need.ts";
import type { QueryContext } from "./context.ts";

/** What of one event waits for whoever may change it; nothing for others. */
export async function eventNeeds(ctx: QueryContext, slug: string): Promise<readonly EventNeed[]> {
  const now = ctx.now();
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayChangeEvent(ctx.actor, access)) return [];
    const facts = await needFacts(read, access.id);
    if (!facts) return [];
    const counts = await countsOfEvents(read, [access.id], now);
    return needsOf(facts, counts(access.id), now);
  });
}
