import { COUNTIES, type County, type CountyCode } from "./counties.ts";
import { MUNICIPALITIES, type Municipality, type MunicipalityCode } from "./municipalities.ts";
import { invariant } from "#domain/invariant.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";

/** Where an organisation belongs. National authorities have neither; some have a county and no municipality. */
export interface Place {
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
}

export type PlaceRefusal = "municipality-outside-county";

/** A municipality brings its county; naming another county beside it is refused. */
export function place(county: CountyCode | null, municipality: MunicipalityCode | null): Result<Place, PlaceRefusal> {
  if (municipality === null) return ok({ county, municipality });
  const own = countyOf(municipality);
  return county === null || county === own ? ok({ county: own, municipality }) : refused("municipality-outside-county");
}

/** Null unless the text is the official code of one of the 21 counties, "07". */
export function parseCountyCode(text: string): CountyCode | null {
  return countiesByCode.get(text)?.code ?? null;
}

/** Null unless the text is the official code of one of the 290 municipalities, "0780". */
export function parseMunicipalityCode(text: string): MunicipalityCode | null {
  return municipalitiesByCode.get(text)?.code ?? null;
}

export function county(code: CountyCode): County {
  return known(countiesByCode, code);
}

export function municipality(code: MunicipalityCode): Municipality {
  return known(municipalitiesByCode, code);
}

/** The first two digits of a municipality's code are its county's. */
export function countyOf(code: MunicipalityCode): CountyCode {
  return code.slice(0, 2) as CountyCode;
}

export function municipalitiesIn(code: CountyCode): readonly Municipality[] {
  return MUNICIPALITIES.filter((each) => countyOf(each.code) === code);
}

/** Reads "Kronoberg", "Kronobergs län" and "i Kronobergs län", with or without marks and capitals; else null. */
export function countyNamed(written: string): County | null {
  return countiesByName.get(foldedText(written).replace(/^i /, "")) ?? null;
}

const countiesByCode = new Map<string, County>(COUNTIES.map((each) => [each.code, each]));
const municipalitiesByCode = new Map<string, Municipality>(MUNICIPALITIES.map((each) => [each.code, each]));
const countiesByName = new Map<string, County>(
  COUNTIES.flatMap((each) => [each.name, each.shortName].map((name) => [foldedText(name), each] as const)),
);

function known<Value>(byCode: ReadonlyMap<string, Value>, code: string): Value {
  const value = byCode.get(code);
  invariant(value !== undefined, `no territory has the code ${code}`);
  return value;
}
