import { expect, test } from "vitest";
import { fieldsOfReading, NO_FIELDS } from "#domain/event/draft-fields.ts";
import { parseDraftFields } from "#domain/event/parse-draft-fields.ts";
import { draftEvent, draftItem } from "#tests/support/drafts.ts";

const NOTHING_WRITTEN = draftEvent({
  ...{ title: null, date: null, endDate: null, startsAt: null, endsAt: null, venue: null, modes: [], arrangers: [] },
});

test("facts that were not written stay empty until somebody types them", () => {
  const { facts } = fieldsOfReading(NOTHING_WRITTEN);
  expect(Object.entries(facts).filter(([, text]) => text !== "")).toEqual([["visibility", "public"]]);
});

test("every fault is told at once, at its field", () => {
  const fields = fieldsOfReading(draftEvent({ programme: [draftItem()] }));
  const typed = {
    ...{ ...fields, onSiteSeats: "trehundra" },
    facts: { ...fields.facts, title: " ", startsAt: "halv nio", venueMunicipality: "Ankeborg", lastDay: "2027-12-24" },
    items: [{ ...fields.items[0]!, title: "", start: "25.00" }],
  };
  expect(parseDraftFields(typed, [])).toEqual({
    ok: false,
    refusal: {
      ...{ title: "missing", startsAt: "not-a-time", venueMunicipality: "municipality-unknown" },
      ...{ lastDay: "last-day-after-event", onSiteSeats: "not-a-number" },
      ...{ "item-1-title": "missing", "item-1-start": "not-a-time" },
    },
  });
});

test("a time is read as people write it, and an empty number of seats is as many as come", () => {
  const facts = { ...NO_FIELDS.facts, title: "Träff", startsOn: "2027-03-16", startsAt: "9.30", digital: "yes" };
  const parsed = parseDraftFields({ ...NO_FIELDS, facts, onSiteSeats: "1 000" }, []);
  expect(parsed).toMatchObject({
    ok: true,
    value: { plan: { startsAt: "09:30", endsOn: "2027-03-16" }, capacities: { "on-site": 1000, digital: null } },
  });
});
