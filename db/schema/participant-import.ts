import { sql } from "drizzle-orm";
import type { ImportOptions, ImportOutcome } from "#domain/registration/participant-import.ts";
import type { ColumnMatch } from "#domain/registration/import-columns.ts";
import type { ParticipantImportId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { registrationTables } from "./registration.ts";

type Others = Pick<ReturnType<typeof eventTables>, "event"> &
  Pick<ReturnType<typeof registrationTables>, "registration">;

/** Participants read from a spreadsheet, line by line, until somebody says that they shall be registered, and after. */
export function participantImportTables(kit: Kit, { event, registration }: Others) {
  const participantImport = kit.table(
    "participant_import",
    {
      id: kit.text().$type<ParticipantImportId>().primaryKey(),
      eventId: eventReference(kit, { event })(),
      createdAt: kit.instant().notNull(),
      /** From `actorReference`: never a name. */
      createdBy: kit.text().notNull(),
      language: kit.text().$type<Language>().notNull(),
      headings: kit.json().$type<readonly string[]>().notNull(),
      columns: kit.json().$type<ColumnMatch>().notNull(),
      options: kit.json().$type<ImportOptions>().notNull(),
      total: kit.integer().notNull(),
      /** Null: nothing happens before somebody says so. */
      startedAt: kit.instant(),
      startedBy: kit.text(),
      /** The last line that has been dealt with. */
      doneTo: kit.integer().notNull(),
      finishedAt: kit.instant(),
      deleteAt: kit.instant().notNull(),
    },
    (table) => [
      kit.index("participant_import_event").on(table.eventId, table.createdAt),
      kit.index("participant_import_deletion").on(table.deleteAt),
      kit
        .index("participant_import_waiting")
        .on(table.startedAt)
        .where(sql`started_at is not null and finished_at is null`),
    ],
  );

  const participantImportRow = kit.table(
    "participant_import_row",
    {
      importId: kit
        .text()
        .$type<ParticipantImportId>()
        .notNull()
        .references(() => participantImport.id),
      /** As the spreadsheet counts them. */
      line: kit.integer().notNull(),
      cells: kit.json().$type<readonly string[]>().notNull(),
      /** Null until the line has been dealt with. */
      outcome: kit.text().$type<ImportOutcome>(),
      registrationId: kit
        .text()
        .$type<RegistrationId>()
        .references(() => registration.id),
    },
    (table) => [kit.primaryKey({ columns: [table.importId, table.line] })],
  );

  return { participantImport, participantImportRow };
}
