import { and, asc, eq, inArray, isNotNull, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { isId, type RegistrationId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isToBeDeleted } from "./deletion-day-record.ts";

/** Registrations of whose needs the log of acts still speaks when they are to be deleted by now. */
export async function findNeedHistory(read: Reading, today: CalendarDate, limit: number): Promise<RegistrationId[]> {
  const { auditEntry, event, registrationRules: rules } = read.tables;
  const rows = await read
    .selectDistinct({ id: auditEntry.subjectId })
    .from(auditEntry)
    .innerJoin(event, eq(event.id, auditEntry.eventId))
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(and(saysOfNeeds(read), isToBeDeleted(read, "needs", today)))
    .orderBy(asc(auditEntry.subjectId))
    .limit(limit);
  return rows.flatMap(({ id }) => (isId("reg", id) ? [id] : []));
}

/** The entries that say of their needs say nothing of people any more: entries can be emptied, and not changed. */
export async function emptyNeedHistory(tx: Tx, registrationIds: readonly RegistrationId[]): Promise<void> {
  const { auditEntry } = tx.tables;
  await tx
    .update(auditEntry)
    .set({ personal: null })
    .where(and(inArray(auditEntry.subjectId, [...registrationIds]), saysOfNeeds(tx)));
}

/** The kinds of need come first of what changed; one engine writes spaces between the parts. */
function saysOfNeeds(read: Reading): SQL | undefined {
  const { auditEntry } = read.tables;
  const written = sql`replace(cast(${auditEntry.personal} as text), ' ', '')`;
  const has = (part: string) => sql`replace(${written}, ${part}, '') <> ${written}`;
  return and(
    inArray(auditEntry.act, ["change-details", "tend-registration"]),
    eq(auditEntry.subjectKind, "registration"),
    isNotNull(auditEntry.personal),
    or(has('"changed":["diet"'), has('"changed":["accessNeeds"')),
  );
}
