import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { renewOffersOf } from "#db/records/waitlist-record.ts";
import type { Tx } from "#db/index.ts";
import { cutOffMoment } from "#domain/registration/registration-window.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";

/** Nobody could answer an offer while the event was cancelled: each of those gets its whole time anew, up to the cut-off. */
export async function renewOffers(tx: Tx, eventId: EventId, at: Instant): Promise<void> {
  const event = await eventForRegistration(tx, eventId);
  if (!event?.rules) return;
  const { offerMinutes, cutOffAt } = event.rules;
  const until = Math.min(at + offerMinutes * 60_000, cutOffMoment({ ...event, cutOffAt }));
  if (until > at) await renewOffersOf(tx, eventId, instant(until));
}
