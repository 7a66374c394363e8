import { sqlState } from "./postgres.ts";

/** True where a row was refused because a unique index already holds its values. */
export function isUniqueViolation(error: unknown): boolean {
  if (sqlState(error) === "23505") return true;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (
      "code" in inner &&
      (inner.code === "SQLITE_CONSTRAINT_UNIQUE" || inner.code === "SQLITE_CONSTRAINT_PRIMARYKEY")
    ) {
      return true;
    }
  }
  return false;
}
