import { expect } from "vitest";
import { migrate } from "#db/operations/migrate.ts";
import { ALL_INVITEES } from "#domain/event/invitee-filter.ts";
import { ALL_PARTICIPANTS } from "#domain/registration/participant-filter.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { findParticipants } from "#queries/find-participants.ts";
import { inviteeList } from "#queries/invitee-list.ts";
import { testContext } from "#tests/support/context.ts";
import { rowSql, test } from "#tests/support/earlier-database.ts";

const AT = new Date("2026-01-01T09:00:00Z");
const EVENT = {
  ...{ id: "evt_1", slug: "traff", kind: "meeting", state: "published", visibility: "public", example: false },
  ...{ language: "sv", version: 1, starts_on: "2026-05-20", ends_on: "2026-05-20", zone: "Europe/Stockholm" },
  ...{ first_come: true, created_at: AT, changed_at: AT },
};

/** Names that a database folds otherwise than the domain, with what finds each of them, in Swedish order. */
const PEOPLE = [
  { name: "Ann O'Connor", organisation: "Polis & räddning", searched: ["oconnor", "polis och"] },
  { name: "Jürgen Müller", organisation: "Bad.se, Åmål", searched: ["Muller", "bad se amal"] },
  { name: "Lukáš Žak", organisation: "Région Ñ", searched: ["zak", "region n"] },
  { name: "Sjöberg-Ek, Bo", organisation: null, searched: ["sjoberg ek"] },
  { name: "Zoë Þórsson", organisation: "RF-SISU (Skåne)", searched: ["zoe thorsson", "rf sisu skane"] },
  { name: "Åsa Æ", organisation: "SKR:s kansli", searched: ["ae", "skrs"] },
];

const BACKWARDS = [...PEOPLE].reverse();
const DONE = { pending: [], unknown: [] };

/** What a list gives: everybody in its order, and each alone for what they are searched by. */
async function expectFound(found: (text: string) => Promise<readonly (string | null | undefined)[]>) {
  expect(await found("")).toEqual(PEOPLE.map(({ name }) => name));
  for (const { name, searched } of PEOPLE) {
    for (const text of searched) expect([text, await found(text)]).toEqual([text, [name]]);
  }
}

test("participants of a database from before lists were in order are found and sorted as who comes now", async ({
  before,
}) => {
  const db = await before("0009_participants_in_order");
  await db.exclusively(async (run) => {
    await run(rowSql(db, "event", EVENT));
    for (const [index, { name, organisation }] of BACKWARDS.entries()) {
      const person = { name, folded_name: foldedText(name), protected: false, listed: false, language: "sv" };
      await run(rowSql(db, "person", { id: `per_${index}`, ...person, email: `${index}@example.se` }));
      const registration = { event_id: "evt_1", person_id: `per_${index}`, live: true, registered_at: AT };
      const written = { organisation_written: organisation, party_whole: false, generation: 0, sequence: 0 };
      await run(rowSql(db, "registration", { id: `reg_${index}`, ...registration, ...written }));
    }
  });
  expect(await migrate(db)).toMatchObject(DONE);
  const asked = { slug: "traff", order: "name", page: 1 } as const;
  await expectFound(async (text) => {
    const list = await findParticipants(testContext(db), { ...asked, filter: { ...ALL_PARTICIPANTS, text } });
    return list.ok ? list.value.people.map(({ name }) => name) : [];
  });
});

test("so are those who were invited before their list was in order", async ({ before }) => {
  const db = await before("0022_invitees_in_order");
  await db.exclusively(async (run) => {
    await run(rowSql(db, "event", EVENT));
    for (const [index, { name, organisation }] of BACKWARDS.entries()) {
      const invitee = { name, organisation, email: `${index}@example.se`, language: "sv", added_at: AT };
      await run(rowSql(db, "invitee", { id: `inv_${index}`, event_id: "evt_1", ...invitee, generation: 0 }));
    }
  });
  expect(await migrate(db)).toMatchObject(DONE);
  await expectFound(async (text) => {
    const list = await inviteeList(testContext(db), "traff", { filter: { ...ALL_INVITEES, text }, page: 1 });
    return list?.people.map(({ known }) => known?.name) ?? [];
  });
});
