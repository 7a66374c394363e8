import type { DraftFields } from "#domain/event/draft-fields.ts";
import type { EventDraftId, EventId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { organisationTables } from "./organisation.ts";

/** Events to be: what somebody has pasted and mended, until it is made an event. */
export function eventDraftTables(kit: Kit, { organisation }: ReturnType<typeof organisationTables>) {
  const eventDraft = kit.table(
    "event_draft",
    {
      id: kit.text().$type<EventDraftId>().primaryKey(),
      /** Whose event it will be; null: only those who run the installation see it. */
      hostId: kit
        .text()
        .$type<OrganisationId>()
        .references(() => organisation.id),
      /** The invitation as it was pasted; empty for an event that is begun from nothing. */
      source: kit.text().notNull(),
      /** The form as it was last saved, right or wrong. */
      fields: kit.json().$type<DraftFields>().notNull(),
      language: kit.text().$type<Language>().notNull(),
      /** Grows with each change, so that a second writer is told. */
      version: kit.integer().notNull(),
      /** What it became, and what was pasted is gone: whoever sends the form again gets there. */
      eventId: kit.text().$type<EventId>(),
      /** A reference to the actor. */
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      changedAt: kit.instant().notNull(),
    },
    (table) => [kit.index("event_draft_host").on(table.hostId, table.changedAt)],
  );

  return { eventDraft };
}
