import { alias, aliasWithin, type Alias } from "./alias.ts";
import type { InitialOrganisation } from "./initial-register.ts";
import type { OrganisationKind } from "./organisation.ts";
import { parseCountyCode, parseMunicipalityCode } from "./territory.ts";

/** Agencies, universities, associations and companies that county plans and conferences name. */
export const NATIONAL_REGISTER: readonly InitialOrganisation[] = [
  entry("agency-aklagarmyndigheten", "Åklagarmyndigheten", "state-agency"),
  entry("agency-bra", "Brottsförebyggande rådet", "state-agency", { aliases: ["Brå"] }),
  entry("agency-folkhalsomyndigheten", "Folkhälsomyndigheten", "state-agency", { aliases: ["FoHM", "FHM"] }),
  entry("agency-forsakringskassan", "Försäkringskassan", "state-agency"),
  entry("agency-kriminalvarden", "Kriminalvården", "state-agency", { aliases: ["Kriminalvård"] }),
  entry("agency-kriminalvarden-syd", "Kriminalvården region Syd", "state-agency", {
    parentKey: "agency-kriminalvarden",
  }),
  entry("agency-kronofogdemyndigheten", "Kronofogdemyndigheten", "state-agency", { aliases: ["Kronofogden", "KFM"] }),
  entry("agency-kustbevakningen", "Kustbevakningen", "state-agency", { aliases: ["KBV"] }),
  entry("agency-skatteverket", "Skatteverket", "state-agency", { aliases: ["Skattemyndigheten"] }),
  entry("agency-socialstyrelsen", "Socialstyrelsen", "state-agency"),
  entry("agency-tullverket", "Tullverket", "state-agency", { aliases: ["Tullen", "Tull"] }),

  entry("university-hig", "Högskolan i Gävle", "university", { place: ["21", "2180"], aliases: ["HiG"] }),
  entry("university-lnu", "Linnéuniversitetet", "university", { aliases: ["LNU"] }),

  entry("association-antidoping-sverige", "Antidoping Sverige", "civil-society", {
    aliases: ["Antidopning Sverige"],
  }),
  entry("association-can", "Centralförbundet för alkohol- och narkotikaupplysning", "civil-society", {
    aliases: ["CAN", "CAN Centralförbundet för alkohol- och narkotikaupplysning"],
  }),
  entry("association-nsph", "Nationell samverkan för psykisk hälsa", "civil-society", { aliases: ["NSPH"] }),
  entry("association-rf-sisu-skane", "RF-SISU Skåne", "civil-society", { place: ["12", null] }),
  entry("association-rf-sisu-smaland", "RF-SISU Småland", "civil-society"),
  entry("association-underground-raslatt", "Underground Råslätt", "civil-society", { place: ["06", "0680"] }),

  entry("business-iq", "IQ", "business", { aliases: ["IQ-initiativet", "IQ-initiativet AB"] }),
  entry("business-sydsvenska-handelskammaren", "Sydsvenska Industri- och Handelskammaren", "business", {
    aliases: ["Sydsvenska Handelskammaren"],
    countyAliases: ["12", "Handelskammaren"],
  }),

  entry("other-skanes-kommuner", "Skånes Kommuner", "other", {
    place: ["12", null],
    aliases: ["Kommunförbundet Skåne"],
  }),
  entry("other-skr", "Sveriges Kommuner och Regioner", "other", { aliases: ["SKR"] }),
  entry("region-12-skanetrafiken", "Skånetrafiken", "region", { place: ["12", null], parentKey: "region-12" }),
];

interface Details {
  /** Codes of county and municipality. */
  readonly place?: readonly [string, string | null];
  readonly parentKey?: string;
  readonly aliases?: readonly string[];
  /** A county's code, then the spellings that hold there only. */
  readonly countyAliases?: readonly [string, ...string[]];
}

function entry(key: string, name: string, kind: OrganisationKind, details: Details = {}): InitialOrganisation {
  const [county, municipality] = details.place ?? [null, null];
  return {
    key,
    name,
    kind,
    county: county === null ? null : parseCountyCode(county),
    municipality: municipality === null ? null : parseMunicipalityCode(municipality),
    parentKey: details.parentKey ?? null,
    aliases: [...(details.aliases ?? []).map(alias), ...withinCounty(details.countyAliases)],
  };
}

function withinCounty(given: Details["countyAliases"]): readonly Alias[] {
  const [code, ...spellings] = given ?? [""];
  const county = parseCountyCode(code);
  return county === null ? [] : spellings.map((written) => aliasWithin(county, written));
}
