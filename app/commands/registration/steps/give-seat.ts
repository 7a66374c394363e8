import { actorReference, SYSTEM } from "#access/actor.ts";
import { changeAllotment } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { changePlace, type StoredRegistration } from "#db/records/registration-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { AllotmentId, NewId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import { placeOf } from "./place-of.ts";
import { seatOf } from "./seat-of.ts";
import { claimWishedItems } from "./wished-items.ts";

export interface ServeStage {
  readonly at: Instant;
  readonly newId: NewId;
}

export interface Serving extends ServeStage {
  readonly rules: RegistrationRules;
  readonly cutOff: Instant;
}

/** Gives somebody who waits a free seat: at once, or as an offer. `allotmentId` says which allotment has kept it. */
export async function giveSeat(
  tx: Tx,
  pool: SeatPool,
  registration: StoredRegistration,
  allotmentId: AllotmentId | null,
  { at, newId, rules, cutOff }: Serving,
): Promise<void> {
  const asks = isAsked(registration, rules);
  if (allotmentId !== null) await changeAllotment(tx, allotmentId, 1);
  const kept = allotmentId === null ? 0 : -1;
  const change = { taken: 1, kept, waiting: -1, numbers: asks ? 0 : 1 };
  const number = await changePool(tx, pool.id, change, "room");
  // Nobody has longer than until the cut-off, after which a seat that is not taken could go to nobody else.
  const offerUntil = asks ? instant(Math.min(at + rules.offerMinutes * 60_000, cutOff)) : null;
  await changePlace(
    tx,
    registration,
    asks
      ? // From here on it names where the offered seat comes from, no longer what the person is entitled to.
        { offeredAt: at, offerUntil, waitAllotmentId: allotmentId }
      : {
          ...{ seatPoolId: pool.id, seatNumber: number, seatAllotmentId: allotmentId },
          ...{ waitPoolId: null, waitNumber: null, waitAllotmentId: null },
          sequence: registration.sequence + 1,
        },
    { at, newId },
  );
  const before = placeOf(registration);
  await writeAuditEntry(tx, {
    ...{ id: newId("aud"), at, actor: actorReference(SYSTEM), act: asks ? "offer-seat" : "give-seat" },
    ...{ subject: { kind: "registration", id: registration.id }, eventId: registration.eventId },
    facts: { before, after: asks ? { ...before, offerUntilAt: offerUntil } : { seat: pool.id, waits: null } },
  });
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

/** Whether the seat is an offer to whoever waits. */
export function isAsked({ seatPoolId }: Pick<StoredRegistration, "seatPoolId">, rules: RegistrationRules): boolean {
  return rules.serving === "offer" || seatPoolId !== null;
}
