import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { tellsOfProtected, type ParticipantFilter } from "#domain/registration/participant-filter.ts";
import type { AccountId, EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { fitsFilter, notProtected, standsAs } from "./participant-filter-record.ts";

/** Whose choice it is, and at which event. */
export interface Choice {
  readonly accountId: AccountId;
  readonly eventId: EventId;
}

/** Whom somebody has chosen, those alone who still have a place. */
export async function chosenRegistrations(read: Reading, choice: Choice): Promise<readonly RegistrationId[]> {
  const { chosenParticipant: chosen, registration } = read.tables;
  const rows = await read
    .select({ id: chosen.registrationId })
    .from(chosen)
    .innerJoin(registration, eq(registration.id, chosen.registrationId))
    .where(and(isOf(read, choice), sql`${registration.live}`))
    .orderBy(asc(chosen.registrationId));
  return rows.map(({ id }) => id);
}

/** Of some registrations, those that are the event's and have a place. */
export async function liveAmong(
  read: Reading,
  eventId: EventId,
  ids: readonly RegistrationId[],
): Promise<readonly RegistrationId[]> {
  if (ids.length === 0) return [];
  const { registration } = read.tables;
  const rows = await read
    .select({ id: registration.id })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), sql`${registration.live}`, inArray(registration.id, [...ids])));
  return rows.map(({ id }) => id);
}

/** Those whom a list of participants shows by a filter, so many of them. */
export async function registrationsFitting(
  read: Reading,
  eventId: EventId,
  filter: ParticipantFilter,
  most: number,
): Promise<readonly RegistrationId[]> {
  const { registration, person } = read.tables;
  const rows = await read
    .select({ id: registration.id })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(
      and(
        fitsFilter(read, eventId, filter),
        tellsOfProtected(filter) ? notProtected(read) : undefined,
        standsAs(read, filter.standing, { eventId, mode: filter.mode }),
        sql`${registration.live}`,
      ),
    )
    .orderBy(asc(registration.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

export async function insertChosen(
  tx: Tx,
  { accountId, eventId }: Choice,
  ids: readonly RegistrationId[],
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map((registrationId) => ({ accountId, eventId, registrationId, at }));
  await tx.insert(tx.tables.chosenParticipant).values(rows).onConflictDoNothing();
}

/** Without `ids`, all of them. */
export async function deleteChosen(tx: Tx, choice: Choice, ids?: readonly RegistrationId[]): Promise<void> {
  if (ids?.length === 0) return;
  const { chosenParticipant: chosen } = tx.tables;
  const among = ids && inArray(chosen.registrationId, [...ids]);
  await tx.delete(chosen).where(and(isOf(tx, choice), among));
}

/** Choices that nobody has come back to. */
export async function deleteChosenBefore(tx: Tx, at: Instant): Promise<void> {
  const { chosenParticipant: chosen } = tx.tables;
  await tx.delete(chosen).where(lt(chosen.at, at));
}

function isOf(read: Pick<Reading, "tables">, { accountId, eventId }: Choice) {
  const { chosenParticipant: chosen } = read.tables;
  return and(eq(chosen.accountId, accountId), eq(chosen.eventId, eventId));
}
