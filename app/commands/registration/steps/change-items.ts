import { deleteItems, insertItems, itemsOf, setItemNumber } from "#db/records/registration-details-record.ts";
import { changePool } from "#db/records/seat-pool-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import type { Reading, Tx } from "#db/index.ts";
import { freeSeats, type SeatPool } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId, SeatPoolId } from "#domain/values/identifiers.ts";
import { itemThatClashes } from "./item-that-clashes.ts";

/** What another choice of programme items does. An item that stays chosen keeps its seat. */
export interface ItemChanges {
  readonly gone: readonly { readonly poolId: SeatPoolId; readonly seatNumber: number | null }[];
  readonly added: readonly SeatPoolId[];
  /** Of those added, or wished for all along: those with a seat to claim. */
  readonly claimed: readonly SeatPoolId[];
}

export type ItemRefusal =
  | { readonly code: "item-unknown" }
  | { readonly code: "item-full" | "items-clash"; readonly poolId: SeatPoolId };

/** Who has no seat at the event only wishes. A wish that was full may stay one. */
export async function itemChanges(
  read: Reading,
  registration: Pick<StoredRegistration, "id" | "seatPoolId">,
  wanted: readonly SeatPoolId[],
  pools: readonly SeatPool[],
): Promise<Result<ItemChanges, ItemRefusal>> {
  const had = await itemsOf(read, registration.id);
  const claimed: SeatPoolId[] = [];
  for (const poolId of wanted) {
    const pool = pools.find(({ id }) => id === poolId);
    if (!pool || pool.itemId === null) return refused({ code: "item-unknown" });
    const before = had.find((item) => item.poolId === poolId);
    if (registration.seatPoolId === null || (before && before.seatNumber !== null)) continue;
    if (freeSeats(pool) >= 1) claimed.push(poolId);
    else if (!before) return refused({ code: "item-full", poolId });
  }
  const clashing = await itemThatClashes(read, wanted);
  if (clashing !== null) return refused({ code: "items-clash", poolId: clashing });
  return ok({
    gone: had.filter(({ poolId }) => !wanted.includes(poolId)),
    added: wanted.filter((poolId) => !had.some((item) => item.poolId === poolId)),
    claimed,
  });
}

export async function changeItems(
  tx: Tx,
  registrationId: RegistrationId,
  { gone, added, claimed }: ItemChanges,
): Promise<void> {
  if (gone.length > 0) {
    await deleteItems(
      tx,
      registrationId,
      gone.map(({ poolId }) => poolId),
    );
  }
  if (added.length > 0) await insertItems(tx, registrationId, added);
  const seatsGone = gone.filter(({ seatNumber }) => seatNumber !== null).map(({ poolId }) => poolId);
  // In the order of their ids, in which pools are changed by everybody.
  for (const poolId of [...seatsGone, ...claimed].sort()) {
    if (seatsGone.includes(poolId)) await changePool(tx, poolId, { taken: -1 }, "none");
    else {
      const number = await changePool(tx, poolId, { taken: 1, numbers: 1 }, "room");
      await setItemNumber(tx, registrationId, poolId, number);
    }
  }
}
