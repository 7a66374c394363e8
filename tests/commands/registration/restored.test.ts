import { describe, expect } from "vitest";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import { participants } from "#queries/participants.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

describe("taking back somebody who has withdrawn (C10)", () => {
  test("keeps to the limit, passes nobody who waits, and goes over it only with a reason", async ({ db }) => {
    const ctx = testContext(db);
    await openEvent(ctx, { capacities: { "on-site": 1 } });
    const [first] = await registered(ctx, [person("Först Ut")]);
    await registered(ctx, [person("Köar Redan")]);
    await withdraw(ctx, { registrationId: first! });
    // The seat went to the one who waited.
    const again = { slug: "traff", language: "sv" as const, person: person("Först Ut") };
    expect(await addParticipant(ctx, { ...again, overLimit: null })).toEqual({ ok: false, refusal: { code: "full" } });
    const over = await addParticipant(ctx, { ...again, overLimit: "Avanmälan var ett misstag" });
    if (!over.ok) throw new Error(over.refusal.code);
    const standing = await participants(ctx, "traff");
    expect(standing.ok && standing.value.map(({ name, seat }) => [name, seat])).toEqual([
      ["Köar Redan", "on-site"],
      ["Först Ut", "on-site"],
    ]);
    const entries = await db.read((read) => read.select().from(read.tables.auditEntry));
    expect(entries.find(({ subjectId }) => subjectId === over.value)).toMatchObject({
      facts: { overLimit: true },
      personal: { reason: "Avanmälan var ett misstag" },
    });
    expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
  });
});
