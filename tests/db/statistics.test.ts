import { expect } from "vitest";
import { openDatabase } from "#db/index.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import { findParticipants } from "#queries/find-participants.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { manyRegistered } from "#tests/support/many-registered.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";

test("what was counted while there was one person slows down no list of five thousand", async ({ databaseUrl }) => {
  const before = openDatabase(databaseUrl);
  const { id } = await openEvent(testContext(before), { capacities: { "on-site": null, digital: null } });
  await registered(testContext(before), [person("Anna")]);
  await findParticipants(testContext(before), { slug: "traff", filter: ALL_PARTICIPANTS, order: "name", page: 1 });
  await before.close();
  const db = openDatabase(databaseUrl);
  await manyRegistered(testContext(db), id, 5_000);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await findParticipants(testContext(db), { slug: "traff", filter: ALL_PARTICIPANTS, order: "name", page: 1 });
    times.push(performance.now() - begun);
  }
  await db.close();
  // Read through for each of them, the table of people takes some seconds.
  expect(Math.min(...times)).toBeLessThan(1_000);
});
