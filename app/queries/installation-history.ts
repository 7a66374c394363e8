import { runsTheInstallation } from "#access/actor.ts";
import { THE_INSTALLATION } from "#domain/audit/acts.ts";
import type { AuditEntryId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";
import { thingHistory, type ThingActs } from "./thing-history.ts";

/** What the product has done with what belongs to no event and no one person, the latest first; nothing for who doesn't run it. */
export async function installationHistory(ctx: QueryContext, before: AuditEntryId | null = null): Promise<ThingActs> {
  const { actor } = ctx;
  if (!runsTheInstallation(actor)) return { acts: [], older: null };
  return ctx.db.read((read) => thingHistory(read, THE_INSTALLATION.id, { reader: actor, before }));
}
