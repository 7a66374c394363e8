/**
 * Rows that another worker is about to take are passed over instead of waited for. SQLite's builders lack the word: it has
 * one writer, and nobody else's rows are locked.
 */
export function skipLocked<Query extends object>(query: Query): Query {
  if (!("for" in query) || typeof query.for !== "function") return query;
  return query.for("update", { skipLocked: true }) as Query;
}
