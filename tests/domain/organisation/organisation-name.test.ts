import { describe, expect, it } from "vitest";
import { parseSpelling } from "#domain/organisation/alias.ts";
import { parseOrganisationName } from "#domain/organisation/organisation-name.ts";

describe("parseOrganisationName", () => {
  it.each([
    ["  Växjö \n kommun ", "Växjö kommun"],
    ["Va\u0308xjo\u0308", "Växjö"],
    ["\u202eomvänd\u0000 text\u200b", "omvänd text"],
    ["Familjen 👨‍👩‍👧", "Familjen 👨‍👩‍👧"],
    ["🎉".repeat(300), "🎉".repeat(300)],
    ["trasig \ud800", "trasig"],
  ])("reads %j as %j", (text, name) => {
    expect(parseOrganisationName(text)).toEqual({ ok: true, value: name });
  });

  it.each([
    ["", "empty"],
    [" \u0000\ud800\n", "empty"],
    ["å".repeat(301), "too-long"],
    ["–!–", "nothing-to-read"],
  ])("refuses %j: %s", (text, refusal) => {
    expect(parseOrganisationName(text)).toEqual({ ok: false, refusal });
  });
});

describe("parseSpelling", () => {
  it("refuses words that name no organisation in any county", () => {
    for (const text of ["kommunen", "Kommunerna", "LST i syd", "Alla", "skolan"]) {
      expect(parseSpelling(text)).toEqual({ ok: false, refusal: "kind-of-body" });
    }
    expect(parseSpelling("LST")).toEqual({ ok: true, value: "LST" });
    expect(parseSpelling("Blekingesamverkan")).toEqual({ ok: true, value: "Blekingesamverkan" });
  });
});
