import { actorReference, type Actor } from "#access/actor.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { renewOffersOf } from "#db/records/waitlist-record.ts";
import type { Tx } from "#db/index.ts";
import { cutOffMoment } from "#domain/registration/registration-window.ts";
import type { EventId, NewId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";

/** Nobody could answer an offer while the event was cancelled: each of those gets its whole time anew, up to the cut-off. */
export async function renewOffers(
  tx: Tx,
  eventId: EventId,
  { at, actor, newId }: { readonly at: Instant; readonly actor: Actor; readonly newId: NewId },
): Promise<void> {
  const event = await eventForRegistration(tx, eventId);
  if (!event?.rules) return;
  const { offerMinutes, cutOffAt } = event.rules;
  const until = instant(Math.min(at + offerMinutes * 60_000, cutOffMoment({ ...event, cutOffAt })));
  if (until <= at) return;
  const renewed = await renewOffersOf(tx, eventId, until);
  await writeAuditEntries(
    tx,
    renewed.map(({ id, was }) => ({
      ...{ id: newId("aud"), at, actor: actorReference(actor), act: "renew-offer", eventId },
      subject: { kind: "registration", id },
      facts: { before: { offerUntilAt: was }, after: { offerUntilAt: until } },
    })),
  );
}
