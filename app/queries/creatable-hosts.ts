import { asc, inArray, isNotNull } from "drizzle-orm";
import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import { mayCreateEvent } from "#access/event-policy.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export interface CreatableHost {
  readonly id: OrganisationId;
  readonly name: string;
}

/**
 * The organisations of which whoever asks may make events: those in which they have a role that may, and for those who run
 * the installation all that are the host of an event or have people of their own.
 */
export async function creatableHosts(ctx: QueryContext): Promise<readonly CreatableHost[]> {
  return ctx.db.read(async (read) => {
    const { organisation, event, membership } = read.tables;
    const own = rolesOf(ctx.actor).flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
    const ids = new Set(own.filter((id) => mayCreateEvent(ctx.actor, id)));
    if (runsTheInstallation(ctx.actor)) {
      const hosts = await read.selectDistinct({ id: event.hostId }).from(event).where(isNotNull(event.hostId));
      const staffed = await read
        .selectDistinct({ id: membership.organisationId })
        .from(membership)
        .where(isNotNull(membership.organisationId));
      for (const { id } of [...hosts, ...staffed]) if (id !== null) ids.add(id);
    }
    if (ids.size === 0) return [];
    return read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(inArray(organisation.id, [...ids]))
      .orderBy(asc(organisation.name), asc(organisation.id));
  });
}
