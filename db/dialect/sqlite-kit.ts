import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { Kit } from "./postgres-kit.ts";

/** SQLite's words for the schema, under the same names. The one cast makes one set of queries serve both engines. */
export const sqliteKit = {
  table: sqliteTable,
  text: () => text(),
  integer: () => integer(),
  boolean: () => integer({ mode: "boolean" }),
  instant: customType<{ data: Instant; driverData: number }>({
    dataType: () => "integer",
    toDriver: (at) => at,
    fromDriver: (stored) => instant(stored),
  }),
  json: () => text({ mode: "json" }),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
} as unknown as Kit;
