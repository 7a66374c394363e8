import { and, asc, count, eq, exists, gt, inArray, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BroadcastCursor, BroadcastFacts, BroadcastKind, Receivers } from "#domain/registration/broadcast.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import type { BroadcastId, EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { isWrittenDown } from "./broadcast-receiver-record.ts";
import type { NewMessage } from "./message-record.ts";
import { fitsFilter } from "./participant-filter-record.ts";

/** A message to many that is not in the outbox as a whole yet. */
export interface Broadcast {
  readonly id: BroadcastId;
  readonly eventId: EventId;
  readonly kind: BroadcastKind;
  readonly facts: BroadcastFacts;
  readonly createdAt: Instant;
  readonly upTo: BroadcastCursor | null;
}

export interface NewBroadcast extends Omit<Broadcast, "upTo"> {
  /** What may happen once only; null where nothing forbids a second. */
  readonly key: string | null;
  readonly actor: string;
}

/**
 * Begins a message to many. Gives the number of receivers; null where one of the same key was begun before.
 *
 * It goes to those who registered before it: who did so while it was written saw what held before, and counts too.
 */
export async function insertBroadcast(tx: Tx, given: NewBroadcast, counted?: number): Promise<number | null> {
  const { broadcast } = tx.tables;
  const receivers = counted ?? (await countReceivers(tx, given));
  const begun = await tx
    .insert(broadcast)
    .values({ ...given, receivers, queued: 0 })
    .onConflictDoNothing()
    .returning({ id: broadcast.id });
  return begun.length === 1 ? receivers : null;
}

export async function countReceivers(
  read: Reading,
  given: Pick<Broadcast, "eventId" | "createdAt" | "facts"> & { readonly id?: BroadcastId },
): Promise<number> {
  const { registration, person } = read.tables;
  const { seat, wait } = pools(read);
  const [row] = await read
    .select({ receivers: count() })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seat, eq(seat.id, registration.seatPoolId))
    .leftJoin(wait, eq(wait.id, registration.waitPoolId))
    .where(isReceiver(read, given));
  return row?.receivers ?? 0;
}

/** The next receivers in the order of their registrations' ids, as they stand now. */
export async function nextReceivers(
  read: Reading,
  given: Pick<Broadcast, "eventId" | "createdAt" | "facts"> & {
    readonly id?: BroadcastId;
    readonly upTo: RegistrationId | null;
  },
  limit: number,
) {
  const { registration, person } = read.tables;
  const { seat, wait } = pools(read);
  return read
    .select({
      id: registration.id,
      generation: registration.generation,
      sequence: registration.sequence,
      offerUntil: registration.offerUntil,
      name: person.name,
      email: person.email,
      language: person.language,
      protected: person.protected,
      seat: seat.mode,
      waitsFor: wait.mode,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seat, eq(seat.id, registration.seatPoolId))
    .leftJoin(wait, eq(wait.id, registration.waitPoolId))
    .where(and(isReceiver(read, given), given.upTo === null ? undefined : gt(registration.id, given.upTo)))
    .orderBy(asc(registration.id))
    .limit(limit);
}

/** Begun and not yet spread to the end, nor stopped, the earliest first. */
export async function unspreadBroadcasts(read: Reading, limit: number): Promise<Broadcast[]> {
  const { broadcast } = read.tables;
  return read
    .select({
      id: broadcast.id,
      eventId: broadcast.eventId,
      kind: broadcast.kind,
      facts: broadcast.facts,
      createdAt: broadcast.createdAt,
      upTo: broadcast.upTo,
    })
    .from(broadcast)
    .where(and(isNull(broadcast.spreadAt), isNull(broadcast.stoppedAt)))
    .orderBy(asc(broadcast.createdAt), asc(broadcast.id))
    .limit(limit);
}

/**
 * Moves on behind those whose messages are written in the same unit. False where another worker has been quicker, or
 * somebody has stopped it.
 */
export async function moveOn(
  tx: Tx,
  { id, upTo: before }: Pick<Broadcast, "id" | "upTo">,
  {
    upTo,
    queued,
    spreadAt,
  }: { readonly upTo: BroadcastCursor | null; readonly queued: number; readonly spreadAt: Instant | null },
): Promise<boolean> {
  const { broadcast } = tx.tables;
  const moved = await tx
    .update(broadcast)
    .set({ upTo, queued: sql`${broadcast.queued} + ${queued}`, spreadAt })
    .where(
      and(
        eq(broadcast.id, id),
        before === null ? isNull(broadcast.upTo) : eq(broadcast.upTo, before),
        isNull(broadcast.spreadAt),
        isNull(broadcast.stoppedAt),
      ),
    )
    .returning({ id: broadcast.id });
  return moved.length === 1;
}

/** All messages of a unit in one statement. */
export async function queueBroadcast(tx: Tx, broadcastId: BroadcastId, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insert(tx.tables.message)
    .values(messages.map(({ at, ...message }) => ({ ...message, broadcastId, createdAt: at, dueAt: at, tries: 0 })));
}

/** Those of the kinds that may have somebody left to go to. */
export async function unsentBroadcasts(read: Reading, eventId: EventId, kinds: readonly BroadcastKind[]) {
  const { broadcast, message } = read.tables;
  const waiting = read
    .select({ one: sql`1` })
    .from(message)
    .where(and(eq(message.broadcastId, broadcast.id), isNull(message.sentAt), isNull(message.failedAt)));
  const rows = await read
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(
      and(
        eq(broadcast.eventId, eventId),
        inArray(broadcast.kind, [...kinds]),
        isNull(broadcast.stoppedAt),
        or(isNull(broadcast.spreadAt), exists(waiting)),
      ),
    )
    .orderBy(asc(broadcast.id));
  return rows.map(({ id }) => id);
}

/** The one that the same form began before; null where none did. */
export async function findBroadcastOfKey(read: Reading, eventId: EventId, key: string) {
  const { broadcast } = read.tables;
  const [row] = await read
    .select({ id: broadcast.id, receivers: broadcast.receivers })
    .from(broadcast)
    .where(and(eq(broadcast.eventId, eventId), eq(broadcast.key, key)));
  return row ?? null;
}

export async function findBroadcast(read: Reading, id: BroadcastId) {
  const { broadcast } = read.tables;
  const [row] = await read
    .select({
      eventId: broadcast.eventId,
      receivers: broadcast.receivers,
      queued: broadcast.queued,
      spreadAt: broadcast.spreadAt,
    })
    .from(broadcast)
    .where(eq(broadcast.id, id));
  return row ?? null;
}

function isReceiver(
  read: Reading,
  { id, eventId, createdAt, facts }: Pick<Broadcast, "eventId" | "createdAt" | "facts"> & { readonly id?: BroadcastId },
): SQL | undefined {
  const { registration, person } = read.tables;
  return and(
    eq(registration.eventId, eventId),
    sql`${registration.live}`,
    lt(registration.registeredAt, createdAt),
    ...stands(read, facts.receivers),
    ...isAmong(read, eventId, facts.receivers),
    isWrittenDown(read, { id, facts }),
    facts.receivers.language === undefined ? undefined : eq(person.language, facts.receivers.language),
  );
}

function isAmong(read: Reading, eventId: EventId, { among, chosen }: Receivers): readonly (SQL | undefined)[] {
  const { registration } = read.tables;
  return [
    among === undefined ? undefined : fitsFilter(read, eventId, { ...ALL_PARTICIPANTS, ...among }),
    chosen === undefined ? undefined : inArray(registration.id, [...chosen]),
  ];
}

function stands(read: Reading, { standing, mode }: Receivers): readonly (SQL | undefined)[] {
  const { registration } = read.tables;
  const { seat, wait } = pools(read);
  const ofMode = mode === null ? undefined : eq(wait.mode, mode);
  if (standing === "seat") return [isNotNull(registration.seatPoolId), mode === null ? undefined : eq(seat.mode, mode)];
  if (standing === "waiting") return [isNotNull(registration.waitPoolId), ofMode];
  if (standing === "offered") return [isNotNull(registration.offerUntil), ofMode];
  return [mode === null ? undefined : or(eq(seat.mode, mode), eq(wait.mode, mode))];
}

function pools(read: Reading) {
  return { seat: alias(read.tables.seatPool, "seat"), wait: alias(read.tables.seatPool, "wait") };
}
