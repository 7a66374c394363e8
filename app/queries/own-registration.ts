import { eq } from "drizzle-orm";
import { mayReadRegistration } from "#access/registration-policy.ts";
import type { Reading } from "#db/index.ts";
import { feedOf } from "#db/records/calendar-feed-record.ts";
import { answersOf, itemsOf, needsOf } from "#db/records/registration-details-record.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import { isOpenToReaders } from "#domain/event/event.ts";
import type { EventSpan } from "#domain/event/event-span.ts";
import { venueLine } from "#domain/event/venue-line.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import type { Said } from "#domain/registration/said-before.ts";
import { isOpenToChanges } from "#domain/registration/registration-window.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { titleOf } from "./receipt.ts";
import { askedOfParticipants, type AskedOfParticipants } from "./registration-form.ts";
import { comesToVenue, placeOf, type RegistrationPlace } from "./registration-place.ts";
import { statusOf, type RegistrationStatus } from "./registration-status.ts";

/** What a participant sees of their own registration, and what they can change. */
export interface OwnRegistration {
  readonly slug: string;
  /** Whether the event has a page that anybody may read, and a file for calendars: not where only invited people come. */
  readonly open: boolean;
  readonly title: InLanguage<string>;
  readonly span: EventSpan;
  /** Null for whoever takes part digitally alone, and while none is written. */
  readonly venue: string | null;
  readonly status: RegistrationStatus;
  readonly changeable: boolean;
  readonly generation: number;
  readonly name: string;
  readonly email: EmailAddress;
  readonly place: RegistrationPlace;
  readonly asked: AskedOfParticipants;
  readonly said: Said;
  /** For whoever has a digital seat, while the event lasts; null while the organiser has given none. */
  readonly meetingUrl: string | null;
  /** Whether the participant has a calendar address of their own, which is told by mail alone. */
  readonly hasFeed: boolean;
}

/** Null for whoever may not read it, as for what there is not. */
export async function ownRegistration(
  ctx: QueryContext,
  id: RegistrationId,
  language: Language,
): Promise<OwnRegistration | null> {
  if (!mayReadRegistration(ctx.actor, id)) return null;
  const at = ctx.now();
  return ctx.db.read(async (read) => {
    const registration = await findRegistration(read, id);
    if (!registration?.person) return null;
    const event = await eventForRegistration(read, registration.eventId);
    if (!event?.rules) return null;
    const { rules, startsOn, endsOn, startsAt, endsAt, zone } = event;
    const changeable = isOpenToChanges(event, at);
    const pools = await poolsOfEvent(read, event.id);
    const { name, email, listed, protected: isProtected } = registration.person;
    const place = await placeOf(read, registration, pools, at);
    const feed = await feedOf(read, participantKey(name, email));
    return {
      slug: event.slug,
      open: isOpenToReaders(event),
      title: await titleOf(read, event.id, event.slug, language),
      span: { startsOn, endsOn, startsAt, endsAt, zone },
      venue: comesToVenue(place) ? await venueOf(read, event.id) : null,
      status: statusOf({ ...event, rules }, pools, at),
      changeable,
      generation: registration.generation,
      name,
      email,
      place,
      asked: await askedOfParticipants(read, event.id, rules, pools, language),
      said: {
        organisation: registration.organisationWritten,
        county: registration.county,
        listed,
        protected: isProtected,
        ...(await needsOf(read, id)),
        answers: await answersOf(read, id),
        items: (await itemsOf(read, id)).map(({ poolId }) => poolId),
      },
      meetingUrl: changeable && place.seat === "digital" ? rules.meetingUrl : null,
      hasFeed: feed?.revokedAt === null,
    };
  });
}

async function venueOf(read: Reading, eventId: EventId) {
  const { event } = read.tables;
  const [row] = await read
    .select({ venueName: event.venueName, venueMunicipality: event.venueMunicipality })
    .from(event)
    .where(eq(event.id, eventId));
  return row ? venueLine(row) : null;
}
