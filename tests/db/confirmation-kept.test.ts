import { expect } from "vitest";
import { migrate } from "#db/operations/migrate.ts";
import { rowSql, test } from "#tests/support/earlier-database.ts";

const AT = new Date("2026-01-01T09:00:00Z");
const EVENT = {
  ...{ kind: "conference", state: "published", visibility: "public", example: false, zone: "Europe/Stockholm" },
  ...{ starts_on: "2027-05-20", ends_on: "2027-05-20", first_come: false, version: 1, created_at: AT, changed_at: AT },
};
const RULES = {
  ...{ serving: "at-once", offer_minutes: 60, smaller_party_passes: false, asks_diet: false, asks_access_needs: false },
  ...{ needs_deleted_on: "2027-06-03", people_deleted_on: "2028-05-19" },
};

test("the text of a confirmation stays in the language that its event was first written in, and is none in the other", async ({
  before,
}) => {
  const db = await before("0024_confirmation_in_both_languages");
  const texts = { evt_1: "Ta med legitimation.\nSväng vänster.", evt_2: "Bring a proof.", evt_3: null } as const;
  await db.exclusively(async (run) => {
    for (const [id, text] of Object.entries(texts)) {
      await run(rowSql(db, "event", { id, slug: id, language: id === "evt_2" ? "en" : "sv", ...EVENT }));
      await run(rowSql(db, "registration_rules", { event_id: id, confirmation_text: text, ...RULES }));
    }
  });
  await migrate(db);
  const { registrationRules: rules } = db.tables;
  const left = await db.read((read) =>
    read
      .select({ id: rules.eventId, own: rules.confirmationText, other: rules.otherConfirmationText })
      .from(rules)
      .orderBy(rules.eventId),
  );
  expect(left).toEqual(Object.entries(texts).map(([id, own]) => ({ id, own, other: null })));
});
