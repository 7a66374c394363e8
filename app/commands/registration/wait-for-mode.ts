import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { updateRegistration } from "#db/records/registration-record.ts";
import { changePool, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { registrationPhase } from "#domain/registration/registration-window.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { placeOf } from "./steps/place-of.ts";
import { roomIn } from "./steps/room-in.ts";
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
    const { hasRoom, entitling } = await roomIn(tx, pool, registration, at);
    if (hasRoom) return refused("has-room");
    const place = pool.waiting + 1;
    // Who has a seat gets its calendar entry again, as another version.
    const sequence = registration.sequence + 1;
    await updateRegistration(tx, registrationId, {
      waitPoolId: pool.id,
      waitNumber: null,
      waitAllotmentId: entitling?.id ?? null,
      partyWhole: false,
      sequence,
    });
    const before = placeOf(registration);
    await record("wait-for-mode", { before, after: { ...before, waits: pool.id } });
    const seat = await seatOf(tx, registration.seatPoolId);
    await queueMessages(tx, [message("waitlist", { sequence, seat, waitsFor: mode, place })]);
    const waitNumber = await changePool(tx, pool.id, { waiting: 1, numbers: 1 }, "none");
    await updateRegistration(tx, registrationId, { waitNumber });
    return ok({ place });
  });
}
