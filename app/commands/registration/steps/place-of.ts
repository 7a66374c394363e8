import type { StoredRegistration } from "#db/records/registration-record.ts";

/** Where a registration stands, as the log of acts says it: whose seat it has, and whose it waits for. */
export function placeOf({ seatPoolId, waitPoolId }: Pick<StoredRegistration, "seatPoolId" | "waitPoolId">) {
  return { seat: seatPoolId, waits: waitPoolId };
}
