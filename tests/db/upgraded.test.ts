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
