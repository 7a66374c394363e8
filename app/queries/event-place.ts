import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventToChange } from "#db/records/event-place-record.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QueryContext } from "./context.ts";

/** When and where an event is, with the version that a change of it may name. */
export async function eventPlace(
  ctx: QueryContext,
  slug: string,
): Promise<Result<{ readonly place: EventPlace; readonly version: number }, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(read, { slug }), maySeeNumbers);
    if (refusal) return refused(refusal);
    const event = await findEventToChange(read, slug);
    return event ? ok({ place: event.place, version: event.version }) : refused("no-such-event");
  });
}
