import { and, asc, eq, sql } from "drizzle-orm";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { RegistrationEnding } from "#domain/registration/registration.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type {
  AllotmentId,
  EventId,
  NewId,
  OrganisationId,
  PartyId,
  PersonId,
  RegistrationId,
  SeatPoolId,
} from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";
import { liveOfAddress } from "./live-of-address.ts";
import { searchedName, searchedOrganisation } from "./searched-words.ts";

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: EmailAddress;
  readonly protected: boolean;
  readonly listed: boolean;
  readonly language: Language;
}

/** The organisation as it was on the day. */
export interface OrganisationAsItWas {
  readonly organisationWritten: string | null;
  readonly organisationId: OrganisationId | null;
  readonly organisationKey: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
}

/** A registration with its person, as the acts on it need them. */
export interface StoredRegistration extends OrganisationAsItWas {
  readonly id: RegistrationId;
  readonly eventId: EventId;
  readonly live: boolean;
  readonly ending: RegistrationEnding | null;
  readonly registeredAt: Instant;
  readonly partyId: PartyId | null;
  readonly partyWhole: boolean;
  readonly seatPoolId: SeatPoolId | null;
  readonly seatNumber: number | null;
  readonly seatAllotmentId: AllotmentId | null;
  readonly waitPoolId: SeatPoolId | null;
  readonly waitNumber: number | null;
  readonly waitAllotmentId: AllotmentId | null;
  readonly offeredAt: Instant | null;
  readonly offerUntil: Instant | null;
  readonly generation: number;
  readonly sequence: number;
  /** Null once the person has been deleted. */
  readonly person: NewPerson | null;
}

/** The live registration of a participant at an event, who is known by folded name and e-mail. */
export async function liveRegistrationOf(
  read: Reading,
  eventId: EventId,
  participantKey: string,
): Promise<RegistrationId | null> {
  const [row] = await selectLive(read, { eventId, participantKey });
  return row?.id ?? null;
}

export async function findRegistration(read: Reading, id: RegistrationId): Promise<StoredRegistration | null> {
  const { registration } = read.tables;
  const [row] = await selectRegistrations(read).where(eq(registration.id, id));
  return row ?? null;
}

/** Whether anybody has registered for an event, those counted in who have left since. */
export async function hasRegistrations(read: Reading, eventId: EventId): Promise<boolean> {
  const { registration } = read.tables;
  const rows = await read
    .select({ id: registration.id })
    .from(registration)
    .where(eq(registration.eventId, eventId))
    .limit(1);
  return rows.length > 0;
}

/** Everybody of an address who has a place at an event. */
export async function liveRegistrationsOfAddress(
  read: Reading,
  eventId: EventId,
  email: EmailAddress,
): Promise<StoredRegistration[]> {
  const { registration, person } = read.tables;
  return selectRegistrations(read)
    .where(and(liveOfAddress(registration, eventId, email), sql`${person.id} is not null`))
    .orderBy(asc(registration.registeredAt), asc(registration.id))
    .limit(MOST_OF_AN_ADDRESS);
}

export type RegistrationChange = Partial<
  Omit<StoredRegistration, "id" | "eventId" | "person" | "registeredAt" | "seatPoolId" | "live" | "ending"> & {
    readonly personId: PersonId | null;
    readonly participantKey: string | null;
  }
>;

/** What an act does with a place beside all else: the seat that somebody has from then on, or the registration's end. */
export type ChangeOfPlace = RegistrationChange & {
  readonly seatPoolId?: SeatPoolId | null;
  readonly live?: false;
  readonly endedAt?: Instant;
  readonly ending?: RegistrationEnding;
};

export async function updateRegistration(tx: Tx, id: RegistrationId, change: RegistrationChange): Promise<void> {
  const { registration } = tx.tables;
  const { organisationWritten: written } = change;
  const words = written === undefined ? {} : searchedOrganisation(written);
  await tx
    .update(registration)
    .set({ ...change, ...words })
    .where(eq(registration.id, id));
}

/** The same with a change of place, which is kept beside it, so that it can be counted how it stood on any day. */
export async function changePlace(
  tx: Tx,
  before: Pick<StoredRegistration, "id" | "eventId" | "seatPoolId">,
  change: ChangeOfPlace,
  { at, newId }: { readonly at: Instant; readonly newId: NewId },
): Promise<void> {
  await updateRegistration(tx, before.id, change);
  const { id: registrationId, eventId, seatPoolId: seatBefore } = before;
  const { seatPoolId: seatAfter = seatBefore, live = true } = change;
  if (live && seatAfter === seatBefore) return;
  const kept = { id: newId("pch"), registrationId, eventId, at, seatBefore, seatAfter, live };
  await tx.insert(tx.tables.placeChange).values(kept);
}

export async function updatePerson(tx: Tx, { id, ...person }: NewPerson): Promise<void> {
  const { person: table } = tx.tables;
  await tx
    .update(table)
    .set({ ...person, ...searchedName(person.name) })
    .where(eq(table.id, id));
}

/** How many places people of an organisation have, counted no further than a limit asks. */
export async function livePlacesOf(
  read: Reading,
  eventId: EventId,
  organisationKeys: readonly string[],
  limit: number,
): Promise<number> {
  const { registration } = read.tables;
  let count = 0;
  for (const key of organisationKeys) {
    const rows = await read
      .select({ id: registration.id })
      .from(registration)
      .where(and(eq(registration.eventId, eventId), sql`${registration.live}`, eq(registration.organisationKey, key)))
      .limit(limit);
    count += rows.length;
  }
  return count;
}

const MOST_OF_AN_ADDRESS = 50;

const selectLive = preparedStatement((read: Reading) => {
  const { registration } = read.tables;
  return read
    .select({ id: registration.id })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, sql.placeholder("eventId")),
        eq(registration.participantKey, sql.placeholder("participantKey")),
        // In the index's own words: a comparison with a value would leave it aside.
        sql`${registration.live}`,
      ),
    );
});

/** A registration with its person; whoever asks says which. */
export function selectRegistrations(read: Reading) {
  const { registration, person } = read.tables;
  return read
    .select({
      id: registration.id,
      eventId: registration.eventId,
      live: registration.live,
      ending: registration.ending,
      registeredAt: registration.registeredAt,
      partyId: registration.partyId,
      partyWhole: registration.partyWhole,
      seatPoolId: registration.seatPoolId,
      seatNumber: registration.seatNumber,
      seatAllotmentId: registration.seatAllotmentId,
      waitPoolId: registration.waitPoolId,
      waitNumber: registration.waitNumber,
      waitAllotmentId: registration.waitAllotmentId,
      offeredAt: registration.offeredAt,
      offerUntil: registration.offerUntil,
      generation: registration.generation,
      sequence: registration.sequence,
      organisationWritten: registration.organisationWritten,
      organisationId: registration.organisationId,
      organisationKey: registration.organisationKey,
      organisationKind: registration.organisationKind,
      county: registration.county,
      municipality: registration.municipality,
      person: {
        id: person.id,
        name: person.name,
        email: person.email,
        protected: person.protected,
        listed: person.listed,
        language: person.language,
      },
    })
    .from(registration)
    .leftJoin(person, eq(person.id, registration.personId));
}
