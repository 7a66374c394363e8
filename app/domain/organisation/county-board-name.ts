import { alias, aliasWithin, type Alias } from "./alias.ts";
import type { County } from "./counties.ts";

/** "Länsstyrelsen Kronoberg", as the county boards call themselves. */
export function countyBoardName(county: County): string {
  return `Länsstyrelsen ${county.shortName}`;
}

/** "Länstyrelsen" is a slip so common that printed plans have it. */
export function countyBoardAliases({ code, name, shortName }: County): readonly Alias[] {
  return [
    ...["Länsstyrelsen", "Länsstyrelse", "LST", "Länstyrelsen"].map((written) => aliasWithin(code, written)),
    ...["Länsstyrelsen", "LST", "Länstyrelsen"].flatMap((board) =>
      [shortName, `i ${shortName}`, name, `i ${name}`].map((where) => alias(`${board} ${where}`)),
    ),
  ];
}
