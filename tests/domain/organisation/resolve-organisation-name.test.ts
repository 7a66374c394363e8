import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { initialRegister } from "#domain/organisation/initial-register.ts";
import {
  readingsOf,
  resolveOrganisationName,
  type KnownSpelling,
} from "#domain/organisation/resolve-organisation-name.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

const KRONOBERG = "07" as CountyCode;
const KALMAR = "08" as CountyCode;
const BLEKINGE = "10" as CountyCode;
const SKANE = "12" as CountyCode;
const GAVLEBORG = "21" as CountyCode;
const UPPSALA = "03" as CountyCode;

const CAN = "Centralförbundet för alkohol- och narkotikaupplysning";

const register = initialRegister();
const known: readonly KnownSpelling[] = register.flatMap((entry) => {
  const organisation: OrganisationId = `org_${entry.key}`;
  return [
    { written: entry.name, within: null, organisation, county: entry.county },
    ...entry.aliases.map((each) => ({
      written: each.written,
      within: each.county,
      organisation,
      county: entry.county,
    })),
  ];
});

const knownByReading = grouped(known, (each) => foldedText(each.written));

/** The name that a written one resolves to, or the code of the doubt. Loads only what its readings would find. */
function resolved(written: string, county: CountyCode | null): string {
  const loaded = readingsOf(written).flatMap((reading) => knownByReading.get(reading) ?? []);
  const found = resolveOrganisationName(written, county, loaded);
  if (!found.ok) return found.refusal.code;
  return register.find((entry) => `org_${entry.key}` === found.value)?.name ?? "?";
}

describe("the names in the plans and the invitation", () => {
  it.each<[CountyCode | null, string, string]>([
    [KRONOBERG, "Länsstyrelsen", "Länsstyrelsen Kronoberg"],
    [KRONOBERG, "Länsstyrelsen Kronoberg", "Länsstyrelsen Kronoberg"],
    [KRONOBERG, "Länstyrelsen\nKronoberg", "Länsstyrelsen Kronoberg"],
    [KRONOBERG, "LST", "Länsstyrelsen Kronoberg"],
    [KRONOBERG, "LST Kalmar", "Länsstyrelsen Kalmar"],
    [KRONOBERG, "Polisen", "Polismyndigheten"],
    [KRONOBERG, "Region Kronoberg", "Region Kronoberg"],
    [KRONOBERG, "REGION\nKRONOBERG", "Region Kronoberg"],
    [KRONOBERG, "Alvesta\nkommun", "Alvesta kommun"],
    [KRONOBERG, "Tingsryds\nkommun", "Tingsryds kommun"],
    [KRONOBERG, "Lessebo kommun", "Lessebo kommun"],
    [KRONOBERG, "UPPVIDINGE\nKOMMUN", "Uppvidinge kommun"],
    [KRONOBERG, "Ljungby kommun", "Ljungby kommun"],
    [KRONOBERG, "Växjö kommun", "Växjö kommun"],
    [KRONOBERG, "MARKARYDS\nKOMMUN", "Markaryds kommun"],
    [KRONOBERG, "Älmhults kommun", "Älmhults kommun"],
    [KRONOBERG, "Linnéuniversitetet", "Linnéuniversitetet"],
    [KRONOBERG, "C.A.N CENTRALFÖRBUNDET\nFÖR ALKOHOL- OCH\nNARKOTIKAUPPLYSNING", CAN],
    [KRONOBERG, "RF-SISU Småland", "RF-SISU Småland"],
    [KRONOBERG, "Folkhälsomyndighetens", "Folkhälsomyndigheten"],
    [KRONOBERG, "Skatteverket", "Skatteverket"],
    [KRONOBERG, "IQ", "IQ"],
    [KRONOBERG, "Länets kommunpoliser", "group-or-function"],
    [KRONOBERG, "Länets kommunpolis", "group-or-function"],
    [KRONOBERG, "Länets ANDTS-coacher", "group-or-function"],
    [KRONOBERG, "Kommunerna", "group-or-function"],
    [KRONOBERG, "Beredningsgruppen", "group-or-function"],
    [KRONOBERG, "Nätverk för kommunala BF-samordnare", "group-or-function"],
    [KRONOBERG, "Arbetsgrupp idéburen sektor", "group-or-function"],
    [KRONOBERG, "Linnéuniversitetets ANDT-grupp", "group-or-function"],
    [KRONOBERG, "Regionalt nätverk föräldraskapsstöd", "group-or-function"],
    [KRONOBERG, "Livsstil Kronobergs arbetsgrupper och nätverk", "group-or-function"],
    [KRONOBERG, "Räddningstjänsten", "group-or-function"],
    [KRONOBERG, "Statliga myndigheter", "group-or-function"],
    [KRONOBERG, "Livsstil Kronoberg", "unknown"],
    [KRONOBERG, "VågaVa", "unknown"],

    [BLEKINGE, "LST", "Länsstyrelsen Blekinge"],
    [BLEKINGE, "Lansstyrelsen", "Länsstyrelsen Blekinge"],
    [BLEKINGE, "Länsstyrelsen i Blekinge", "Länsstyrelsen Blekinge"],
    [BLEKINGE, "Region Blekinge", "Region Blekinge"],
    [BLEKINGE, "Regionen", "Region Blekinge"],
    [BLEKINGE, "Polis", "Polismyndigheten"],
    [BLEKINGE, "KBV", "Kustbevakningen"],
    [BLEKINGE, "Tull", "Tullverket"],
    [BLEKINGE, "Kriminalvard", "Kriminalvården"],
    [BLEKINGE, "Karlshamns\nkommun", "Karlshamns kommun"],
    [BLEKINGE, "Antidopning Sverige", "Antidoping Sverige"],
    [BLEKINGE, "LST i syd", "group-or-function"],
    [BLEKINGE, "LST\ni syd", "group-or-function"],
    [BLEKINGE, "sydlan", "group-or-function"],
    [BLEKINGE, "sydlän", "group-or-function"],
    [BLEKINGE, "Alla", "group-or-function"],
    [BLEKINGE, "Allas ansvar.", "group-or-function"],
    [BLEKINGE, "Kommun", "group-or-function"],
    [BLEKINGE, "AG dopning", "group-or-function"],
    [BLEKINGE, "AG SMADIT", "group-or-function"],
    [BLEKINGE, "Arbetsgrupp", "group-or-function"],
    [BLEKINGE, "Lokala kontaktpersoner", "group-or-function"],
    [BLEKINGE, "Alkoholhandläggare/inspektor", "group-or-function"],
    [BLEKINGE, "Respektive tillståndshavare", "group-or-function"],
    [BLEKINGE, "Regionchefsgruppen", "group-or-function"],
    [BLEKINGE, "Blekingesamverkan mot droger", "group-or-function"],
    [BLEKINGE, "STAD", "unknown"],
    [BLEKINGE, "LPO Karlshamn", "unknown"],

    [SKANE, "Länsstyrelsen Skåne", "Länsstyrelsen Skåne"],
    [SKANE, "Polisen, Region Syd", "Polisregion Syd"],
    [SKANE, "Region Skåne", "Region Skåne"],
    [SKANE, "Region Skåne (kollektivtrafiken)", "Region Skåne"],
    [SKANE, "Skånetrafiken", "Skånetrafiken"],
    [SKANE, "Kommunförbundet Skåne", "Skånes Kommuner"],
    [SKANE, "Skånes Kommuner", "Skånes Kommuner"],
    [SKANE, "Kriminalvården region syd", "Kriminalvården region Syd"],
    [SKANE, "Kriminalvården", "Kriminalvården"],
    [SKANE, "Tullverkets", "Tullverket"],
    [SKANE, "Sydsvenska Industri- & Handelskammaren", "Sydsvenska Industri- och Handelskammaren"],
    [SKANE, "Sydsvenska industri- och handelskammaren", "Sydsvenska Industri- och Handelskammaren"],
    [SKANE, "Handelskammaren", "Sydsvenska Industri- och Handelskammaren"],
    [SKANE, "Kustbevakningen", "Kustbevakningen"],
    [SKANE, "Åklagarmyndigheten", "Åklagarmyndigheten"],
    [SKANE, "RF SISU Skåne", "RF-SISU Skåne"],
    [SKANE, "NSPH (Nationell samverkan för psykisk hälsa)", "Nationell samverkan för psykisk hälsa"],
    [SKANE, "SKR:s", "Sveriges Kommuner och Regioner"],
    [SKANE, "Sveriges kommuner och regioners", "Sveriges Kommuner och Regioner"],
    [SKANE, "Brottsförebyggande rådets", "Brottsförebyggande rådet"],
    [SKANE, "Nätverket Idéburen sektor", "group-or-function"],
    [SKANE, "Lärosäten syd", "group-or-function"],
    [SKANE, "SMD (Skånesamverkan mot brott och droger)", "group-or-function"],
    [SKANE, "Missbruksutskottet", "group-or-function"],
    [SKANE, "näringsliv", "group-or-function"],

    [GAVLEBORG, "Länsstyrelsen Gävleborg", "Länsstyrelsen Gävleborg"],
    [GAVLEBORG, "Polismyndigheten Region mitt", "Polisregion Mitt"],
    [GAVLEBORG, "polisen", "Polismyndigheten"],
    [GAVLEBORG, "Tullverket", "Tullverket"],
    [GAVLEBORG, "Högskolan i Gävle", "Högskolan i Gävle"],
    [GAVLEBORG, "Kronofogdemyndigheten", "Kronofogdemyndigheten"],
    [GAVLEBORG, "Kronofogden", "Kronofogdemyndigheten"],
    [GAVLEBORG, "Försäkringskassan", "Försäkringskassan"],
    [GAVLEBORG, "Skattemyndigheten", "Skatteverket"],
    [GAVLEBORG, "Region Gävleborg", "Region Gävleborg"],
    [GAVLEBORG, "CAN (Centralförbundets för alkohol- och narkotikaupplysning)", CAN],
    ...[
      "Gävle",
      "Nordanstigs",
      "Hudiksvalls",
      "Söderhamns",
      "Sandvikens",
      "Hofors",
      "Ovanåkers",
      "Bollnäs",
      "Ockelbo",
      "Ljusdals",
    ].map((name): [CountyCode, string, string] => [GAVLEBORG, `${name} kommun`, `${name} kommun`]),
    [GAVLEBORG, "kommunerna", "group-or-function"],
    [GAVLEBORG, "civilsamhället", "group-or-function"],

    [null, "Länsstyrelsen Jönköping", "Länsstyrelsen Jönköping"],
    [null, "Länsstyrelsen i Hallands län", "Länsstyrelsen Halland"],
    [null, "Länsstyrelsen Kronobergs län", "Länsstyrelsen Kronoberg"],
    [null, "LST Kronoberg", "Länsstyrelsen Kronoberg"],
    [null, "Polisen", "Polismyndigheten"],
    [null, "CAN", CAN],
    [null, "Centralförbundet för alkohol och narkotikaupplysning (CAN)", CAN],
    [null, "Brottsförebyggande rådet (BRÅ)", "Brottsförebyggande rådet"],
    [null, "Brå", "Brottsförebyggande rådet"],
    [null, "BRÅ", "Brottsförebyggande rådet"],
    [null, "socialstyrelsen", "Socialstyrelsen"],
    [null, "NOA Polisen", "Nationella operativa avdelningen"],
    [null, "Polisregion Stockholm", "Polisregion Stockholm"],
    [null, "Polisregion Väst", "Polisregion Väst"],
    [null, "Polisregion Syd", "Polisregion Syd"],
    [null, "Växjö kommuns", "Växjö kommun"],
    [null, "Jönköpings kommun", "Jönköpings kommun"],
    [null, "Underground Råslätt", "Underground Råslätt"],
    [null, "Länsstyrelserna i Syd", "group-or-function"],
    [null, "Länsstyrelserna", "group-or-function"],
    [null, "Västra Götalands län", "unknown"],
  ])("in county %s, %j is %s", (county, written, expected) => {
    expect(resolved(written, county)).toBe(expected);
  });
});

describe("resolveOrganisationName", () => {
  it("lets a county's spelling hold in that county only", () => {
    expect(resolved("LST", KALMAR)).toBe("Länsstyrelsen Kalmar");
    expect(resolved("LST", null)).toBe("ambiguous");
    expect(resolved("Handelskammaren", KRONOBERG)).toBe("unknown");
    expect(resolved("Handelskammaren", null)).toBe("ambiguous");
  });

  it("never takes 'kommunen' for a municipality", () => {
    for (const county of [KRONOBERG, KALMAR, "09" as CountyCode, null]) {
      expect(resolved("kommunen", county)).toBe("group-or-function");
    }
  });

  it("tells Håbo from Habo, and asks where the county says otherwise", () => {
    expect(resolved("Håbo kommun", null)).toBe("Håbo kommun");
    expect(resolved("HABO KOMMUN", null)).toBe("Habo kommun");
    expect(resolved("Håbo kommun", UPPSALA)).toBe("Håbo kommun");
    expect(resolved("Habo kommun", UPPSALA)).toBe("ambiguous");
  });

  it("asks when two are called the same, unless one belongs to the county", () => {
    const shelters: readonly KnownSpelling[] = [
      { written: "Kvinnojouren", within: null, organisation: "org_1", county: KRONOBERG },
      { written: "Kvinnojouren", within: null, organisation: "org_2", county: KALMAR },
    ];
    expect(resolveOrganisationName("Kvinnojouren", KALMAR, shelters)).toEqual({ ok: true, value: "org_2" });
    expect(resolveOrganisationName("Kvinnojouren", SKANE, shelters)).toEqual({
      ok: false,
      refusal: { code: "ambiguous", candidates: ["org_1", "org_2"] },
    });
  });

  it("takes two spellings that lead to one survivor for one", () => {
    const merged: readonly KnownSpelling[] = [
      { written: "Brå", within: null, organisation: "org_1", county: null },
      { written: "BRÅ", within: null, organisation: "org_1", county: null },
    ];
    expect(resolveOrganisationName("brå", null, merged)).toEqual({ ok: true, value: "org_1" });
  });

  it("asks when brackets name another organisation", () => {
    expect(resolved("Polisen (Växjö kommun)", KRONOBERG)).toBe("ambiguous");
    expect(resolved("Okänd förening (CAN)", KRONOBERG)).toBe("ambiguous");
    expect(resolved("Polisen (Region Syd)", SKANE)).toBe("Polisregion Syd");
  });

  it("has an answer or a doubt for any text, and never mistakes nothing for something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        expect(["unknown", "group-or-function"]).toContain(resolved(`${written} zzqx`, KRONOBERG));
      }),
      { numRuns: 200 },
    );
    for (const written of ["", "  ", "()", "(CAN", "–", "\u0000"]) {
      expect(["unknown", CAN]).toContain(resolved(written, KRONOBERG));
    }
  });

  it("finds every entry of the initial register under its name, in every county", () => {
    for (const entry of register) {
      for (const county of [null, entry.county]) expect(resolved(entry.name, county)).toBe(entry.name);
    }
  });
});
