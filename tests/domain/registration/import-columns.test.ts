import { describe, expect, test } from "vitest";
import { guessColumns, missingColumns, unusedColumns } from "#domain/registration/import-columns.ts";
import { parseImportLine } from "#domain/registration/import-line.ts";

describe("columns by their headings", () => {
  test.each([
    [["Namn", "E-post", "Organisation"], { name: 0, email: 1, organisation: 2 }],
    [
      ["Förnamn", "Efternamn", "E-postadress", "Arbetsplats"],
      { "given-name": 0, "family-name": 1, email: 2, organisation: 3 },
    ],
    [["First name", "Surname", "E-mail", "Company"], { "given-name": 0, "family-name": 1, email: 2, organisation: 3 }],
    [["EPOST", "namn (för- och efternamn)", "Specialkost / allergi", "Län"], { email: 0, name: 1, diet: 2, county: 3 }],
    // Our own list comes back in.
    [
      [
        "Namn",
        "E-postadress",
        "Organisation",
        "Slag av organisation",
        "Län",
        "Kommun",
        "Deltar",
        "Väntelista",
        "Läge",
        "Anmäld",
        "På deltagarlistan",
      ],
      { name: 0, email: 1, organisation: 2, county: 4, mode: 6, listed: 10 },
    ],
    [["Namn", "E-post", "Delta"], { name: 0, email: 1, mode: 2 }],
    [["Deltagare", "E-postadresser", "Delta (på plats/digitalt)"], { name: 0, email: 1, mode: 2 }],
    [["Namn", "Skyddade uppgifter", "Deltagandesätt"], { name: 0, protected: 1, mode: 2 }],
    // What merely sounds alike is somebody else's.
    [["Namn", "Deltagaravgift", "Organisationsnummer", "Länk"], { name: 0 }],
    [["Namn", "Namn"], { name: 0 }],
    [["", "x"], {}],
  ])("%j", (headings, match) => {
    expect(guessColumns(headings)).toEqual(match);
  });

  test("those that nothing is read from are named", () => {
    const headings = ["Namn", "Fika", "E-post", " ", "Vill komma"];
    expect(unusedColumns(headings, guessColumns(headings))).toEqual(["Fika", "Vill komma"]);
  });

  test("names and addresses are what can't be missing", () => {
    expect(missingColumns({})).toEqual(["name", "email"]);
    expect(missingColumns({ "family-name": 0, email: 1 })).toEqual([]);
  });
});

describe("a line", () => {
  const columns = { name: 0, email: 1, organisation: 2, county: 3, mode: 4, listed: 5, protected: 6, diet: 7 };
  const read = (...cells: string[]) => parseImportLine(cells, columns, { mode: "on-site" });

  test("is read as the form is", () => {
    expect(
      read(" Åsa Öberg ", "asa@example.se", "Växjö kommun", "Kronobergs län", "Digitalt", "Ja", "", "vegan"),
    ).toEqual({
      ok: true,
      value: {
        ...{ name: "Åsa Öberg", email: "asa@example.se", organisation: "Växjö kommun", county: "07", mode: "digital" },
        ...{ digitalMeanwhile: false, items: [], answers: [], code: null, diet: "vegan", accessNeeds: null },
        ...{ listed: true, protected: false },
      },
    });
  });

  test.each([
    [["", "a@example.se"], "name-missing"],
    [["X".repeat(201), "a@example.se"], "name-too-long"],
    [["Bo Ek", ""], "email-missing"],
    [["Bo Ek", "bo"], "email-malformed"],
    [["Bo Ek", "bo@example.se", "x".repeat(1000)], "organisation-too-long"],
    [["Bo Ek", "bo@example.se", "", "Narnia"], "county-unknown"],
    [["Bo Ek", "bo@example.se", "", "", "kanske"], "mode-unknown"],
    [["Bo Ek", "bo@example.se", "", "", "", "", "", "x".repeat(2001)], "needs-too-long"],
  ])("%j is refused as %s", (cells, refusal) => {
    expect(read(...cells)).toEqual({ ok: false, refusal: { outcome: refusal } });
  });

  test.each([
    ["07", "07"],
    ["Kronoberg", "07"],
    ["kronobergs län", "07"],
    ["Skåne", "12"],
    ["", null],
  ])("the county %j", (written, county) => {
    expect(read("Bo Ek", "bo@example.se", "", written)).toMatchObject({ ok: true, value: { county } });
  });

  test("whoever is not plainly unprotected is protected", () => {
    const protectedBy = (written: string) => read("Bo Ek", "bo@example.se", "", "", "", "", written);
    for (const no of ["", "nej", "No", "0"]) expect(protectedBy(no)).toMatchObject({ value: { protected: false } });
    for (const yes of ["ja", "x", "skyddad", "sekretess"])
      expect(protectedBy(yes)).toMatchObject({ value: { protected: true } });
  });
});
