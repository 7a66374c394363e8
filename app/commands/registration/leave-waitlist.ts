import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { deleteNeed } from "#db/records/registration-details-record.ts";
import { changePlace } from "#db/records/registration-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { NO_PLACE, letGoOfPlace } from "./steps/let-go.ts";
import { placeOf } from "./steps/place-of.ts";
import { seatOf } from "./steps/seat-of.ts";
import { servePools } from "./steps/serve-pools.ts";

/** Leaves the waitlist, or declines the offer that it led to. A seat that the person has otherwise stays. */
export async function leaveWaitlist(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, ChangeRefusal | "not-waiting">> {
  return changing(ctx, registrationId, async ({ tx, at, newId, registration, record, message }) => {
    const { seatPoolId, waitPoolId } = registration;
    if (waitPoolId === null) return refused("not-waiting");
    const stays = seatPoolId !== null;
    await changePlace(
      tx,
      registration,
      {
        ...NO_PLACE,
        ...(!stays && { live: false, endedAt: at, ending: "left-list" as const }),
      },
      { at, newId },
    );
    if (!stays) await deleteNeed(tx, registrationId);
    const before = placeOf(registration);
    await record("leave-waitlist", {
      ...{ pool: waitPoolId, declined: registration.offerUntil !== null },
      ...{ before, after: { ...before, waits: null } },
    });
    const waitsFor = await seatOf(tx, waitPoolId);
    await queueMessages(tx, [message("left-list", { seat: await seatOf(tx, seatPoolId), waitsFor })]);
    await letGoOfPlace(tx, registration);
    await servePools(tx, [waitPoolId], { at, newId });
    return ok(null);
  });
}
