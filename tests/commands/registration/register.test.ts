import { describe, expect } from "vitest";
import { withdraw } from "#commands/registration/withdraw.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { registrationState } from "#domain/registration/registration.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Database } from "#db/index.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { asParticipant, openEvent, person, registered } from "#tests/support/open-event.ts";

async function states(db: Database, ids: readonly RegistrationId[]) {
  return db.read(async (read) => {
    const found = [];
    for (const id of ids) {
      const registration = await findRegistration(read, id);
      if (registration) found.push(registrationState(registration));
    }
    return found;
  });
}

describe("registering", () => {
  test("gives seats in order while there are any, then places, and a freed seat to the first who waits", async ({
    db,
  }) => {
    const ctx = testContext(db);
    await openEvent(ctx);
    const ids: RegistrationId[] = [];
    for (const name of ["Alva", "Bo", "Cilla", "Doris"]) ids.push(...(await registered(ctx, [person(name)])));
    expect(await states(db, ids)).toEqual(["confirmed", "confirmed", "waitlisted", "waitlisted"]);
    expect(await withdraw(asParticipant(ctx, ids[0]!), { registrationId: ids[0]! })).toEqual({ ok: true, value: null });
    expect(await states(db, ids)).toEqual(["cancelled", "confirmed", "confirmed", "waitlisted"]);
    expect(await checkSeats(ctx, null)).toEqual({ ok: true, value: { pools: 1, differences: [] } });
    const messages = await db.read((read) =>
      read.select({ kind: read.tables.message.kind }).from(read.tables.message).orderBy(read.tables.message.id),
    );
    expect(messages.map(({ kind }) => kind).sort()).toEqual([
      "seat",
      "seat",
      "served",
      "waitlist",
      "waitlist",
      "withdrawn",
    ]);
  });
});
