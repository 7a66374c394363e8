import { and, asc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { isId, type EventId, type PersonId, type RegistrationId } from "#domain/values/identifiers.ts";
import type { Reading, Tx } from "../transaction.ts";
import { NOTHING_WRITTEN } from "./message-record.ts";

/** Somebody whose day of deletion has come, by the registration that names them. */
export interface ExpiredPerson {
  readonly registrationId: RegistrationId;
  readonly personId: PersonId;
  readonly eventId: EventId;
}

export async function findExpiredPeople(read: Reading, today: CalendarDate, limit: number): Promise<ExpiredPerson[]> {
  const { registration, registrationRules: rules } = read.tables;
  const rows = await read
    .select({ registrationId: registration.id, personId: registration.personId, eventId: registration.eventId })
    .from(registration)
    .innerJoin(rules, eq(rules.eventId, registration.eventId))
    .where(and(lte(rules.peopleDeletedOn, today), isNotNull(registration.personId)))
    .orderBy(asc(registration.eventId), asc(registration.id))
    .limit(limit);
  return rows.flatMap(({ personId, ...row }) => (personId === null ? [] : [{ ...row, personId }]));
}

/**
 * Deletes people, those too who had a registration before it was handed over, and everything that tells of them. The
 * registrations stay without them, with event, day, mode and organisation as they were, so that figures can be recounted.
 */
export async function deletePeople(tx: Tx, expired: readonly ExpiredPerson[]): Promise<void> {
  const { registration, registrationNeed, registrationAnswer, message, auditEntry, person } = tx.tables;
  const ids = expired.map(({ registrationId }) => registrationId);
  const people = [...expired.map(({ personId }) => personId), ...(await earlierPeople(tx, ids))];
  await tx.delete(registrationNeed).where(inArray(registrationNeed.registrationId, ids));
  await tx.delete(registrationAnswer).where(inArray(registrationAnswer.registrationId, ids));
  await tx.update(message).set(NOTHING_WRITTEN).where(inArray(message.registrationId, ids));
  await tx.update(auditEntry).set({ personal: null }).where(inArray(auditEntry.subjectId, ids));
  await tx.update(registration).set({ personId: null, participantKey: null }).where(inArray(registration.id, ids));
  await tx.delete(person).where(inArray(person.id, people));
}

/** Those from whom the registrations were handed over: only the record of that act still knows them. */
async function earlierPeople(read: Reading, ids: readonly RegistrationId[]): Promise<PersonId[]> {
  const { auditEntry } = read.tables;
  const rows = await read
    .select({ personal: auditEntry.personal })
    .from(auditEntry)
    .where(
      and(inArray(auditEntry.subjectId, [...ids]), eq(auditEntry.act, "hand-over"), isNotNull(auditEntry.personal)),
    );
  return rows.flatMap(({ personal }) => {
    const from = personal?.["from"];
    return typeof from === "string" && isId("per", from) ? [from] : [];
  });
}
