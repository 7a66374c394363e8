import type { CommandContext } from "#commands/context.ts";
import { changeAllotment } from "#db/records/allotment-record.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { deleteDiet } from "#db/records/registration-details-record.ts";
import { changePlace, updateRegistration } from "#db/records/registration-record.ts";
import { changePool, poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { registrationPhase } from "#domain/registration/registration-window.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { NO_PLACE, letGoOfPlace, letGoOfSeat } from "./steps/let-go.ts";
import { placeOf } from "./steps/place-of.ts";
import { roomIn } from "./steps/room-in.ts";
import { seatOf } from "./steps/seat-of.ts";
import { servePools } from "./steps/serve-pools.ts";
import { claimWishedItems } from "./steps/wished-items.ts";

export type ChangeModeRefusal = ChangeRefusal | "same-mode" | "mode-not-offered" | "full" | "closed";

export interface ChangeMode {
  readonly registrationId: RegistrationId;
  readonly mode: ParticipationMode;
  /** An organiser goes over the limit, and says why. */
  readonly overLimit?: string;
}

/**
 * Takes a seat in another mode. Who has a seat lets go of it in the same act, the new one claimed first: where that is
 * full, nothing changes. Who only waits takes the seat meanwhile and keeps the place; one who waits for this mode stops
 * waiting. To digital one may change until the event ends, to on site while registration is open.
 */
export async function changeMode(ctx: CommandContext, input: ChangeMode): Promise<Result<null, ChangeModeRefusal>> {
  const { registrationId, mode, overLimit } = input;
  if (overLimit !== undefined && ctx.actor.kind === "participant") return refused("not-allowed");
  return changing(
    ctx,
    registrationId,
    async ({ tx, at, newId, registration, event, rules, byOrganiser, record, message }) => {
      const pool = (await poolsOfEvent(tx, event.id)).find((each) => each.mode === mode);
      if (!pool) return refused("mode-not-offered");
      if (pool.id === registration.seatPoolId) return refused("same-mode");
      const open = registrationPhase({ ...event, ...rules }, at) === "open";
      if (mode === "on-site" && !open && !byOrganiser) return refused("closed");
      const { hasRoom, kept: allotment } = await roomIn(tx, pool, registration, at);
      if (!hasRoom && overLimit === undefined) return refused("full");
      const sequence = registration.sequence + 1;
      // A place on this mode's own list has led where it should; one on another's stays while no seat was held.
      const stopsWaiting =
        registration.waitPoolId !== null && (registration.waitPoolId === pool.id || registration.seatPoolId !== null);
      await changePlace(
        tx,
        registration,
        {
          ...(stopsWaiting && NO_PLACE),
          seatPoolId: pool.id,
          seatAllotmentId: allotment?.id ?? null,
          seatNumber: null,
          sequence,
        },
        { at, newId },
      );
      await record(
        "change-mode",
        {
          before: placeOf(registration),
          after: { seat: pool.id, waits: stopsWaiting ? null : registration.waitPoolId },
          ...(overLimit !== undefined && { overLimit: true }),
        },
        overLimit === undefined ? undefined : { reason: overLimit },
      );
      const waitsFor = stopsWaiting ? null : await seatOf(tx, registration.waitPoolId);
      // Food is asked about only of those who are to be served it (GDPR, article 5.1 c).
      if (mode === "digital" && waitsFor === null) await deleteDiet(tx, registrationId);
      const fullItems = registration.seatPoolId === null ? await claimWishedItems(tx, registrationId) : [];
      await queueMessages(tx, [
        message("changed", { sequence, seat: mode, waitsFor, ...(fullItems.length > 0 && { fullItems }) }),
      ]);
      if (allotment) await changeAllotment(tx, allotment.id, 1);
      const guard = overLimit !== undefined ? "none" : allotment ? "room" : "no-queue";
      const change = { taken: 1, kept: allotment ? -1 : 0, numbers: 1 };
      await updateRegistration(tx, registrationId, { seatNumber: await changePool(tx, pool.id, change, guard) });
      await letGoOfSeat(tx, registration);
      if (stopsWaiting) await letGoOfPlace(tx, registration);
      await servePools(tx, [registration.seatPoolId, stopsWaiting ? registration.waitPoolId : null], { at, newId });
      return ok(null);
    },
  );
}
