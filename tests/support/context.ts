import { COMMAND_LINE, type Actor } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import type { NewId } from "#domain/values/identifiers.ts";
import { instant, parseIsoInstant, type Instant } from "#domain/values/instant.ts";

/** A context whose clock stands still until it is moved, and whose ids are counted: every run is the same. */
export function testContext(
  db: Database,
  { at = "2026-11-22T09:00:00Z", actor = COMMAND_LINE }: { at?: string; actor?: Actor } = {},
): CommandContext & { moveClock: (milliseconds: number) => void } {
  let now: Instant = instant(parseIsoInstant(at) ?? Number.NaN);
  let made = 0;
  const newId: NewId = (prefix) => `${prefix}_${String(++made).padStart(20, "0")}`;
  return { db, actor, now: () => now, newId, moveClock: (milliseconds) => (now = instant(now + milliseconds)) };
}
