import type { CommandContext } from "#commands/context.ts";
import { allotmentsOfPool } from "#db/records/allotment-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { updateRegistration } from "#db/records/registration-record.ts";
import { changePool, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { isEntitled, isStanding } from "#domain/registration/allotment.ts";
import { registrationPhase } from "#domain/registration/registration-window.ts";
import { seatsForNewcomers } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { applicantOf } from "./steps/applicant-of.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { seatOf } from "./steps/seat-of.ts";

export type WaitRefusal = ChangeRefusal | "same-mode" | "mode-not-offered" | "waits-already" | "has-room" | "closed";

/** Joins another mode's waitlist, last, while the seat that one has stays until an offer is taken. */
export async function waitForMode(
  ctx: CommandContext,
  { registrationId, mode }: { readonly registrationId: RegistrationId; readonly mode: ParticipationMode },
): Promise<Result<{ readonly place: number }, WaitRefusal>> {
  return changing(ctx, registrationId, async ({ tx, at, registration, event, rules, record, message }) => {
    const pool = (await poolsOfEvent(tx, event.id)).find((each) => each.mode === mode);
    if (!pool) return refused("mode-not-offered");
    if (pool.id === registration.seatPoolId) return refused("same-mode");
    if (registration.waitPoolId !== null) return refused("waits-already");
    if (registrationPhase({ ...event, ...rules }, at) !== "open") return refused("closed");
    if (seatsForNewcomers(pool) > 0) return refused("has-room");
    const applicant = await applicantOf(tx, registration);
    const entitling = (await allotmentsOfPool(tx, pool.id)).find(
      (each) => isStanding(each, at) && isEntitled(each, applicant),
    );
    const place = pool.waiting + 1;
    await updateRegistration(tx, registrationId, {
      waitPoolId: pool.id,
      waitNumber: null,
      waitAllotmentId: entitling?.id ?? null,
      partyWhole: false,
    });
    await record("wait-for-mode", { pool: pool.id });
    const seat = await seatOf(tx, registration.seatPoolId);
    await queueMessages(tx, [message("waitlist", { seat, waitsFor: mode, place })]);
    const waitNumber = await changePool(tx, pool.id, { waiting: 1, numbers: 1 }, "none");
    await updateRegistration(tx, registrationId, { waitNumber });
    return ok({ place });
  });
}
