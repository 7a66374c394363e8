import { sql } from "drizzle-orm";
import type { ContributorRole } from "#domain/event/contributor.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type { ContributorId, InviteeId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SortKey } from "#domain/values/sort-key.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";

/** People of an event who have no registration: those who are invited to it, and those who carry it out. */
export function inviteeTables(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  const eventId = eventReference(kit, { event });

  /** Who comes is told by their registration, which has the same e-mail address. */
  const invitee = kit.table(
    "invitee",
    {
      id: kit.text().$type<InviteeId>().primaryKey(),
      eventId: eventId(),
      name: kit.text().notNull(),
      email: kit.text().$type<EmailAddress>().notNull(),
      organisation: kit.text(),
      /** Name and organisation for searches, and the name for lists in Swedish order. */
      folded: kit.text().$type<FoldedText>(),
      sortKey: kit.text().$type<SortKey>(),
      language: kit.text().$type<Language>().notNull(),
      addedAt: kit.instant().notNull(),
      /** When the latest invitation or reminder was written; null before the first. */
      invitedAt: kit.instant(),
      remindedAt: kit.instant(),
      /** Said that they don't come. */
      declinedAt: kit.instant(),
      /** Raised when links are revoked. */
      generation: kit.integer().notNull(),
    },
    // However it is written, it is one person's: nobody is written to twice.
    (table) => [kit.uniqueIndex("invitee_address").on(table.eventId, sql`lower(${table.email})`)],
  );

  /** Speakers, moderators, staff: outside the seats, with what they need. */
  const contributor = kit.table(
    "contributor",
    {
      id: kit.text().$type<ContributorId>().primaryKey(),
      eventId: eventId(),
      role: kit.text().$type<ContributorRole>().notNull(),
      name: kit.text().notNull(),
      organisation: kit.text(),
      email: kit.text().$type<EmailAddress>(),
      telephone: kit.text(),
      /** What they bring or need on the stage. */
      material: kit.text(),
      diet: kit.text(),
      arrival: kit.text(),
      note: kit.text(),
      addedAt: kit.instant().notNull(),
      version: kit.integer().notNull(),
    },
    (table) => [kit.index("contributor_event").on(table.eventId)],
  );

  return { invitee, contributor };
}
