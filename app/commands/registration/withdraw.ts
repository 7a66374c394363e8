import type { CommandContext } from "#commands/context.ts";
import { queueMessages } from "#db/records/message-record.ts";
import { deleteNeed } from "#db/records/registration-details-record.ts";
import { changePlace } from "#db/records/registration-record.ts";
import { ok, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";
import { NO_PLACE, NO_SEAT, letGoOfPlace, letGoOfSeat } from "./steps/let-go.ts";
import { placeOf } from "./steps/place-of.ts";
import { seatOf } from "./steps/seat-of.ts";
import { servePools } from "./steps/serve-pools.ts";
import { letGoOfItems } from "./steps/wished-items.ts";

/** Lets go of everything a registration has: its seat, its place on a list, its programme items, and what it needed. */
export async function withdraw(
  ctx: CommandContext,
  { registrationId }: { readonly registrationId: RegistrationId },
): Promise<Result<null, ChangeRefusal>> {
  return changing(ctx, registrationId, async ({ tx, at, newId, registration, byOrganiser, record, message }) => {
    const ending = byOrganiser ? "withdrawn-by-organiser" : "withdrawn";
    const { seatPoolId, waitPoolId } = registration;
    const seat = await seatOf(tx, seatPoolId);
    await changePlace(
      tx,
      registration,
      {
        ...NO_SEAT,
        ...NO_PLACE,
        live: false,
        endedAt: at,
        ending,
        sequence: registration.sequence + 1,
      },
      { at, newId },
    );
    await letGoOfItems(tx, registrationId);
    await deleteNeed(tx, registrationId);
    await record("withdraw", { before: placeOf(registration), after: { ending } });
    await queueMessages(tx, [message("withdrawn", { sequence: registration.sequence + 1, seat })]);
    await letGoOfSeat(tx, registration);
    await letGoOfPlace(tx, registration);
    await servePools(tx, [seatPoolId, waitPoolId], { at, newId });
    return ok(null);
  });
}
