import { sql } from "drizzle-orm";
import type { ListKind, ListOptions } from "#domain/registration/participant-list.ts";
import type { ListExportId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";

/** Lists that take so long to write that the worker does it; kept for a day. */
export function listExportTables(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  const listExport = kit.table(
    "list_export",
    {
      id: kit.text().$type<ListExportId>().primaryKey(),
      eventId: eventReference(kit, { event })(),
      kind: kit.text().$type<ListKind>().notNull(),
      options: kit.json().$type<ListOptions>().notNull(),
      language: kit.text().$type<Language>().notNull(),
      requestedAt: kit.instant().notNull(),
      /** From `actorReference`: never a name. */
      requestedBy: kit.text().notNull(),
      /** Rows of the list, counted when it was asked for. */
      total: kit.integer().notNull(),
      done: kit.integer().notNull(),
      /** Whoever writes it holds it until then, and renews that while it works. */
      leasedUntil: kit.instant(),
      attempts: kit.integer().notNull(),
      finishedAt: kit.instant(),
      /** Given up after several attempts. */
      failedAt: kit.instant(),
      fileName: kit.text(),
      bytes: kit.integer(),
      deleteAt: kit.instant().notNull(),
    },
    (table) => [
      kit.index("list_export_event").on(table.eventId, table.requestedAt),
      kit.index("list_export_deletion").on(table.deleteAt),
      kit
        .index("list_export_waiting")
        .on(table.requestedAt)
        .where(sql`finished_at is null and failed_at is null`),
    ],
  );

  /** The file in parts, base64: text is the one kind of column that holds bytes alike on both engines. */
  const listExportPart = kit.table(
    "list_export_part",
    {
      exportId: kit
        .text()
        .$type<ListExportId>()
        .notNull()
        .references(() => listExport.id),
      position: kit.integer().notNull(),
      content: kit.text().notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.exportId, table.position] })],
  );

  return { listExport, listExportPart };
}
