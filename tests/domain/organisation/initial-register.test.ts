import { describe, expect, it } from "vitest";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import { initialRegister } from "#domain/organisation/initial-register.ts";
import { parseOrganisationName } from "#domain/organisation/organisation-name.ts";
import { parseSpelling } from "#domain/organisation/alias.ts";
import { kindsOf } from "#domain/organisation/organisation.ts";
import { place } from "#domain/organisation/territory.ts";
import { foldedText } from "#domain/values/folded-text.ts";

const register = initialRegister();
const named = (key: string): string | undefined => register.find((entry) => entry.key === key)?.name;

describe("initialRegister", () => {
  it("has every county board, municipality, region and police region", () => {
    const count = (start: string): number => register.filter((entry) => entry.key.startsWith(start)).length;
    expect(count("county-board-")).toBe(21);
    expect(count("municipality-")).toBe(290);
    expect(count("police-region-")).toBe(7);
    expect(register.filter((entry) => kindsOf(entry).includes("region") && entry.parentKey === null)).toHaveLength(21);
  });

  it("has keys and names of its own for each entry, places that fit, and parents that stand before", () => {
    expect(new Set(register.map((entry) => entry.key)).size).toBe(register.length);
    expect(new Set(register.map((entry) => entry.name)).size).toBe(register.length);
    register.forEach((entry, at) => {
      expect(place(entry.county, entry.municipality)).toEqual({
        ok: true,
        value: { county: entry.county, municipality: entry.municipality },
      });
      expect(parseOrganisationName(entry.name)).toEqual({ ok: true, value: entry.name });
      for (const { written } of entry.aliases) expect(parseSpelling(written)).toEqual({ ok: true, value: written });
      const spellings = [
        foldedText(entry.name),
        ...entry.aliases.map((each) => (each.county ?? "") + foldedText(each.written)),
      ];
      expect(new Set(spellings).size).toBe(spellings.length);
      if (entry.parentKey !== null) {
        expect(register.slice(0, at).some((each) => each.key === entry.parentKey)).toBe(true);
      }
    });
  });

  it("writes the municipalities as they write themselves", () => {
    const names = MUNICIPALITIES.map((each) => named(`municipality-${each.code}`) ?? "");
    const cities = names.filter((name) => /stad$/i.test(name));
    expect(cities.toSorted(new Intl.Collator("sv").compare)).toEqual([
      "Borås Stad",
      "Göteborgs Stad",
      "Haparanda stad",
      "Helsingborgs stad",
      "Landskrona stad",
      "Lidingö stad",
      "Malmö stad",
      "Mölndals stad",
      "Solna stad",
      "Stockholms stad",
      "Sundbybergs stad",
      "Trollhättans stad",
      "Vaxholms stad",
      "Västerås stad",
    ]);
    expect(names.filter((name) => !/ kommun$/.test(name) && !/stad$/i.test(name))).toEqual(["Region Gotland"]);
    expect(names).toEqual(
      expect.arrayContaining([
        "Växjö kommun",
        "Gävle kommun",
        "Hudiksvalls kommun",
        "Falu kommun",
        "Kalmar kommun",
        "Orust kommun",
        "Höganäs kommun",
        "Kalix kommun",
        "Lilla Edets kommun",
        "Malung-Sälens kommun",
        "Upplands-Bro kommun",
        "Älvsbyns kommun",
      ]),
    );
  });

  it.each([
    ["county-board-07", "Länsstyrelsen Kronoberg"],
    ["county-board-14", "Länsstyrelsen Västra Götaland"],
    ["region-06", "Region Jönköpings län"],
    ["region-14", "Västra Götalandsregionen"],
    ["region-23", "Region Jämtland Härjedalen"],
    ["region-04", "Region Sörmland"],
    ["police-region-ost", "Polisregion Öst"],
    ["police-noa", "Nationella operativa avdelningen"],
  ])("calls %s %s", (key, name) => {
    expect(named(key)).toBe(name);
  });
});
