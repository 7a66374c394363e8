import { COUNTIES, type CountyCode } from "#domain/organisation/counties.ts";
import type { QuestionId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { QuestionAnswer } from "./question.ts";

/** What a participant has said of themselves. */
export interface SaidDetails {
  readonly organisation: string | null;
  readonly county: CountyCode | null;
  readonly listed: boolean;
  readonly protected: boolean;
  readonly diet: string | null;
  readonly accessNeeds: string | null;
  readonly answers: readonly { readonly questionId: QuestionId; readonly answer: QuestionAnswer }[];
  readonly items: readonly SeatPoolId[];
}

export interface ChangedDetails {
  /** Kinds of thing, which tell nothing of anybody. */
  readonly facts: { readonly changed?: readonly string[] };
  readonly personal: Record<string, unknown> | null;
}

/**
 * What the log of acts says of such a change; null where there is none. Needs are told by their kind alone, for they are
 * deleted before everything else; that they, or the protection, changed at all is of a person too.
 */
export function changedDetails(before: SaidDetails, after: SaidDetails): ChangedDetails | null {
  const differs = (kind: keyof SaidDetails) => canonical(before[kind]) !== canonical(after[kind]);
  const changed = OPEN.filter(differs);
  const sensitive = SENSITIVE.filter(differs);
  if (changed.length + sensitive.length === 0) return null;
  const told = TOLD.filter(differs);
  const valuesOf = (details: SaidDetails) =>
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
const TOLD = ["organisation", "county", "listed", "protected"] as const;

/** The same however it is ordered. */
function canonical(value: SaidDetails[keyof SaidDetails]): string {
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
