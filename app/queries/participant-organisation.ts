import { eq, sql } from "drizzle-orm";
import { maySeeNames } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { organisationOnTheDay } from "#db/records/organisation-on-the-day.ts";
import { UNKNOWN } from "#domain/registration/participant-filter.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** An organisation as participants are counted under it, and what it is called. */
export interface ParticipantOrganisation {
  readonly key: string;
  readonly name: string;
}

/**
 * What somebody means who asks for the participants of an organisation: by the key that registrations count by, or in any
 * words that a registration's form would take for it. Null where nothing was asked for.
 */
export async function participantOrganisation(
  ctx: QueryContext,
  slug: string,
  asked: string | null,
): Promise<ParticipantOrganisation | null> {
  const written = asked?.trim() ?? "";
  if (written === "") return null;
  if (written === UNKNOWN) return { key: UNKNOWN, name: "" };
  return ctx.db.read(async (read) => {
    const event = await eventAccess(read, { slug });
    if (!event || !maySeeNames(ctx.actor, event)) return { key: written, name: "" };
    const { registration, organisation } = read.tables;
    if (isId("org", written)) {
      const [known] = await read
        .select({ name: organisation.name })
        .from(organisation)
        .where(eq(organisation.id, written));
      return { key: written, name: known?.name ?? "" };
    }
    if (written.startsWith("~")) {
      const [first] = await read
        .select({ name: registration.organisationWritten })
        .from(registration)
        .where(sql`${registration.eventId} = ${event.id} and ${registration.organisationKey} = ${written}`)
        .limit(1);
      return { key: written, name: first?.name ?? written.slice(1) };
    }
    const { organisationKey } = await organisationOnTheDay(read, written, null);
    return { key: organisationKey ?? written, name: written };
  });
}
