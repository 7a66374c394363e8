import { actorReference, SYSTEM } from "#access/actor.ts";
import { findAllotment, markFallenBack } from "#db/records/allotment-record.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { changePool, findPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { isStanding, keptSeats, type Allotment } from "#domain/registration/allotment.ts";
import type { AuditEntryId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { keptFacts } from "./kept-facts.ts";

/** Seats that were kept until now fall back to all; who has one of them keeps it. Gives the allotments that stand. */
export async function letGoOfDueAllotments(
  tx: Tx,
  allotments: readonly Allotment[],
  at: Instant,
): Promise<readonly Allotment[]> {
  const standing: Allotment[] = [];
  for (const allotment of allotments) {
    if (isStanding(allotment, at)) standing.push(allotment);
    if (allotment.fellBackAt !== null || isStanding(allotment, at)) continue;
    if (!(await markFallenBack(tx, allotment.id, at))) continue;
    await noteFallenBack(tx, allotment, at);
    await changePool(tx, allotment.poolId, { kept: -keptSeats(allotment) }, "none");
  }
  return standing;
}

/** Whoever comes upon it, it is time that did it. */
async function noteFallenBack(tx: Tx, { id, poolId, ...allotment }: Allotment, at: Instant): Promise<void> {
  const named = await findAllotment(tx, id);
  const pool = await findPool(tx, poolId);
  const event = pool && (await eventForRegistration(tx, pool.eventId));
  if (!named || !event) return;
  await writeAuditEntry(tx, {
    ...{ id: entryOf(id), at, actor: actorReference(SYSTEM), act: "release-allotment" },
    ...{ subject: { kind: "event", id: event.id }, eventId: event.id },
    facts: {
      ...{ allotment: id, pool: poolId, freed: keptSeats(allotment) },
      before: keptFacts(named, event.zone),
    },
  });
}

/** Seats fall back once: nobody need bring an id for it. */
const entryOf = (id: Allotment["id"]) => id.replace(/^alt_/, "aud_") as AuditEntryId;
