import type { PlaceChangeId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { registrationTables } from "./registration.ts";
import type { seatTables } from "./seats.ts";

type Others = Pick<ReturnType<typeof eventTables>, "event"> &
  Pick<ReturnType<typeof seatTables>, "seatPool"> &
  Pick<ReturnType<typeof registrationTables>, "registration">;

/** What has become of registrations since they were sent, so that it can be counted how it stood on any day. */
export function placeChangeTables(kit: Kit, others: Others) {
  const seat = () =>
    kit
      .text()
      .$type<SeatPoolId>()
      .references(() => others.seatPool.id);

  /** A seat that was got, left or changed for another, or a registration that ended. Never changed, and never deleted. */
  const placeChange = kit.table(
    "place_change",
    {
      id: kit.text().$type<PlaceChangeId>().primaryKey(),
      registrationId: kit
        .text()
        .$type<RegistrationId>()
        .notNull()
        .references(() => others.registration.id),
      eventId: eventReference(kit, others)(),
      at: kit.instant().notNull(),
      /** The seat at the event before it; null: none, so that the person waited. */
      seatBefore: seat(),
      seatAfter: seat(),
      /** False where the registration ended by it. */
      live: kit.boolean().notNull(),
    },
    (table) => [
      kit.index("place_change_event").on(table.eventId),
      kit.index("place_change_registration").on(table.registrationId),
    ],
  );
  return { placeChange };
}
