/** A county's official code, "07": Statistics Sweden's two digits. */
export type CountyCode = string & { readonly __countyCode: true };

export interface County {
  readonly code: CountyCode;
  /** "Kronobergs län" */
  readonly name: string;
  /** "Kronoberg", as the county boards call themselves. */
  readonly shortName: string;
}

/** All 21, in the order of their codes. Source: Statistics Sweden, counties and municipalities. */
export const COUNTIES: readonly County[] = [
  county("01", "Stockholms län", "Stockholm"),
  county("03", "Uppsala län", "Uppsala"),
  county("04", "Södermanlands län", "Södermanland"),
  county("05", "Östergötlands län", "Östergötland"),
  county("06", "Jönköpings län", "Jönköping"),
  county("07", "Kronobergs län", "Kronoberg"),
  county("08", "Kalmar län", "Kalmar"),
  county("09", "Gotlands län", "Gotland"),
  county("10", "Blekinge län", "Blekinge"),
  county("12", "Skåne län", "Skåne"),
  county("13", "Hallands län", "Halland"),
  county("14", "Västra Götalands län", "Västra Götaland"),
  county("17", "Värmlands län", "Värmland"),
  county("18", "Örebro län", "Örebro"),
  county("19", "Västmanlands län", "Västmanland"),
  county("20", "Dalarnas län", "Dalarna"),
  county("21", "Gävleborgs län", "Gävleborg"),
  county("22", "Västernorrlands län", "Västernorrland"),
  county("23", "Jämtlands län", "Jämtland"),
  county("24", "Västerbottens län", "Västerbotten"),
  county("25", "Norrbottens län", "Norrbotten"),
];

function county(code: string, name: string, shortName: string): County {
  return { code: code as CountyCode, name, shortName };
}
