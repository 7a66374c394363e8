/**
 * Rows that another worker is about to take are passed over instead of waited for. SQLite's builders lack the word: it has
 * one writer, and nobody else's rows are locked.
 */
export function skipLocked<Query extends object>(query: Query): Query {
  return locks(query) ? (query.for("update", { skipLocked: true }) as Query) : query;
}

interface Locking {
  for(strength: "update", options: { readonly skipLocked: true }): unknown;
}

function locks(query: object): query is Locking {
  return "for" in query && typeof query.for === "function";
}
