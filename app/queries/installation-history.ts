import { runsTheInstallation } from "#access/actor.ts";
import { THE_INSTALLATION } from "#domain/audit/acts.ts";
import type { QueryContext } from "./context.ts";
import { thingHistory, type ThingAct } from "./thing-history.ts";

/** What the product has done with what belongs to no event and no one person, the latest first; nothing for who doesn't run it. */
export async function installationHistory(ctx: QueryContext): Promise<readonly ThingAct[]> {
  if (!runsTheInstallation(ctx.actor)) return [];
  return ctx.db.read((read) => thingHistory(read, THE_INSTALLATION.id, ctx.actor));
}
