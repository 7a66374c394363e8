import { eq, sql } from "drizzle-orm";
import { invariant } from "#domain/invariant.ts";
import type {
  AllotmentId,
  EventId,
  PartyId,
  PersonId,
  RegistrationId,
  SeatPoolId,
} from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Tx } from "../transaction.ts";
import type { NewPerson, OrganisationAsItWas } from "./registration-record.ts";
import { firstSequence } from "./calendar-sequence-record.ts";
import { searchedName, searchedOrganisation } from "./searched-words.ts";

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

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await insertPersonStatement(tx, { ...person, ...searchedName(person.name) });
}

/**
 * Live from the start, without the numbers that its claims will get. Its part of the SEQUENCE begins above what the
 * participant's calendar has had of an earlier registration: what a CANCEL took away only a higher one brings back.
 */
export async function insertRegistration(tx: Tx, registration: NewRegistration): Promise<{ sequence: number }> {
  const words = searchedOrganisation(registration.organisationWritten);
  const [row] = await insertRegistrationStatement(tx, { ...registration, ...words });
  invariant(row, "an insert gives back what it has written");
  return row;
}

/** Stores the number of a claim: the only thing that follows it. */
export async function setNumbers(
  tx: Tx,
  id: RegistrationId,
  { seatNumber, waitNumber }: { readonly seatNumber: number | null; readonly waitNumber: number | null },
): Promise<void> {
  await setNumbersStatement(tx, { id, seatNumber, waitNumber });
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
    sequence: firstSequence(tx, eventId, participantKey),
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
