import type { WorkerId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";

/** What the workers do, who holds what, and that they are alive. */
export function workerTables(kit: Kit) {
  const job = kit.table("job", {
    name: kit.text().primaryKey(),
    /** Not before this instant. */
    dueAt: kit.instant().notNull(),
    leasedBy: kit.text().$type<WorkerId>(),
    /** After this instant the holder counts as dead, and anybody may take the job. */
    leasedUntil: kit.instant(),
    /** Failures in a row; the wait grows with them. */
    failures: kit.integer().notNull(),
    finishedAt: kit.instant(),
    /** The name of the last failure's error class: its message might hold something about a person. */
    lastFailure: kit.text(),
  });

  const worker = kit.table("worker", {
    id: kit.text().$type<WorkerId>().primaryKey(),
    startedAt: kit.instant().notNull(),
    beatAt: kit.instant().notNull(),
    stoppedAt: kit.instant(),
  });

  return { job, worker };
}
