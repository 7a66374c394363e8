import { expect } from "vitest";
import { migrate } from "#db/operations/migrate.ts";
import { rowSql, test } from "#tests/support/earlier-database.ts";

const AT = new Date("2026-01-01T09:00:00Z");
const MAIL = { kind: "seat", event_id: "evt_1", language: "sv", created_at: AT, due_at: AT, tries: 1, sent_at: AT };

const EVENT = {
  ...{ kind: "meeting", state: "published", visibility: "public", example: false, language: "sv", version: 1 },
  ...{ starts_on: "2026-05-20", ends_on: "2026-05-20", zone: "Europe/Stockholm", first_come: true },
  ...{ created_at: AT, changed_at: AT },
};

test("the calendar part of a mail goes where its person is deleted, and stays where they are not", async ({
  before,
}) => {
  const db = await before("0025_calendars_of_deleted");
  await db.exclusively(async (run) => {
    await run(
      rowSql(db, "message", { id: "msg_1", ...MAIL, email: null, calendar: "ATTENDEE:mailto:anna@example.se" }),
    );
    await run(rowSql(db, "message", { id: "msg_2", ...MAIL, email: "bo@example.se", calendar: "ATTENDEE:mailto:bo" }));
  });
  await migrate(db);
  const { message } = db.tables;
  const left = await db.read((read) => read.select({ id: message.id, calendar: message.calendar }).from(message));
  expect(left.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
    { id: "msg_1", calendar: null },
    { id: "msg_2", calendar: "ATTENDEE:mailto:bo" },
  ]);
});

test("an invitation goes where whoever it was for is off the list, and stays where they are on it", async ({
  before,
}) => {
  const db = await before("0026_mails_of_removed");
  const invitation = { ...MAIL, kind: "invitation", facts: JSON.stringify({ name: "Anna" }) };
  await db.exclusively(async (run) => {
    for (const id of ["evt_1", "evt_2"]) await run(rowSql(db, "event", { id, slug: id, ...EVENT }));
    const listed = { name: "Bo", email: "Bo@example.se", language: "sv", added_at: AT, generation: 0 };
    await run(rowSql(db, "invitee", { id: "inv_1", event_id: "evt_1", ...listed }));
    await run(rowSql(db, "message", { id: "msg_1", ...invitation, email: "anna@example.se" }));
    await run(rowSql(db, "message", { id: "msg_2", ...invitation, email: "bo@example.se" }));
    await run(rowSql(db, "message", { id: "msg_3", ...invitation, event_id: "evt_2", email: "bo@example.se" }));
    await run(rowSql(db, "message", { id: "msg_4", ...invitation, kind: "event-changed", email: "cia@example.se" }));
    await run(rowSql(db, "message", { id: "msg_5", ...invitation, registration_id: "reg_1", email: "dan@example.se" }));
  });
  await migrate(db);
  const { message } = db.tables;
  const left = await db.read((read) =>
    read.select({ id: message.id, email: message.email, facts: message.facts }).from(message),
  );
  const facts = { name: "Anna" };
  expect(left.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
    { id: "msg_1", email: null, facts: null },
    { id: "msg_2", email: "bo@example.se", facts },
    { id: "msg_3", email: null, facts: null },
    { id: "msg_4", email: "cia@example.se", facts },
    { id: "msg_5", email: "dan@example.se", facts },
  ]);
});

test("whoever is on a list with two spellings of one address is on it once, with all that they have said", async ({
  before,
}) => {
  const db = await before("0027_invitees_once");
  const at = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
  const listed = { event_id: "evt_1", name: "Ada", folded: "ada", language: "sv", generation: 0 };
  const other = { ...listed, event_id: "evt_2" };
  const queued = { ...MAIL, sent_at: null, kind: "invitation" };
  await db.exclusively(async (run) => {
    for (const id of ["evt_1", "evt_2"]) await run(rowSql(db, "event", { id, slug: id, ...EVENT }));
    const rows = [
      { id: "inv_1", ...listed, email: "ada@example.se", added_at: at(0), invited_at: at(5), declined_at: at(9) },
      { id: "inv_2", ...listed, email: "Ada@example.se", added_at: at(1), invited_at: at(6), reminded_at: at(8) },
      {
        id: "inv_3",
        ...listed,
        email: "ADA@example.se",
        added_at: at(2),
        organisation: "Kommun",
        folded: "ada kommun",
      },
      { id: "inv_4", ...listed, email: "bo@example.se", added_at: at(2) },
      { id: "inv_5", ...other, email: "ADA@example.se", added_at: at(3) },
    ];
    for (const row of rows) await run(rowSql(db, "invitee", row));
    const facts = (id: string) => JSON.stringify({ name: "Ada", invitee: { id, generation: 0, again: false } });
    await run(rowSql(db, "message", { id: "msg_1", ...queued, email: "ada@example.se", facts: facts("inv_1") }));
    await run(rowSql(db, "message", { id: "msg_2", ...queued, email: "Ada@example.se", facts: facts("inv_2") }));
    await run(
      rowSql(db, "message", { id: "msg_3", ...queued, ...MAIL, email: "ada@example.se", facts: facts("inv_1") }),
    );
  });
  await migrate(db);
  const { invitee, message } = db.tables;
  const left = await db.read(async (read) => ({
    people: await read.select().from(invitee).orderBy(invitee.id),
    mails: await read.select({ id: message.id, email: message.email }).from(message).orderBy(message.id),
  }));
  expect(left.people).toMatchObject([
    {
      ...{ id: "inv_2", email: "Ada@example.se", organisation: "Kommun", folded: "ada kommun" },
      ...{ addedAt: at(0).getTime(), invitedAt: at(6).getTime(), remindedAt: at(8).getTime() },
      declinedAt: at(9).getTime(),
    },
    { id: "inv_4", email: "bo@example.se", addedAt: at(2).getTime(), invitedAt: null, organisation: null },
    { id: "inv_5", email: "ADA@example.se", addedAt: at(3).getTime(), invitedAt: null, organisation: null },
  ]);
  expect(left.mails).toEqual([
    { id: "msg_1", email: null },
    { id: "msg_2", email: "Ada@example.se" },
    { id: "msg_3", email: "ada@example.se" },
  ]);
});
