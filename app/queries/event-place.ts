import { mayChangeEvents } from "#access/event-policy.ts";
import { findEventToChange } from "#db/records/event-place-record.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QueryContext } from "./context.ts";

/** When and where an event is, with the version that a change of it may name. */
export async function eventPlace(
  ctx: QueryContext,
  slug: string,
): Promise<Result<{ readonly place: EventPlace; readonly version: number }, "not-allowed" | "no-such-event">> {
  if (!mayChangeEvents(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const event = await findEventToChange(read, slug);
    return event ? ok({ place: event.place, version: event.version }) : refused("no-such-event");
  });
}
