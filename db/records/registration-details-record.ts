import { and, asc, count, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { QuestionAnswer } from "#domain/registration/question.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EventId, QuestionId, RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface Need extends Partial<SettledAccess> {
  readonly registrationId: RegistrationId;
  readonly diet: string | null;
  readonly access: string | null;
  readonly deleteOn: CalendarDate;
}

/** Since when, and by whom, what somebody needs of access has been arranged; nulls while it has not. */
export interface SettledAccess {
  readonly accessSettledAt: Instant | null;
  /** A reference to an actor. */
  readonly accessSettledBy: string | null;
}

export const NOT_SETTLED: SettledAccess = { accessSettledAt: null, accessSettledBy: null };

export const NO_NEEDS = { diet: null, accessNeeds: null };

export async function insertNeed(tx: Tx, need: Need): Promise<void> {
  await tx.insert(tx.tables.registrationNeed).values(need);
}

export async function deleteNeed(tx: Tx, registrationId: RegistrationId): Promise<void> {
  const { registrationNeed } = tx.tables;
  await tx.delete(registrationNeed).where(eq(registrationNeed.registrationId, registrationId));
}

export async function needsOf(read: Reading, id: RegistrationId) {
  const { registrationNeed: need } = read.tables;
  const [row] = await read
    .select({ diet: need.diet, accessNeeds: need.access })
    .from(need)
    .where(eq(need.registrationId, id));
  return row ?? NO_NEEDS;
}

/** What somebody needs of access, and whether it has been arranged; null where nothing was said of it. */
export async function accessNeedOf(read: Reading, id: RegistrationId) {
  const { registrationNeed: need } = read.tables;
  const [row] = await read
    .select({ access: need.access, accessSettledAt: need.accessSettledAt, accessSettledBy: need.accessSettledBy })
    .from(need)
    .where(and(eq(need.registrationId, id), isNotNull(need.access)));
  return row ?? null;
}

export async function setAccessSettled(tx: Tx, id: RegistrationId, settled: SettledAccess): Promise<void> {
  const { registrationNeed: need } = tx.tables;
  await tx.update(need).set(settled).where(eq(need.registrationId, id));
}

export async function answersOf(read: Reading, id: RegistrationId) {
  const { registrationAnswer: table } = read.tables;
  return read
    .select({ questionId: table.questionId, answer: table.answer })
    .from(table)
    .where(eq(table.registrationId, id));
}

/** Whoever no longer comes, or waits, to eat with the others. */
export async function deleteDiet(tx: Tx, registrationId: RegistrationId): Promise<void> {
  const { registrationNeed: need } = tx.tables;
  const own = eq(need.registrationId, registrationId);
  await tx.delete(need).where(and(own, isNull(need.access)));
  await tx.update(need).set({ diet: null }).where(own);
}

/** Needs whose day has come, and those of registrations that have ended. */
export async function findNeedsToDelete(read: Reading, today: CalendarDate, limit: number): Promise<RegistrationId[]> {
  const { registrationNeed: need, registration } = read.tables;
  const rows = await read
    .select({ id: need.registrationId })
    .from(need)
    .innerJoin(registration, eq(registration.id, need.registrationId))
    .where(or(lte(need.deleteOn, today), eq(registration.live, false)))
    .orderBy(asc(need.deleteOn), asc(need.registrationId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** How many of the registrations each event has. */
export async function registrationsByEvent(
  read: Reading,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<EventId, number>> {
  const { registration } = read.tables;
  const rows = await read
    .select({ eventId: registration.eventId, registrations: count() })
    .from(registration)
    .where(inArray(registration.id, [...ids]))
    .groupBy(registration.eventId)
    .orderBy(asc(registration.eventId));
  return new Map(rows.map(({ eventId, registrations }) => [eventId, registrations]));
}

export async function deleteNeeds(tx: Tx, registrationIds: readonly RegistrationId[]): Promise<void> {
  const { registrationNeed: need } = tx.tables;
  await tx.delete(need).where(inArray(need.registrationId, [...registrationIds]));
}

export async function insertAnswers(
  tx: Tx,
  registrationId: RegistrationId,
  answers: readonly { readonly questionId: QuestionId; readonly answer: QuestionAnswer }[],
): Promise<void> {
  await tx.insert(tx.tables.registrationAnswer).values(answers.map((answer) => ({ registrationId, ...answer })));
}

export async function deleteAnswers(tx: Tx, registrationId: RegistrationId): Promise<void> {
  const { registrationAnswer } = tx.tables;
  await tx.delete(registrationAnswer).where(eq(registrationAnswer.registrationId, registrationId));
}

/** Wishes for programme items, which get their numbers when their seats are claimed. */
export async function insertItems(
  tx: Tx,
  registrationId: RegistrationId,
  poolIds: readonly SeatPoolId[],
): Promise<void> {
  await tx
    .insert(tx.tables.registrationItem)
    .values(poolIds.map((poolId) => ({ registrationId, poolId, seatNumber: null })));
}

export async function setItemNumber(
  tx: Tx,
  registrationId: RegistrationId,
  poolId: SeatPoolId,
  seatNumber: number | null,
): Promise<void> {
  const { registrationItem: item } = tx.tables;
  await tx
    .update(item)
    .set({ seatNumber })
    .where(and(eq(item.registrationId, registrationId), eq(item.poolId, poolId)));
}

export async function itemsOf(
  read: Reading,
  registrationId: RegistrationId,
): Promise<{ readonly poolId: SeatPoolId; readonly seatNumber: number | null }[]> {
  const { registrationItem: item } = read.tables;
  return read
    .select({ poolId: item.poolId, seatNumber: item.seatNumber })
    .from(item)
    .where(eq(item.registrationId, registrationId))
    .orderBy(asc(item.poolId));
}

export async function deleteItems(
  tx: Tx,
  registrationId: RegistrationId,
  poolIds: readonly SeatPoolId[],
): Promise<void> {
  const { registrationItem: item } = tx.tables;
  await tx.delete(item).where(and(eq(item.registrationId, registrationId), inArray(item.poolId, [...poolIds])));
}

/** The day on which an event's needs are deleted, for those that have come in already. */
export async function moveNeedsDeletion(tx: Tx, eventId: EventId, deleteOn: CalendarDate): Promise<void> {
  const { registrationNeed: need, registration } = tx.tables;
  const ofEvent = tx.select({ id: registration.id }).from(registration).where(eq(registration.eventId, eventId));
  await tx.update(need).set({ deleteOn }).where(inArray(need.registrationId, ofEvent));
}
