import { inArray } from "drizzle-orm";
import { mayShareEvent } from "#access/event-policy.ts";
import { coOrganisersOf } from "#db/records/co-organiser-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { AccountId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** An organisation that runs an event together with its controller, as that has recorded it. */
export interface CoOrganiserShown {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly seesNames: boolean;
  readonly since: Instant;
  /** Who recorded it; null where it was no account, or its person was deleted. */
  readonly by: string | null;
}

/** Null for whoever may not record it. */
export async function eventSharing(ctx: QueryContext, slug: string): Promise<readonly CoOrganiserShown[] | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !mayShareEvent(ctx.actor, access)) return null;
    const together = grouped(await coOrganisersOf(read, access.id), ({ organisationId }) => organisationId);
    // Of one in which two have been merged, what lets its people see most.
    const rows = [...together.values()].flatMap((own) => own.find(({ seesNames }) => seesNames) ?? own[0] ?? []);
    const { account } = read.tables;
    const ids = rows.flatMap(({ recordedBy }) => (recordedBy.startsWith("acc_") ? [recordedBy as AccountId] : []));
    const people = await read
      .select({ id: account.id, name: account.name, email: account.email })
      .from(account)
      .where(inArray(account.id, ids));
    return rows.map(({ organisationId, name, seesNames, since, recordedBy }) => {
      const person = people.find(({ id }) => id === recordedBy);
      return { organisationId, name, seesNames, since, by: person?.name ?? person?.email ?? null };
    });
  });
}
