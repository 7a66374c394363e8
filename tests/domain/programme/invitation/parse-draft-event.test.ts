import { describe, expect, test } from "vitest";
import { parseDraftEvent } from "#domain/programme/invitation/parse-draft-event.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";

const draft = JSON.parse(
  JSON.stringify(
    readInvitation("Temadag\n\nDatum: 3 maj\n\nProgram\n9.00 Inledning\nAnna Testsson, utredare, Brå\n10.00 Slut", {
      year: 2024,
    }),
  ),
) as Record<string, unknown>;

describe("a draft that the reader printed", () => {
  test("is accepted unchanged", () => {
    expect(parseDraftEvent(draft)).toEqual({ ok: true, value: draft });
  });

  test("is accepted without what the reader adds to the facts", () => {
    const { unsure: _unsure, description: _description, moderators: _moderators, ...facts } = draft;
    expect(parseDraftEvent(facts)).toEqual({
      ok: true,
      value: { ...draft, unsure: [], description: null, moderators: [] },
    });
  });
});

describe("a draft that cannot be used is refused with the field", () => {
  test.each([
    ["not an object", 7, { field: "", code: "not-a-draft" }],
    ["a day that does not exist", { ...draft, date: "2024-06-31" }, { field: "date", code: "not-a-date" }],
    ["a time as people write it", { ...draft, startsAt: "9.00" }, { field: "startsAt", code: "not-a-time" }],
    ["an unknown mode", { ...draft, modes: ["hybrid"] }, { field: "modes.0", code: "unknown-value" }],
    ["a missing programme", { ...draft, programme: undefined }, { field: "programme", code: "missing" }],
    ["a number for a title", { ...draft, title: 12 }, { field: "title", code: "wrong-type" }],
    ["a misspelt field", { ...draft, tittle: "x" }, { field: "tittle", code: "unknown-field" }],
    ["an arranger without a name", { ...draft, arrangers: [""] }, { field: "arrangers.0", code: "empty" }],
  ])("%s", (_case, json, refusal) => {
    expect(parseDraftEvent(json)).toEqual({ ok: false, refusal });
  });
});
