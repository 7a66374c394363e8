import { mayOpenDoor } from "#access/door-policy.ts";
import { doorEvent, doorLinksOf } from "#db/records/door-link-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import {
  doorLinkEnd,
  endsBeforeEvent,
  isDoorLinkOpen,
  latestDoorEnd,
  usualDoorEnd,
  whyNoDoor,
  type DoorLinkRefusal,
} from "#domain/attendance/door-link.ts";
import type { DoorLinkId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

export interface ShownDoorLink {
  readonly id: DoorLinkId;
  readonly label: string;
  readonly madeAt: Instant;
  /** Null where the machine made it, or the account is gone. */
  readonly by: string | null;
  /** When it stops working, or did. */
  readonly until: Instant;
  readonly closedAt: Instant | null;
  readonly open: boolean;
  /** Open, and not until the event ends: it may have been moved to a later day. */
  readonly tooEarly: boolean;
}

export interface DoorLinks {
  /** The latest first. */
  readonly links: readonly ShownDoorLink[];
  /** Until when a link holds where nothing else is chosen, and the latest that can be. */
  readonly usual: Instant;
  readonly latest: Instant;
  /** Why no more can be made; null where they can. */
  readonly whyNot: DoorLinkRefusal | null;
}

/** More than an event has that are open; what there was before stands in its history. */
const MOST_SHOWN = 200;

/** The links to an event's door; null for whoever may not open it. */
export async function doorLinks(ctx: QueryContext, slug: string): Promise<DoorLinks | null> {
  const now = ctx.now();
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const event = access && mayOpenDoor(ctx.actor, access) ? await doorEvent(read, access.id) : null;
    if (!access || !event) return null;
    const { span } = event;
    const rows = await doorLinksOf(read, access.id, MOST_SHOWN);
    const links = rows.map(({ name, email, expiresAt, ...link }) => {
      const open = isDoorLinkOpen({ ...link, expiresAt }, span, now);
      const until = doorLinkEnd({ expiresAt }, span);
      return { ...link, by: name ?? email, until, open, tooEarly: open && endsBeforeEvent({ expiresAt }, span) };
    });
    return { links, usual: usualDoorEnd(span), latest: latestDoorEnd(span), whyNot: whyNoDoor(event, now) };
  });
}
