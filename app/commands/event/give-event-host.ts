import { actorReference } from "#access/actor.ts";
import { mayChangeEvent, mayGiveEventTo, refusalAt } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { coOrganisersOf, endCoOrganiser } from "#db/records/co-organiser-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventFacts, setArrangers, type FactsOfEvent } from "#db/records/event-facts-record.ts";
import { setEventHost } from "#db/records/event-host-record.ts";
import { refreshSearch } from "#db/records/event-search-record.ts";
import { findOrganisation, survivorOf, survivorsOf } from "#db/records/organisation-record.ts";
import { changedAt } from "#domain/event/changed-at.ts";
import { invariant } from "#domain/invariant.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

export interface GiveEventHost {
  readonly slug: string;
  readonly organisationId: OrganisationId;
}

export type GiveEventHostRefusal =
  | "not-allowed"
  | "no-such-event"
  | "no-such-organisation"
  /** Another organisation answers for its personal data already, and is not put aside. */
  | "has-host";

/**
 * Names the organisation that answers for an event's personal data (GDPR, 4.7) and alone changes it from then on. It stands
 * first among the arrangers.
 */
export async function giveEventHost(
  ctx: CommandContext,
  { slug, organisationId: named }: GiveEventHost,
): Promise<Result<null, GiveEventHostRefusal>> {
  const at = ctx.now();
  const id = ctx.newId("aud");
  const actor = actorReference(ctx.actor);
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, mayChangeEvent);
    if (refusal) return refused(refusal);
    const hostId = await survivorOf(tx, named);
    // Whether there is such an organisation is nothing to tell those who may give it no event.
    if (!mayGiveEventTo(ctx.actor, hostId ?? named)) return refused("not-allowed");
    if (hostId === null) return refused("no-such-organisation");
    if (access!.hostId === hostId) return ok(null);
    if (access!.hostId !== null) return refused("has-host");
    const event = await findEventFacts(tx, slug);
    const host = await findOrganisation(tx, hostId);
    invariant(event !== null && host !== null, "the event and its host have just been found");
    const stamp = { version: event.version, changedAt: changedAt(event.changedAt, at) };
    if (!(await setEventHost(tx, event.id, hostId, stamp))) return refused("has-host");
    const known = event.arrangers.flatMap(({ organisationId }) => organisationId ?? []);
    const arrangers = withHost(event.arrangers, {
      id: hostId,
      name: host.name,
      survivors: await survivorsOf(tx, known),
    });
    await setArrangers(tx, event.id, arrangers);
    await refreshSearch(tx, event.id);
    // What a co-organiser sees is recorded of others than the host.
    for (const each of await coOrganisersOf(tx, event.id)) {
      if (each.organisationId === hostId) await endCoOrganiser(tx, each.id, { at, by: actor });
    }
    const written = (some: FactsOfEvent["arrangers"]) => some.map((each) => each.written);
    await writeAuditEntry(tx, {
      ...{ id, at, actor, act: "give-event-host", subject: { kind: "event", id: event.id }, eventId: event.id },
      facts: {
        before: { host: null, arrangers: written(event.arrangers) },
        after: { host: hostId, arrangers: written(arrangers) },
      },
    });
    return ok(null);
  });
}

/** An arranger who is known as the host, or written as it is called, becomes it; else it is added. */
function withHost(
  arrangers: FactsOfEvent["arrangers"],
  {
    id,
    name,
    survivors,
  }: {
    readonly id: OrganisationId;
    readonly name: string;
    readonly survivors: ReadonlyMap<OrganisationId, OrganisationId>;
  },
): FactsOfEvent["arrangers"] {
  const itself =
    arrangers.find(({ organisationId }) => organisationId !== null && survivors.get(organisationId) === id) ??
    arrangers.find(
      ({ organisationId, written }) => organisationId === null && foldedText(written) === foldedText(name),
    );
  return [{ written: itself?.written ?? name, organisationId: id }, ...arrangers.filter((each) => each !== itself)];
}
