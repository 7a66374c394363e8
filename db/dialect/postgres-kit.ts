import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, isoInstant, parseIsoInstant, type Instant } from "#domain/values/instant.ts";
import { invariant } from "#domain/invariant.ts";

/**
 * PostgreSQL's words for the schema. Its types are the ones that every query is compiled against: they lack
 * `.all()`, `.get()` and `.run()`, which only SQLite's builders have.
 */
export const postgresKit = {
  table: pgTable,
  /** Text compares by code point, as in SQLite; what people see sorted has a folded column. */
  text: customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' }),
  integer: () => integer(),
  boolean: () => boolean(),
  instant: customType<{ data: Instant; driverData: string }>({
    dataType: () => "timestamp(3) with time zone",
    toDriver: isoInstant,
    fromDriver: readTimestamp,
  }),
  json: () => jsonb(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
};

export type Kit = typeof postgresKit;

/** PostgreSQL prints "2022-05-31 07:25:00.5+00", which ISO 8601 and JavaScript want with a T and whole offsets. */
function readTimestamp(written: string): Instant {
  const parsed = parseIsoInstant(written.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  invariant(parsed !== null, "PostgreSQL prints timestamps as ISO 8601 with an offset");
  return instant(parsed);
}
