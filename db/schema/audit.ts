import { sql } from "drizzle-orm";
import type { AuditEntryId, EventId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** Who did what to what, and when. Entries are written in the act's own transaction and never changed. */
export function auditTables(kit: Kit) {
  const auditEntry = kit.table(
    "audit_entry",
    {
      id: kit.text().$type<AuditEntryId>().primaryKey(),
      at: kit.instant().notNull(),
      /** "system", "command-line", or a person's id. Never a name. */
      actor: kit.text().notNull(),
      act: kit.text().notNull(),
      subjectKind: kit.text().notNull(),
      subjectId: kit.text().notNull(),
      eventId: kit.text().$type<EventId>(),
      /** What the act changed, without anything about a person. */
      facts: kit.json().$type<Record<string, unknown>>().notNull(),
      /** Values about people: emptied when they are purged, while the entry stays. */
      personal: kit.json().$type<Record<string, unknown>>(),
    },
    (table) => [
      kit.index("audit_entry_subject").on(table.subjectId, table.at),
      kit.index("audit_entry_event").on(table.eventId, table.at),
      kit
        .index("audit_entry_personal")
        .on(table.act, table.eventId)
        .where(sql`personal is not null`),
    ],
  );
  return { auditEntry };
}
