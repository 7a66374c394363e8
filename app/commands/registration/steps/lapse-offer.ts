import { SYSTEM, actorReference } from "#access/actor.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { deleteNeed } from "#db/records/registration-details-record.ts";
import { changePlace, type StoredRegistration } from "#db/records/registration-record.ts";
import type { Tx } from "#db/index.ts";
import type { ServeStage } from "./give-seat.ts";
import { NO_PLACE, letGoOfPlace } from "./let-go.ts";
import { placeOf } from "./place-of.ts";
import { seatOf } from "./seat-of.ts";
import { serveWaitlist } from "./serve-waitlist.ts";

/** An offer that nobody answered in time goes to the next in line, never back to the same person. Another seat stays. */
export async function lapseOffer(tx: Tx, registration: StoredRegistration, stage: ServeStage): Promise<void> {
  const { id, eventId, waitPoolId, seatPoolId, person } = registration;
  if (waitPoolId === null) return;
  const { at, newId } = stage;
  const stays = seatPoolId !== null;
  await changePlace(
    tx,
    registration,
    { ...NO_PLACE, ...(!stays && { live: false, endedAt: at, ending: "lapsed" }) },
    stage,
  );
  if (!stays) await deleteNeed(tx, id);
  await writeAuditEntry(tx, {
    id: newId("aud"),
    at,
    actor: actorReference(SYSTEM),
    act: "lapse-offer",
    subject: { kind: "registration", id },
    eventId,
    facts: { before: placeOf(registration), after: { seat: seatPoolId, waits: null } },
  });
  if (person) {
    const seat = await seatOf(tx, seatPoolId);
    const waitsFor = await seatOf(tx, waitPoolId);
    const { generation, sequence } = registration;
    await queueMessages(tx, [
      {
        id: newId("msg"),
        kind: "offer-lapsed",
        eventId,
        registrationId: id,
        email: person.email,
        language: person.language,
        at,
        facts: { name: person.name, generation, sequence, seat, waitsFor },
      },
    ]);
  }
  await letGoOfPlace(tx, registration);
  await serveWaitlist(tx, waitPoolId, stage);
}
