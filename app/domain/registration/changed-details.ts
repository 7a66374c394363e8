import { COUNTIES, type CountyCode } from "#domain/organisation/counties.ts";
import type { Said } from "./said-before.ts";

export interface ChangedDetails {
  /** Kinds of thing, which tell nothing of anybody. */
  readonly facts: { readonly changed?: readonly string[] };
  readonly personal: Record<string, unknown> | null;
}

/**
 * What the log of acts says of such a change; null where there is none. Needs are told by their kind alone, for they are
 * deleted before everything else; that they, or the protection, changed at all is of a person too.
 */
export function changedDetails(before: Said, after: Said): ChangedDetails | null {
  const differs = (kind: keyof Said) => canonical(before[kind]) !== canonical(after[kind]);
  const changed = OPEN.filter(differs);
  const sensitive = SENSITIVE.filter(differs);
  if (changed.length + sensitive.length === 0) return null;
  const told = TOLD.filter(differs);
  const valuesOf = (details: Said) =>
    Object.fromEntries(told.map((kind) => [kind, kind === "county" ? countyName(details.county) : details[kind]]));
  const personal = {
    ...(sensitive.length > 0 && { changed: sensitive }),
    ...(told.length > 0 && { before: valuesOf(before), after: valuesOf(after) }),
  };
  return { facts: changed.length > 0 ? { changed } : {}, personal: Object.keys(personal).length > 0 ? personal : null };
}

const OPEN = ["organisation", "county", "listed", "answers", "items"] as const;
const SENSITIVE = ["diet", "accessNeeds", "protected"] as const;
/** Said with how they were and became. */
const TOLD = ["organisation", "county", "listed", "protected", "answers", "items"] as const;

/** The same however it is ordered. */
function canonical(value: Said[keyof Said]): string {
  return Array.isArray(value)
    ? value
        .map((each) => JSON.stringify(each))
        .sort()
        .join()
    : JSON.stringify(value);
}

function countyName(code: CountyCode | null): string | null {
  return COUNTIES.find((county) => county.code === code)?.name ?? null;
}
