import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** Quarters of an hour since 1970, to count moments by: every zone's days begin with one. */
export function quarterOf(moment: AnyPgColumn): SQL<number> {
  const quarter = moment.getSQLType() === "integer" ? inMilliseconds(moment) : inSeconds(moment);
  return quarter.mapWith(Number);
}

/** How long a quarter is, for whoever makes it a moment again. */
export const QUARTER_MS = 900_000;

/** SQLite's instants are whole numbers, which it divides into whole numbers. */
function inMilliseconds(moment: AnyPgColumn): SQL<number> {
  return sql<number>`${moment} / 900000`;
}

function inSeconds(moment: AnyPgColumn): SQL<number> {
  return sql<number>`floor(extract(epoch from ${moment}) / 900)`;
}
