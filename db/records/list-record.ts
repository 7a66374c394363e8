import { and, asc, count, eq, gt, inArray, isNotNull, sql, type SQL } from "drizzle-orm";
import { alias as tableAlias } from "drizzle-orm/pg-core";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { ListedPerson } from "#domain/registration/listed-person.ts";
import type { ListKind, ListOptions } from "#domain/registration/participant-list.ts";
import { registrationState } from "#domain/registration/registration.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import type { Reading } from "../transaction.ts";
import { countListedContributors } from "./listed-contributor-record.ts";
import { poolsOfEvent } from "./seat-pool-record.ts";

export interface ChosenList {
  readonly kind: ListKind;
  readonly options: ListOptions;
}

/** How many stand on a list, and how many don't who would but for their protected identity or their no. */
export async function countListed(read: Reading, eventId: EventId, { kind, options }: ChosenList) {
  const { registration, person, registrationNeed: need } = read.tables;
  const standing = await standsOn(read, eventId, kind, options);
  const [row] = await read
    .select({
      total: count(sql`case when ${unhidden(read, kind)} then 1 end`),
      protected: count(sql`case when ${person.protected} then 1 end`),
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(need, eq(need.registrationId, registration.id))
    .where(standing);
  const contributors = await countListedContributors(read, eventId, { kind, options });
  return {
    total: (row?.total ?? 0) + contributors,
    protected: kind === "needs" || kind === "catering" ? 0 : (row?.protected ?? 0),
  };
}

/** So many people of a list, by their ids, those after one of them. */
export async function readListed(
  read: Reading,
  eventId: EventId,
  { kind, options }: ChosenList,
  { after, most }: { after: RegistrationId | null; most: number },
): Promise<(ListedPerson & { readonly id: RegistrationId })[]> {
  const { registration, person, registrationNeed: need, organisation } = read.tables;
  const survivor = tableAlias(organisation, "survivor");
  const pools = await poolsOfEvent(read, eventId);
  const modeOf = (id: string | null) => pools.find((pool) => pool.id === id)?.mode ?? null;
  const rows = await read
    .select({
      id: registration.id,
      name: person.name,
      email: person.email,
      sortKey: person.sortKey,
      protected: person.protected,
      listed: person.listed,
      written: registration.organisationWritten,
      organisation: survivor.name,
      organisationKind: registration.organisationKind,
      county: registration.county,
      municipality: registration.municipality,
      seatPoolId: registration.seatPoolId,
      waitPoolId: registration.waitPoolId,
      waitNumber: registration.waitNumber,
      offerUntil: registration.offerUntil,
      ending: registration.ending,
      registeredAt: registration.registeredAt,
      diet: need.diet,
      access: need.access,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(organisation, eq(organisation.id, registration.organisationId))
    .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
    .leftJoin(need, eq(need.registrationId, registration.id))
    .where(
      and(
        await standsOn(read, eventId, kind, options),
        // Those who wait count in everybody's place, named or not.
        kind === "waitlist" ? undefined : unhidden(read, kind),
        after === null ? undefined : gt(registration.id, after),
      ),
    )
    .orderBy(asc(registration.id))
    .limit(most);
  const answers =
    kind === "participants"
      ? await answersOf(
          read,
          rows.map(({ id }) => id),
        )
      : new Map<never, never>();
  return rows.map(({ written, seatPoolId, waitPoolId, ending, ...row }) => ({
    ...row,
    sortKey: row.sortKey ?? sortKey(row.name),
    organisation: row.organisation ?? written,
    state: registrationState({ seatPoolId, waitPoolId, ending, offerUntil: row.offerUntil }),
    seat: modeOf(seatPoolId),
    waitsFor: modeOf(waitPoolId),
    answers: answers.get(row.id) ?? new Map<never, never>(),
  }));
}

/** Whoever may be named on the list: needs without names are everybody's. */
function unhidden(read: Reading, kind: ListKind): SQL | undefined {
  const { person } = read.tables;
  if (kind === "needs" || kind === "catering") return sql`true`;
  const named = eq(person.protected, false);
  return kind === "given-out" ? and(named, eq(person.listed, true)) : named;
}

async function standsOn(
  read: Reading,
  eventId: EventId,
  kind: ListKind,
  { mode, withEnded }: ListOptions,
): Promise<SQL | undefined> {
  const { registration, registrationNeed: need } = read.tables;
  const ofEvent = eq(registration.eventId, eventId);
  const live = and(ofEvent, eq(registration.live, true));
  const asked = kind === "catering" || (kind === "badges" && mode === null) ? "on-site" : mode;
  const seated = and(isNotNull(registration.seatPoolId), within(read, eventId, asked, registration.seatPoolId));
  const waits = and(isNotNull(registration.waitPoolId), within(read, eventId, asked, registration.waitPoolId));
  switch (kind) {
    case "given-out":
    case "badges":
    case "catering":
      return and(live, seated);
    case "waitlist":
      return and(live, waits);
    case "needs":
      return and(live, isNotNull(need.registrationId), eitherOf(asked, seated, waits));
    case "participants":
      return and(live, eitherOf(asked, seated, waits));
    case "disclosure":
      return and(withEnded ? ofEvent : live, eitherOf(asked, seated, waits));
  }
}

function eitherOf(mode: ParticipationMode | null, seated: SQL | undefined, waits: SQL | undefined): SQL | undefined {
  return mode === null ? undefined : sql`(${seated} or ${waits})`;
}

function within(
  read: Reading,
  eventId: EventId,
  mode: ParticipationMode | null,
  column: Reading["tables"]["registration"]["seatPoolId"] | Reading["tables"]["registration"]["waitPoolId"],
): SQL | undefined {
  const { seatPool } = read.tables;
  if (mode === null) return undefined;
  return sql`${column} in (select ${seatPool.id} from ${seatPool} where ${seatPool.eventId} = ${eventId} and ${seatPool.mode} = ${mode})`;
}

async function answersOf(read: Reading, ids: readonly RegistrationId[]) {
  const { registrationAnswer: answer } = read.tables;
  if (ids.length === 0) return new Map<never, never>();
  const rows = await read
    .select({ id: answer.registrationId, questionId: answer.questionId, answer: answer.answer })
    .from(answer)
    .where(inArray(answer.registrationId, [...ids]));
  const byPerson = grouped(rows, ({ id }) => id);
  return new Map([...byPerson].map(([id, given]) => [id, new Map(given.map((one) => [one.questionId, one.answer]))]));
}
