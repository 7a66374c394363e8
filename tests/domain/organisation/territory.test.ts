import { describe, expect, it } from "vitest";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES, type MunicipalityCode } from "#domain/organisation/municipalities.ts";
import {
  county,
  countyNamed,
  countyOf,
  municipalitiesIn,
  municipality,
  parseCountyCode,
  parseMunicipalityCode,
  place,
} from "#domain/organisation/territory.ts";
import { invariant } from "#domain/invariant.ts";

describe("territory", () => {
  it("has 21 counties and 290 municipalities, each with a code of its own and in a county", () => {
    expect(new Set(COUNTIES.map((each) => each.code)).size).toBe(21);
    expect(new Set(MUNICIPALITIES.map((each) => each.code)).size).toBe(290);
    for (const each of MUNICIPALITIES) expect(parseCountyCode(countyOf(each.code))).toBe(countyOf(each.code));
    expect(COUNTIES.reduce((sum, each) => sum + municipalitiesIn(each.code).length, 0)).toBe(290);
  });

  it.each([
    ["07", "Kronobergs län", "Kronoberg", 8],
    ["08", "Kalmar län", "Kalmar", 12],
    ["10", "Blekinge län", "Blekinge", 5],
    ["12", "Skåne län", "Skåne", 33],
    ["14", "Västra Götalands län", "Västra Götaland", 49],
    ["20", "Dalarnas län", "Dalarna", 15],
    ["21", "Gävleborgs län", "Gävleborg", 10],
  ])("knows county %s: %s, %s, %i municipalities", (code, name, shortName, count) => {
    const parsed = parseCountyCode(code);
    invariant(parsed !== null, code);
    expect(county(parsed)).toEqual({ code, name, shortName });
    expect(municipalitiesIn(parsed)).toHaveLength(count);
    expect(countyNamed(name)?.code).toBe(code);
    expect(countyNamed(` i ${shortName.toUpperCase()} `)?.code).toBe(code);
  });

  it("refuses what is no code", () => {
    for (const text of ["", "7", "02", "99", "0780 ", "constructor"]) expect(parseCountyCode(text)).toBeNull();
    expect(parseMunicipalityCode("0781")?.slice(0, 2)).toBe("07");
    for (const text of ["", "780", "0000", "Växjö"]) expect(parseMunicipalityCode(text)).toBeNull();
    expect(countyNamed("Småland")).toBeNull();
    expect(municipality(code("0780")).name).toBe("Växjö");
  });

  it("lets a municipality bring its county, and refuses it in another", () => {
    expect(place(null, code("0780"))).toEqual({ ok: true, value: { county: "07", municipality: "0780" } });
    expect(place(parseCountyCode("08"), code("0780"))).toEqual({ ok: false, refusal: "municipality-outside-county" });
    expect(place(parseCountyCode("08"), null)).toEqual({ ok: true, value: { county: "08", municipality: null } });
    expect(place(null, null)).toEqual({ ok: true, value: { county: null, municipality: null } });
  });
});

function code(text: string): MunicipalityCode {
  const parsed = parseMunicipalityCode(text);
  invariant(parsed !== null, text);
  return parsed;
}
