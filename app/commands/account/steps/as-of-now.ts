import type { Actor } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import { rolesHeldBy } from "#db/records/account-record.ts";

/**
 * The actor with those roles that they hold still: what a request began with may have been ended since. Asked inside the
 * transaction where roles are given and ended, so that two who end each other's at once don't both succeed.
 */
export async function asOfNow(read: Reading, actor: Actor): Promise<Actor> {
  if (actor.kind !== "account") return actor;
  const held = await rolesHeldBy(read, actor.accountId);
  const holds = (role: (typeof actor.roles)[number]) =>
    held.some((each) => each.organisationId === role.organisationId && each.role === role.role);
  return { ...actor, roles: actor.roles.filter(holds) };
}
