import type { EventId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { eventTables } from "./event.ts";

/** The column that says which event a row is of, for a table's own use each time. */
export function eventReference(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  return () =>
    kit
      .text()
      .$type<EventId>()
      .notNull()
      .references(() => event.id);
}
