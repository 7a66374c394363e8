import { expect } from "vitest";
import { migrate } from "#db/operations/migrate.ts";
import { rowSql, test } from "#tests/support/earlier-database.ts";

const AT = new Date("2026-01-01T09:00:00Z");
const MAIL = { kind: "seat", event_id: "evt_1", language: "sv", created_at: AT, due_at: AT, tries: 1, sent_at: AT };

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
