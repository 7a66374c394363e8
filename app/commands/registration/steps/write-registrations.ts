import { changeAllotment } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { queueMessages, type NewMessage } from "#db/records/message-record.ts";
import { insertPerson, insertRegistration, setNumbers } from "#db/records/new-registration-record.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { insertAnswers, insertItems, insertNeed, setItemNumber } from "#db/records/registration-details-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { claimsByAllotment, claimsByPool } from "#domain/registration/pool-changes.ts";
import type { Placed } from "#domain/registration/seat-party.ts";
import type {
  AuditEntryId,
  MessageId,
  PartyId,
  PersonId,
  RegistrationId,
  SeatPoolId,
} from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { linksAgain } from "./links-again.ts";
import type { PartyStage, PreparedPerson } from "./prepare-party.ts";

interface Ids {
  readonly registration: RegistrationId;
  readonly person: PersonId;
  readonly message: MessageId;
  readonly audit: AuditEntryId;
}

export interface WriteRegistrations extends Pick<PartyStage, "event" | "rules" | "pools"> {
  readonly at: Instant;
  readonly language: Language;
  readonly actor: string;
  readonly partyId: PartyId | null;
  readonly whole: boolean;
  readonly people: readonly (PreparedPerson & { readonly ids: Ids })[];
  /** Of those who are new, in the same order. */
  readonly placed: readonly Placed[];
  /** Set by an organiser who goes over a limit: the seat is given whether or not there is one. */
  readonly over?: { readonly reason: string };
  /** Nobody is written to: whoever registers them tells them. */
  readonly quiet?: boolean;
}

/**
 * Writes people, registrations, audit entries and messages, and claims what they were given at the very end, so that the
 * pool's row, which everybody wants, is held for the shortest time. Only the numbers are stored after it.
 */
export async function writeRegistrations(tx: Tx, given: WriteRegistrations): Promise<void> {
  const { event, pools, at, people, placed } = given;
  const newcomers = people.filter(({ earlier }) => earlier === null);
  const messages: NewMessage[] = [];
  for (const { earlier, ids } of people) {
    const known = earlier === null ? null : await findRegistration(tx, earlier);
    if (known) messages.push(...(await linksAgain(tx, [known], { messageId: ids.message, at })));
  }
  for (const [index, person] of newcomers.entries()) {
    const { seat, wait } = placed[index]!;
    const { sequence } = await writeOne(tx, person, placed[index]!, given);
    messages.push({
      id: person.ids.message,
      kind: wait === null ? "seat" : "waitlist",
      eventId: event.id,
      registrationId: person.ids.registration,
      email: person.sent.email,
      language: given.language,
      at,
      facts: {
        name: person.sent.name,
        generation: 1,
        sequence,
        seat: modeOf(pools, seat?.poolId),
        waitsFor: modeOf(pools, wait?.poolId),
        place: wait?.place ?? null,
        ...(given.whole && wait && { together: true }),
      },
    });
  }
  if (!given.quiet) await queueMessages(tx, messages);
  await claim(tx, newcomers, given);
}

async function writeOne(
  tx: Tx,
  { ids, sent, key, organisation, answers }: PreparedPerson & { readonly ids: Ids },
  { seat, wait }: Placed,
  { event, rules, at, language, actor, partyId, whole, over }: WriteRegistrations,
): Promise<{ sequence: number }> {
  await insertPerson(tx, {
    id: ids.person,
    name: sent.name,
    email: sent.email,
    protected: sent.protected,
    listed: sent.listed && !sent.protected,
    language,
  });
  const { organisationWritten, organisationId, organisationKey, organisationKind, county, municipality } = organisation;
  const written = await insertRegistration(tx, {
    id: ids.registration,
    eventId: event.id,
    personId: ids.person,
    participantKey: key,
    registeredAt: at,
    ...{ organisationWritten, organisationId, organisationKey, organisationKind, county, municipality },
    partyId,
    partyWhole: whole && wait !== null,
    seatPoolId: seat?.poolId ?? null,
    seatAllotmentId: seat?.allotmentId ?? null,
    waitPoolId: wait?.poolId ?? null,
    waitAllotmentId: wait?.allotmentId ?? null,
  });
  const diet = rules.asksDiet && sent.mode === "on-site" ? sent.diet : null;
  const access = rules.asksAccessNeeds ? sent.accessNeeds : null;
  if (diet !== null || access !== null) {
    await insertNeed(tx, { registrationId: ids.registration, diet, access, deleteOn: rules.needsDeletedOn });
  }
  if (answers.length > 0) await insertAnswers(tx, ids.registration, answers);
  if (sent.items.length > 0) await insertItems(tx, ids.registration, sent.items);
  await writeAuditEntry(tx, {
    id: ids.audit,
    at,
    actor,
    act: "register",
    subject: { kind: "registration", id: ids.registration },
    eventId: event.id,
    facts: {
      after: { seat: seat?.poolId ?? null, waits: wait?.poolId ?? null },
      ...(over && { overLimit: true }),
    },
    ...(over && { personal: { reason: over.reason } }),
  });
  return written;
}

async function claim(
  tx: Tx,
  newcomers: readonly (PreparedPerson & { readonly ids: Ids })[],
  { placed, over }: WriteRegistrations,
): Promise<void> {
  for (const { id, seats } of claimsByAllotment(placed)) await changeAllotment(tx, id, seats);
  const items = itemClaims(newcomers, placed);
  const numbers = new Map<SeatPoolId, number>();
  const pools = [
    ...claimsByPool(placed),
    ...[...items].map(([poolId, seats]) => ({ poolId, seats, keptSeats: 0, waits: 0 })),
  ];
  for (const { poolId, seats, keptSeats, waits } of pools.sort((one, other) => (one.poolId < other.poolId ? -1 : 1))) {
    const change = { taken: seats, kept: -keptSeats, waiting: waits, numbers: seats + waits };
    const forAll = seats > keptSeats && waits === 0 && !items.has(poolId);
    const guard = over || seats === 0 ? "none" : forAll ? "no-queue" : "room";
    const last = await changePool(tx, poolId, change, guard);
    numbers.set(poolId, last - (seats + waits));
  }
  const next = (poolId: SeatPoolId): number => {
    const number = (numbers.get(poolId) ?? 0) + 1;
    numbers.set(poolId, number);
    return number;
  };
  for (const [index, { ids, sent }] of newcomers.entries()) {
    const { seat, wait } = placed[index]!;
    const seatNumber = seat ? next(seat.poolId) : null;
    await setNumbers(tx, ids.registration, { seatNumber, waitNumber: wait ? next(wait.poolId) : null });
    if (seatNumber === null) continue;
    for (const poolId of sent.items) await setItemNumber(tx, ids.registration, poolId, next(poolId));
  }
}

/** An item's seat goes with a seat at the event; who waits for that keeps the choice as a wish. */
function itemClaims(newcomers: readonly PreparedPerson[], placed: readonly Placed[]): ReadonlyMap<SeatPoolId, number> {
  const claims = new Map<SeatPoolId, number>();
  newcomers.forEach(({ sent }, index) => {
    if (placed[index]!.seat === null) return;
    for (const poolId of sent.items) claims.set(poolId, (claims.get(poolId) ?? 0) + 1);
  });
  return claims;
}

function modeOf(pools: WriteRegistrations["pools"], id: SeatPoolId | undefined) {
  return pools.find((pool) => pool.id === id)?.mode ?? null;
}
