import { and, asc, eq, max, sql } from "drizzle-orm";
import { invariant } from "#domain/invariant.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { RegistrationEnding } from "#domain/registration/registration.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type {
  AllotmentId,
  EventId,
  OrganisationId,
  PartyId,
  PersonId,
  RegistrationId,
  SeatPoolId,
} from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";
import { liveOfAddress } from "./live-of-address.ts";

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

export interface NewRegistration extends OrganisationAsItWas {
  readonly id: RegistrationId;
  readonly eventId: EventId;
  readonly personId: PersonId;
  readonly participantKey: string;
  readonly registeredAt: Instant;
  readonly partyId: PartyId | null;
  readonly partyWhole: boolean;
  readonly seatPoolId: SeatPoolId | null;
  readonly seatAllotmentId: AllotmentId | null;
  readonly waitPoolId: SeatPoolId | null;
  readonly waitAllotmentId: AllotmentId | null;
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

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await insertPersonStatement(tx, { ...person, ...namedFor(person.name) });
}

/**
 * Live from the start, without the numbers that its claims will get. Its part of the SEQUENCE begins above what the
 * participant's calendar has had of an earlier registration: what a CANCEL took away only a higher one brings back.
 */
export async function insertRegistration(tx: Tx, registration: NewRegistration): Promise<{ sequence: number }> {
  const words = organisationWords(registration.organisationWritten);
  const [row] = await insertRegistrationStatement(tx, { ...registration, ...words });
  invariant(row, "an insert gives back what it has written");
  return row;
}

/** The part of the SEQUENCE that a participant's calendar had last of a registration that has ended; null without one. */
export async function endedSequenceOf(read: Reading, eventId: EventId, participantKey: string): Promise<number | null> {
  const { registration } = read.tables;
  const [row] = await read
    .select({ sequence: max(registration.sequence) })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        eq(registration.participantKey, participantKey),
        // In the index's own words: a comparison with a value would leave it aside.
        sql`not ${registration.live}`,
      ),
    );
  return row?.sequence ?? null;
}

/** Stores the number of a claim: the only thing that follows it. */
export async function setNumbers(
  tx: Tx,
  id: RegistrationId,
  { seatNumber, waitNumber }: { readonly seatNumber: number | null; readonly waitNumber: number | null },
): Promise<void> {
  await setNumbersStatement(tx, { id, seatNumber, waitNumber });
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
  Omit<StoredRegistration, "id" | "eventId" | "person" | "registeredAt"> & {
    readonly personId: PersonId | null;
    readonly participantKey: string | null;
    readonly endedAt: Instant | null;
  }
>;

export async function updateRegistration(tx: Tx, id: RegistrationId, change: RegistrationChange): Promise<void> {
  const { registration } = tx.tables;
  const { organisationWritten: written } = change;
  const words = written === undefined ? {} : organisationWords(written);
  await tx
    .update(registration)
    .set({ ...change, ...words })
    .where(eq(registration.id, id));
}

export async function updatePerson(tx: Tx, { id, ...person }: NewPerson): Promise<void> {
  const { person: table } = tx.tables;
  await tx
    .update(table)
    .set({ ...person, ...namedFor(person.name) })
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

/** What searches and lists go by, which databases fold and sort each in their own way. */
function namedFor(name: string) {
  return { foldedName: foldedText(name), sortKey: sortKey(name) };
}

function organisationWords(written: string | null) {
  return {
    organisationFolded: written === null ? null : foldedText(written),
    organisationSortKey: written === null ? null : sortKey(written),
  };
}

const insertPersonStatement = preparedStatement((tx: Tx) =>
  tx.insert(tx.tables.person).values({
    id: sql.placeholder("id"),
    name: sql.placeholder("name"),
    foldedName: sql.placeholder("foldedName"),
    sortKey: sql.placeholder("sortKey"),
    email: sql.placeholder("email"),
    protected: sql.placeholder("protected"),
    listed: sql.placeholder("listed"),
    language: sql.placeholder("language"),
  }),
);

const insertRegistrationStatement = preparedStatement((tx: Tx) => {
  const { registration } = tx.tables;
  const eventId = sql.placeholder("eventId");
  const participantKey = sql.placeholder("participantKey");
  const values = {
    id: sql.placeholder("id"),
    eventId,
    personId: sql.placeholder("personId"),
    participantKey,
    live: true,
    registeredAt: sql.placeholder("registeredAt"),
    organisationWritten: sql.placeholder("organisationWritten"),
    organisationFolded: sql.placeholder("organisationFolded"),
    organisationSortKey: sql.placeholder("organisationSortKey"),
    organisationId: sql.placeholder("organisationId"),
    organisationKey: sql.placeholder("organisationKey"),
    organisationKind: sql.placeholder("organisationKind"),
    county: sql.placeholder("county"),
    municipality: sql.placeholder("municipality"),
    partyId: sql.placeholder("partyId"),
    partyWhole: sql.placeholder("partyWhole"),
    seatPoolId: sql.placeholder("seatPoolId"),
    seatAllotmentId: sql.placeholder("seatAllotmentId"),
    waitPoolId: sql.placeholder("waitPoolId"),
    waitAllotmentId: sql.placeholder("waitAllotmentId"),
    generation: 1,
    sequence: sql<number>`(select coalesce(max(earlier.sequence) + 1, 0) from ${registration} earlier
      where earlier.event_id = ${eventId} and earlier.participant_key = ${participantKey} and not earlier.live)`,
  };
  return tx.insert(registration).values(values).returning({ sequence: registration.sequence });
});

const setNumbersStatement = preparedStatement((tx: Tx) => {
  const { registration } = tx.tables;
  return tx
    .update(registration)
    .set({ seatNumber: sql`${sql.placeholder("seatNumber")}`, waitNumber: sql`${sql.placeholder("waitNumber")}` })
    .where(eq(registration.id, sql.placeholder("id")));
});

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
