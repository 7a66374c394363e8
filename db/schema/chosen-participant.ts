import type { AccountId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { registrationTables } from "./registration.ts";

type Others = Pick<ReturnType<typeof eventTables>, "event"> &
  Pick<ReturnType<typeof registrationTables>, "registration">;

/** Whom somebody has ticked in a list of participants: kept while they page and narrow it, and a day at most. */
export function chosenParticipantTables(kit: Kit, others: Others) {
  const chosenParticipant = kit.table(
    "chosen_participant",
    {
      accountId: kit.text().$type<AccountId>().notNull(),
      eventId: eventReference(kit, others)(),
      registrationId: kit
        .text()
        .$type<RegistrationId>()
        .notNull()
        .references(() => others.registration.id),
      at: kit.instant().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.accountId, table.registrationId] }),
      kit.index("chosen_participant_event").on(table.eventId, table.accountId),
      kit.index("chosen_participant_at").on(table.at),
    ],
  );
  return { chosenParticipant };
}
