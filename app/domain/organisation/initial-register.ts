import { distinctAliases, type Alias } from "./alias.ts";
import { COUNTIES } from "./counties.ts";
import { countyBoardAliases, countyBoardName } from "./county-board-name.ts";
import { MUNICIPALITIES } from "./municipalities.ts";
import { municipalityAliases, municipalityName } from "./municipality-name.ts";
import { NATIONAL_REGISTER } from "./national-register.ts";
import { GOTLAND, type Organisation } from "./organisation.ts";
import { POLICE_REGISTER } from "./police-register.ts";
import { regionAliases, regionName } from "./region-name.ts";
import { countyOf } from "./territory.ts";

/** An organisation that every installation starts with, and that people may then rename, merge and add spellings to. */
/** How the log of acts names the register that was loaded as one thing. */
export const INITIAL_REGISTER = "initial-register";

export interface InitialOrganisation extends Pick<Organisation, "kind" | "county" | "municipality"> {
  /** Names the entry for ever: loading the register again finds by it what is there and leaves that alone. */
  readonly key: string;
  readonly name: string;
  /** The `key` of the whole that it is a part of; that entry stands earlier in the register. */
  readonly parentKey: string | null;
  readonly aliases: readonly Alias[];
}

/**
 * 21 county boards, 290 municipalities, 20 regions (the twenty-first is Gotland's municipality), the police, and the
 * agencies, universities and associations that county plans name. Built by rule, with tables for the exceptions.
 */
export function initialRegister(): readonly InitialOrganisation[] {
  const entries = [...countyBoards(), ...municipalities(), ...regions(), ...POLICE_REGISTER, ...NATIONAL_REGISTER];
  return entries.map((entry) => ({ ...entry, aliases: distinctAliases(entry.name, entry.aliases) }));
}

function countyBoards(): readonly InitialOrganisation[] {
  return COUNTIES.map((county) => ({
    key: `county-board-${county.code}`,
    name: countyBoardName(county),
    kind: "county-board",
    county: county.code,
    municipality: null,
    parentKey: null,
    aliases: countyBoardAliases(county),
  }));
}

function municipalities(): readonly InitialOrganisation[] {
  return MUNICIPALITIES.map((municipality) => ({
    key: `municipality-${municipality.code}`,
    name: municipalityName(municipality),
    kind: "municipality",
    county: countyOf(municipality.code),
    municipality: municipality.code,
    parentKey: null,
    aliases: [...municipalityAliases(municipality), ...(municipality.code === GOTLAND ? gotlandsAliases() : [])],
  }));
}

function regions(): readonly InitialOrganisation[] {
  return COUNTIES.filter((county) => county.code !== countyOf(GOTLAND)).map((county) => ({
    key: `region-${county.code}`,
    name: regionName(county),
    kind: "region",
    county: county.code,
    municipality: null,
    parentKey: null,
    aliases: regionAliases(county),
  }));
}

function gotlandsAliases(): readonly Alias[] {
  return COUNTIES.filter((county) => county.code === countyOf(GOTLAND)).flatMap(regionAliases);
}
