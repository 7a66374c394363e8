import { inArray, type Column, type GetColumnData, type SQL, type SQLWrapper } from "drizzle-orm";

/** Of ids that are known, or of all that a statement gives: then there may be more than a statement takes parameters. */
export function isOneOf<Own extends Column>(
  column: Own,
  which: readonly GetColumnData<Own, "raw">[] | SQLWrapper,
): SQL {
  return isListed(which) ? inArray(column, [...which]) : inArray(column, which);
}

function isListed<Value>(which: readonly Value[] | SQLWrapper): which is readonly Value[] {
  return Array.isArray(which);
}
