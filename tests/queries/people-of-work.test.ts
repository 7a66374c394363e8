import { describe, expect } from "vitest";
import type { Actor } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import { EVENTS_ON_A_PAGE } from "#domain/event/list-page.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { keptOrganisations, peopleOfWork } from "#queries/people-of-work.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { signedIn } from "#tests/support/signed-in.ts";

/** As many with a role in an organisation, the last of them called by the last name. */
async function manyPeople(db: Database, number: number, organisationId: OrganisationId, last: string) {
  const { now } = testContext(db);
  const rows = Array.from({ length: number }, (_, at) => {
    const count = String(at).padStart(20, "0");
    const email = `p${at}@region.example`;
    const name = at === number - 1 ? last : `Person ${String(at).padStart(4, "0")}`;
    const account = {
      id: `acc_${count}`,
      email,
      foldedEmail: email,
      name,
      language: "sv",
      createdAt: now(),
    };
    const membership = { accountId: account.id, organisationId, role: "viewer", since: now(), givenBy: "command-line" };
    return { account, membership: { id: `mbr_${count}`, ...membership } };
  });
  await db.inTransaction(async (tx) => {
    for (let first = 0; first < rows.length; first += 500) {
      const some = rows.slice(first, first + 500);
      await tx.insert(tx.tables.account).values(some.map(({ account }) => account) as never);
      await tx.insert(tx.tables.membership).values(some.map(({ membership }) => membership) as never);
    }
  });
}

const asked = async (db: Database, actor: Actor, searched = "", page = 1) => {
  const found = await peopleOfWork({ ...testContext(db), actor }, { searched, page });
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};

describe("those with roles", () => {
  test("are found however many they are, and all stand on some page, once", async ({ db }) => {
    const boss = await signedIn(db, { role: "administrator", name: "Bo Boss" });
    const { organisationId } = await signedIn(db, { role: "organiser", organisation: "Region X", name: "Åke" });
    await manyPeople(db, 2_101, organisationId!, "Örjan Sist");
    const found = await asked(db, boss.actor, "orjan sist");
    expect(found.organisations.map(({ name, people }) => [name, people.map((one) => one.name)])).toEqual([
      ["Region X", ["Örjan Sist"]],
    ]);
    expect([found.found, found.all, found.page]).toEqual([1, 2_103, { number: 1, of: 1 }]);
    const seen: (string | null)[] = [];
    const { of } = (await asked(db, boss.actor)).page;
    expect(of).toBe(Math.ceil(2_103 / EVENTS_ON_A_PAGE));
    for (let page = 1; page <= of; page++) {
      const { organisations } = await asked(db, boss.actor, "", page);
      seen.push(...organisations.flatMap(({ people }) => people.map(({ name }) => name)));
    }
    expect([seen.length, new Set(seen).size]).toEqual([2_103, 2_103]);
    expect([seen[0], seen[1], ...seen.slice(-2)]).toEqual(["Bo Boss", "Person 0000", "Åke", "Örjan Sist"]);
    expect((await asked(db, boss.actor, "", 9_999)).page).toEqual({ number: of, of });
  });

  test("stand in Swedish order, whoever has no name after those who have one", async ({ db }) => {
    const ada = await signedIn(db, { role: "administrator", organisation: "Testlunds kommun", name: "Ada" });
    for (const name of ["Östen", "Zoë", "Åsa", "bo", "Ärla"])
      await signedIn(db, { role: "viewer", organisation: "Testlunds kommun", name });
    await signedIn(db, { role: "viewer", organisation: "Testlunds kommun", email: "a@example.se" });
    await signedIn(db, { role: "viewer", organisation: "Annan kommun", name: "Någon annan" });
    const { organisations } = await asked(db, ada.actor);
    expect(organisations.map(({ name, people }) => [name, people.map((one) => one.name ?? one.email)])).toEqual([
      ["Testlunds kommun", ["Ada", "bo", "Zoë", "Åsa", "Ärla", "Östen", "a@example.se"]],
    ]);
    expect((await asked(db, ada.actor, "annan")).found).toBe(0);
    expect((await asked(db, ada.actor, "A@EXAMPLE")).found).toBe(1);
    const kept = await keptOrganisations({ ...testContext(db), actor: ada.actor });
    expect(kept.map(({ name }) => name)).toEqual(["Testlunds kommun"]);
  });

  test("are told to nobody who keeps none", async ({ db }) => {
    const eva = await signedIn(db, { role: "organiser", organisation: "Testlunds kommun" });
    const refused = await peopleOfWork({ ...testContext(db), actor: eva.actor });
    expect(refused).toEqual({ ok: false, refusal: "not-allowed" });
  });
});
