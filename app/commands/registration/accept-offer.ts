import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { changePlace, updateRegistration } from "#db/records/registration-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import { hasOpenOffer } from "#domain/registration/registration.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { NO_PLACE, letGoOfSeat } from "./steps/let-go.ts";
import { placeOf } from "./steps/place-of.ts";
import { seatOf } from "./steps/seat-of.ts";
import { servePools } from "./steps/serve-pools.ts";
import { claimWishedItems } from "./steps/wished-items.ts";

/**
 * Takes the seat that is offered. Another seat that the person has had meanwhile is let go of in the same act, and goes
 * to whoever waits for it. To decline is to leave the waitlist.
 */
export async function acceptOffer(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, ChangeRefusal | "no-offer" | "offer-lapsed">> {
  return changing(ctx, registrationId, async ({ tx, at, newId, registration, record, message }) => {
    const { waitPoolId, seatPoolId } = registration;
    if (waitPoolId === null || registration.offerUntil === null) return refused("no-offer");
    if (!hasOpenOffer(registration, at)) return refused("offer-lapsed");
    const sequence = registration.sequence + 1;
    await changePlace(
      tx,
      registration,
      {
        ...NO_PLACE,
        seatPoolId: waitPoolId,
        seatAllotmentId: registration.waitAllotmentId,
        seatNumber: null,
        sequence,
      },
      { at, newId },
    );
    await record("accept-offer", { before: placeOf(registration), after: { seat: waitPoolId, waits: null } });
    const fullItems = await claimWishedItems(tx, registrationId);
    const seat = await seatOf(tx, waitPoolId);
    await queueMessages(tx, [message("seat", { sequence, seat, ...(fullItems.length > 0 && { fullItems }) })]);
    await letGoOfSeat(tx, registration);
    // The offered seat counts as taken already: what is claimed is its number.
    await updateRegistration(tx, registrationId, {
      seatNumber: await changePool(tx, waitPoolId, { numbers: 1 }, "none"),
    });
    await servePools(tx, [seatPoolId], { at, newId });
    return ok(null);
  });
}
