import { and, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database, Reading } from "#db/index.ts";
import { liveOfAddress } from "#db/records/live-of-address.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { registrationsOf } from "#queries/own-calendar.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { openEvent } from "#tests/support/open-event.ts";

interface Query {
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
}

/** The indexes by which the engine means to find registrations, where there are 10,000 of one event. */
async function indexesFor(db: Database, eventId: EventId, query: (read: Reading) => Query): Promise<string[]> {
  const statement = await db.read((read) => Promise.resolve(inlined(query(read).toSQL())));
  const explain = db.name === "sqlite" ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
  const rows = await db.exclusively(async (run) => {
    await run(`WITH d (n) AS (VALUES ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'), ('8'), ('9'))
      INSERT INTO registration (id, event_id, participant_key, live, registered_at, party_whole, generation, sequence)
      SELECT 'reg_' || a.n || b.n || c.n || e.n, '${eventId}', a.n || b.n || c.n || e.n || '@example.se anna', b.n < '5',
        '2027-01-01T00:00:00.000Z', 1 = 2, 1, 0
      FROM d a CROSS JOIN d b CROSS JOIN d c CROSS JOIN d e`);
    if (db.name === "postgres") await run("ANALYZE registration");
    return run(explain + statement);
  });
  const plan = rows.map((row) => Object.values(row).join(" ")).join("\n");
  return [...new Set(plan.match(/\bregistration_\w+/g))].toSorted();
}

function inlined({ sql: text, params }: ReturnType<Query["toSQL"]>): string {
  const values = params.map((value) => (typeof value === "string" ? `'${value}'` : String(value)));
  return text.replace(/\$(\d+)|\?/g, (_, number: string | undefined) =>
    number === undefined ? values.shift()! : values[Number(number) - 1]!,
  );
}

test("a participant's registrations at all events are found by the indexes of participants", async ({ db }) => {
  const { id } = await openEvent(testContext(db));
  expect(await indexesFor(db, id, (read) => registrationsOf(read, "1234@example.se anna"))).toEqual([
    ...["registration_ended", "registration_participant"],
  ]);
});

test("those of an address at an event are found without reading the whole event", async ({ db }) => {
  const { id } = await openEvent(testContext(db));
  const query = (read: Reading) => {
    const { registration } = read.tables;
    return read
      .select({ id: registration.id })
      .from(registration)
      .where(liveOfAddress(registration, id, "1@b.se"));
  };
  expect(await indexesFor(db, id, query)).toEqual(["registration_participant"]);
});

test.for([
  ["live", "registration_participant"],
  ["ended", "registration_ended"],
] as const)("a participant's %s registration at an event is found by %s", async ([which, index], { db }) => {
  const { id } = await openEvent(testContext(db));
  const query = (read: Reading) => {
    const { registration } = read.tables;
    return read
      .select({ id: registration.id })
      .from(registration)
      .where(
        and(
          eq(registration.eventId, id),
          eq(registration.participantKey, "1234@example.se anna"),
          which === "live" ? sql`${registration.live}` : sql`not ${registration.live}`,
        ),
      );
  };
  expect(await indexesFor(db, id, query)).toEqual([index]);
});
