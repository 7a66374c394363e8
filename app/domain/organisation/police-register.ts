import { alias, type Alias } from "./alias.ts";
import type { InitialOrganisation } from "./initial-register.ts";
import { foldedText } from "#domain/values/folded-text.ts";

/** Polismyndigheten with its seven police regions and its national operations department. None has a county. */
export const POLICE_REGISTER: readonly InitialOrganisation[] = [
  police("police", "Polismyndigheten", null, ["Polisen", "Polis"]),
  ...["Bergslagen", "Mitt", "Nord", "Stockholm", "Syd", "Väst", "Öst"].map((region) =>
    police(`police-region-${foldedText(region)}`, `Polisregion ${region}`, "police", [
      `Polisen region ${region}`,
      `Polisen Polisregion ${region}`,
      `Polismyndigheten region ${region}`,
      `Polismyndigheten Polisregion ${region}`,
    ]),
  ),
  police("police-noa", "Nationella operativa avdelningen", "police", [
    "NOA",
    "NOA Polisen",
    "Polisen NOA",
    "NOA Polismyndigheten",
    "Polismyndigheten NOA",
    "Nationella operativa avdelningen NOA",
    "Polisens nationella operativa avdelning",
    "Polismyndigheten Nationella operativa avdelningen",
  ]),
];

function police(
  key: string,
  name: string,
  parentKey: string | null,
  spellings: readonly string[],
): InitialOrganisation {
  const aliases: readonly Alias[] = spellings.map(alias);
  return { key, name, kind: "police", county: null, municipality: null, parentKey, aliases };
}
