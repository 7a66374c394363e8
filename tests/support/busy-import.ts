import { randomBytes } from "node:crypto";
import type { CommandContext } from "#commands/context.ts";
import { insertImport } from "#db/records/participant-import-record.ts";
import { idMaker, type EventId, type ParticipantImportId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";

const newId = idMaker(randomBytes);
const CHUNK = 1_000;

/** A spreadsheet of so many lines that has been imported, one line in twenty to no avail, written past the commands. */
export async function busyImport(
  { db, now }: CommandContext,
  eventId: EventId,
  lines: number,
): Promise<ParticipantImportId> {
  const [id, at] = [newId("imp"), now()];
  await db.inTransaction((tx) =>
    insertImport(tx, {
      ...{ id, eventId, createdAt: at, createdBy: "command-line", language: "sv", total: lines, doneTo: lines + 1 },
      ...{ headings: ["Namn", "E-post"], columns: { name: 0, email: 1 } },
      options: { whenFull: "wait", tell: false, mode: "on-site" },
      ...{ startedAt: at, startedBy: "command-line", finishedAt: at, deleteAt: instant(at + 86_400_000) },
    }),
  );
  for (let first = 0; first < lines; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, lines - first) }, (_, index) => {
      const line = first + index + 2;
      const cells = [`Åsa Ängberg ${line}`, `person.${line}@kommun.example`];
      return {
        importId: id,
        line,
        cells,
        outcome: line % 20 === 3 ? ("email-missing" as const) : ("registered" as const),
      };
    });
    await db.inTransaction((tx) => tx.insert(tx.tables.participantImportRow).values(rows));
  }
  return id;
}
