import type { DoorLinkId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";

/** Links for those who stand at an event's door. Nothing here opens anything: a link's token is derived from the secret. */
export function doorLinkTables(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  const eventId = eventReference(kit, { event });

  const doorLink = kit.table(
    "door_link",
    {
      id: kit.text().$type<DoorLinkId>().primaryKey(),
      eventId: eventId(),
      /** What the organiser calls it: a door, or somebody's name, which is deleted with the event's people. */
      label: kit.text().notNull(),
      madeAt: kit.instant().notNull(),
      /** A reference to an actor. */
      madeBy: kit.text().notNull(),
      expiresAt: kit.instant().notNull(),
      /** Null while nobody has closed it. */
      closedAt: kit.instant(),
    },
    (table) => [kit.index("door_link_event").on(table.eventId)],
  );

  return { doorLink };
}
