import type { Actor } from "#access/actor.ts";
import type { Database } from "#db/index.ts";
import type { NewId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** What every command is given: where to write, who acts, and the clock and the ids that it must not make itself. */
export interface CommandContext {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: () => Instant;
  readonly newId: NewId;
}
