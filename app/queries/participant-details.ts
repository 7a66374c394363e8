import { and, asc, eq } from "drizzle-orm";
import { mayChangeEvent, maySeeNames } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { NO_NEEDS, answersOf, needsOf } from "#db/records/registration-details-record.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { eventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import { isOverfull } from "#domain/registration/seat-pool.ts";
import { cutOffMoment, isOpenToChanges } from "#domain/registration/registration-window.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { accessSettledOf, type Settled } from "./access-needs.ts";
import type { QueryContext } from "./context.ts";
import type { Said } from "#domain/registration/said-before.ts";
import { participantHistory, type OlderThan, type ParticipantHistory } from "./participant-history.ts";
import { askedOfParticipants, type AskedOfParticipants } from "./registration-form.ts";
import { placeOf, type RegistrationPlace } from "./registration-place.ts";
import { statusOf, type RegistrationStatus } from "./registration-status.ts";

/** One participant, for whoever runs the event or may see its people. */
export interface ParticipantDetails {
  readonly id: RegistrationId;
  /** Null for whoever has been deleted, and for whoever has protected identity where one may not run the event. */
  readonly person: {
    readonly name: string;
    readonly email: EmailAddress;
    readonly language: Language;
    readonly listed: boolean;
    readonly mailRefusedAt: Instant | null;
  } | null;
  readonly protected: boolean;
  readonly registeredAt: Instant;
  readonly organisation: string | null;
  readonly kind: OrganisationKind | null;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
  readonly allotment: string | null;
  readonly calendarAnswer: CalendarAnswer | null;
  /** Sent in by a form with others. */
  readonly inParty: boolean;
  readonly place: RegistrationPlace;
  readonly status: RegistrationStatus;
  /** Where more have seats than there are: whoever leaves makes none free. */
  readonly overfull: readonly ParticipationMode[];
  readonly asked: AskedOfParticipants;
  /** What the person needs is null for whoever may not run the event. */
  readonly said: Said;
  /** What the person needs of access has been arranged. */
  readonly accessSettled: Settled | null;
  readonly itemSeats: readonly { readonly title: string; readonly seated: boolean }[];
  /** The registration has not ended, and the event is not over. */
  readonly changeable: boolean;
  readonly over: boolean;
  /** What becomes of a seat that is let go while others wait: from the cut-off on it goes to nobody by itself. */
  readonly letGo: "at-once" | "offer" | "stays-free";
  readonly history: ParticipantHistory;
}

export interface AskedDetails {
  readonly slug: string;
  readonly id: RegistrationId;
  readonly language: Language;
  /** Of the history, what is older; left out: the latest. */
  readonly before?: OlderThan;
}

/** Null for what is not the event's, as for what one may not see. */
export async function participantDetails(
  ctx: QueryContext,
  { slug, id, language, before }: AskedDetails,
): Promise<ParticipantDetails | null> {
  const at = ctx.now();
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !maySeeNames(ctx.actor, access)) return null;
    const registration = await findRegistration(read, id);
    const event = registration?.eventId === access.id ? await eventForRegistration(read, access.id) : null;
    if (!registration || !event?.rules) return null;
    const runs = mayChangeEvent(ctx.actor, access);
    const { rules } = event;
    const { person } = registration;
    const hidden = person?.protected === true && !runs;
    const pools = await poolsOfEvent(read, access.id);
    const more = await moreOf(read, id);
    const items = await itemsOf(read, id);
    const open = isOpenToChanges(event, at);
    const needs = runs ? await needsOf(read, id) : NO_NEEDS;
    const accessSettled = needs.accessNeeds === null ? null : await accessSettledOf(read, id);
    const { organisationWritten: organisation, organisationKind: kind, registeredAt } = registration;
    const facts = person && { ...person, mailRefusedAt: more.mailRefusedAt };
    return {
      ...{ id, protected: person?.protected === true, registeredAt, organisation, kind },
      person: hidden ? null : facts,
      county: hidden ? null : registration.county,
      municipality: hidden ? null : registration.municipality,
      allotment: more.allotment,
      calendarAnswer: hidden ? null : more.calendarAnswer,
      inParty: registration.partyId !== null,
      place: await placeOf(read, registration, pools, at),
      overfull: pools.flatMap((pool) => (pool.mode !== null && isOverfull(pool) ? [pool.mode] : [])),
      status: statusOf({ ...event, rules }, pools, at),
      asked: await askedOfParticipants(read, access.id, rules, pools, language),
      said: {
        ...{ organisation, county: registration.county, ...needs },
        ...{ listed: person?.listed ?? false, protected: person?.protected ?? false },
        answers: hidden ? [] : await answersOf(read, id),
        items: items.map(({ poolId }) => poolId),
      },
      accessSettled,
      itemSeats: items.map(({ title, seatNumber }) => ({ title, seated: seatNumber !== null })),
      changeable: open && registration.live && person !== null,
      over: !open,
      letGo: at < cutOffMoment({ ...event, ...rules }) ? rules.serving : "stays-free",
      history: await participantHistory(read, id, {
        eventId: access.id,
        runs,
        reader: ctx.actor,
        ...(before && { before }),
      }),
    };
  });
}

async function moreOf(read: Reading, id: RegistrationId) {
  const { registration, allotment, person } = read.tables;
  const [row] = await read
    .select({
      calendarAnswer: registration.calendarAnswer,
      allotment: allotment.name,
      mailRefusedAt: person.mailRefusedAt,
    })
    .from(registration)
    .leftJoin(allotment, eq(allotment.id, registration.seatAllotmentId))
    .leftJoin(person, eq(person.id, registration.personId))
    .where(eq(registration.id, id));
  return row ?? { calendarAnswer: null, allotment: null, mailRefusedAt: null };
}

/** In the language that each programme item was first written in. */
async function itemsOf(read: Reading, id: RegistrationId) {
  const { registrationItem: chosen, seatPool, programmeItem: item, programmeItemText: text } = read.tables;
  return read
    .select({ poolId: chosen.poolId, seatNumber: chosen.seatNumber, title: text.title })
    .from(chosen)
    .innerJoin(seatPool, eq(seatPool.id, chosen.poolId))
    .innerJoin(item, eq(item.id, seatPool.itemId))
    .innerJoin(text, and(eq(text.itemId, item.id), eq(text.language, item.language)))
    .where(eq(chosen.registrationId, id))
    .orderBy(asc(item.position));
}
