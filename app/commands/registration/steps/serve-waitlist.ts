import { allotmentsOfPool, changeAllotment } from "#db/records/allotment-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import {
  headOfWaitlist,
  partyWaiting,
  updateRegistration,
  type StoredRegistration,
} from "#db/records/registration-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { changePool, findPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { isStanding, keptSeats } from "#domain/registration/allotment.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import { cutOffMoment, isOpenToChanges } from "#domain/registration/registration-window.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import type { AllotmentId, NewId, SeatPoolId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import { seatOf } from "./seat-of.ts";
import { claimWishedItems } from "./wished-items.ts";

export interface ServeStage {
  readonly at: Instant;
  readonly newId: NewId;
}

/** In one act; the worker goes on where more seats were freed than these. */
const MOST_AT_ONCE = 50;
/** How far down the list a smaller party is looked for, where the event lets it pass. */
const LOOKED_AT = 50;

/**
 * Gives a pool's free seats to those who wait, in order: at once, or as an offer where the event says so or where the
 * person holds another seat, for nobody is moved without being asked. After the cut-off nobody is served. True where
 * seats may be left to give.
 */
export async function serveWaitlist(tx: Tx, poolId: SeatPoolId, stage: ServeStage): Promise<boolean> {
  const first = await findPool(tx, poolId);
  if (!first || first.mode === null || first.waiting === 0) return false;
  const event = await eventForRegistration(tx, first.eventId);
  if (!event?.rules || !isOpenToChanges(event, stage.at)) return false;
  const cutOff = cutOffMoment({ ...event, cutOffAt: event.rules.cutOffAt });
  if (stage.at >= cutOff) return false;
  const serving = { ...stage, rules: event.rules, cutOff };
  await serveKeptSeats(tx, first, serving);
  for (let served = 0; served < MOST_AT_ONCE; ) {
    const pool = await findPool(tx, poolId);
    if (!pool || pool.waiting === 0 || freeSeats(pool) < 1) return false;
    const unit = await nextUnit(tx, pool, event.rules);
    if (unit.length === 0) return false;
    for (const registration of unit) await give(tx, pool, registration, null, serving);
    served += unit.length;
  }
  return true;
}

/** Those for whom seats are kept have their own turn at these. */
async function serveKeptSeats(tx: Tx, pool: SeatPool, serving: Serving): Promise<void> {
  if (pool.kept === 0) return;
  for (const allotment of await allotmentsOfPool(tx, pool.id)) {
    if (!isStanding(allotment, serving.at)) continue;
    const limit = Math.min(keptSeats(allotment), MOST_AT_ONCE);
    if (limit === 0) continue;
    const waiting = await headOfWaitlist(tx, pool.id, { allotmentId: allotment.id, limit });
    for (const registration of waiting) {
      const now = await findPool(tx, pool.id);
      // A party that waits for all or none has its turn with everybody, and seats below a lowered capacity are nobody's.
      if (registration.partyWhole || !now || (now.capacity !== null && now.taken >= now.capacity)) continue;
      await give(tx, pool, registration, allotment.id, serving);
    }
  }
}

/** The first who fit into what is free: one person, or a party that waits as one. */
async function nextUnit(tx: Tx, pool: SeatPool, rules: RegistrationRules): Promise<readonly StoredRegistration[]> {
  const free = freeSeats(pool);
  const waiting = await headOfWaitlist(tx, pool.id, { limit: rules.smallerPartyPasses ? LOOKED_AT : 1 });
  for (const registration of waiting) {
    if (!registration.partyWhole || registration.partyId === null) return [registration];
    const party = await partyWaiting(tx, registration.partyId, pool.id);
    if (party.length <= free) return party;
    if (!rules.smallerPartyPasses) return [];
  }
  return [];
}

interface Serving extends ServeStage {
  readonly rules: RegistrationRules;
  readonly cutOff: Instant;
}

async function give(
  tx: Tx,
  pool: SeatPool,
  registration: StoredRegistration,
  allotmentId: AllotmentId | null,
  { at, newId, rules, cutOff }: Serving,
): Promise<void> {
  const asks = rules.serving === "offer" || registration.seatPoolId !== null;
  if (allotmentId !== null) await changeAllotment(tx, allotmentId, 1);
  const kept = allotmentId === null ? 0 : -1;
  const change = { taken: 1, kept, waiting: -1, numbers: asks ? 0 : 1 };
  const number = await changePool(tx, pool.id, change, "room");
  // Nobody has longer than until the cut-off, after which a seat that is not taken could go to nobody else.
  const offerUntil = asks ? instant(Math.min(at + rules.offerMinutes * 60_000, cutOff)) : null;
  await updateRegistration(
    tx,
    registration.id,
    asks
      ? // From here on it names where the offered seat comes from, no longer what the person is entitled to.
        { offeredAt: at, offerUntil, waitAllotmentId: allotmentId }
      : {
          ...{ seatPoolId: pool.id, seatNumber: number, seatAllotmentId: allotmentId },
          ...{ waitPoolId: null, waitNumber: null, waitAllotmentId: null },
          sequence: registration.sequence + 1,
        },
  );
  const fullItems = asks ? [] : await claimWishedItems(tx, registration.id);
  const { person } = registration;
  if (!person) return;
  await queueMessages(tx, [
    {
      id: newId("msg"),
      kind: asks ? "offer" : "served",
      eventId: registration.eventId,
      registrationId: registration.id,
      email: person.email,
      language: person.language,
      at,
      facts: {
        name: person.name,
        generation: registration.generation,
        sequence: registration.sequence + (asks ? 0 : 1),
        seat: asks ? await seatOf(tx, registration.seatPoolId) : pool.mode,
        waitsFor: asks ? pool.mode : null,
        offerUntil,
        ...(fullItems.length > 0 && { fullItems }),
      },
    },
  ]);
}
