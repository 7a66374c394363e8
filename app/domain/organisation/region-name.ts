import { alias, aliasWithin, type Alias } from "./alias.ts";
import type { County } from "./counties.ts";

/** The regions' own names: mostly "Region" and the county's short name. Gotland's is the municipality's too. */
export function regionName({ code, shortName }: County): string {
  return OWN_FORMS[code] ?? `Region ${shortName}`;
}

export function regionAliases({ code, name, shortName }: County): readonly Alias[] {
  return [
    aliasWithin(code, "Regionen"),
    alias(`Region ${shortName}`),
    alias(`Region ${name}`),
    ...(OTHER_SPELLINGS[code] ?? []).map(alias),
  ];
}

const OWN_FORMS: Readonly<Record<string, string>> = {
  "04": "Region Sörmland",
  "06": "Region Jönköpings län",
  "08": "Region Kalmar län",
  "14": "Västra Götalandsregionen",
  "18": "Region Örebro län",
  "23": "Region Jämtland Härjedalen",
};

const OTHER_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  "14": ["VGR", "VG-regionen"],
  "23": ["Region Jämtland och Härjedalen"],
};
