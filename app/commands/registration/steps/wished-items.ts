import { itemsOf, setItemNumber } from "#db/records/registration-details-record.ts";
import { itemTitle } from "#db/records/programme-record.ts";
import { changePool, findPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { freeSeats } from "#domain/registration/seat-pool.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";

/** Claims the programme items that somebody wished for, now that there is a seat at the event. Gives the titles of those that are full. */
export async function claimWishedItems(tx: Tx, registrationId: RegistrationId): Promise<readonly string[]> {
  const full: string[] = [];
  for (const { poolId, seatNumber } of await itemsOf(tx, registrationId)) {
    if (seatNumber !== null) continue;
    const pool = await findPool(tx, poolId);
    if (!pool?.itemId) continue;
    if (freeSeats(pool) < 1) full.push(await itemTitle(tx, pool.itemId));
    else
      await setItemNumber(tx, registrationId, poolId, await changePool(tx, poolId, { taken: 1, numbers: 1 }, "room"));
  }
  return full;
}

/** Lets go of the items' seats; the wishes go with them. */
export async function letGoOfItems(tx: Tx, registrationId: RegistrationId): Promise<void> {
  for (const { poolId, seatNumber } of await itemsOf(tx, registrationId)) {
    if (seatNumber === null) continue;
    await changePool(tx, poolId, { taken: -1 }, "none");
    await setItemNumber(tx, registrationId, poolId, null);
  }
}
