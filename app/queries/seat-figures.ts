import { count, desc, eq, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { placeChangesByQuarter, registeredByQuarter } from "#db/records/seat-figure-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { UNKNOWN } from "#domain/registration/participant-filter.ts";
import { seatCourse, type CourseDay } from "#domain/registration/seat-course.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import type { QueryContext } from "./context.ts";

/** Who has registered for an event, in numbers alone. Everybody is counted once. */
export interface SeatFigures {
  readonly all: SeatTally;
  readonly course: readonly CourseDay[];
  /** Each with the most first; what nobody knows comes last, under "unknown". */
  readonly organisations: readonly SeatTally[];
  readonly kinds: readonly SeatTally[];
  readonly municipalities: readonly SeatTally[];
  readonly counties: readonly SeatTally[];
}

export interface SeatTally {
  /** As the list of participants is asked for it. */
  readonly key: string;
  /** An organisation's name; of the others, the key. */
  readonly name: string;
  readonly onSite: number;
  readonly digital: number;
  /** Who waits and has no seat meanwhile. */
  readonly waiting: number;
  readonly people: number;
}

export async function seatFigures(
  ctx: QueryContext,
  slug: string,
): Promise<Result<SeatFigures, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(read, { slug }), maySeeNumbers);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(read, slug);
    if (!event) return refused("no-such-event");
    const pools = await poolsOfEvent(read, event.id);
    const registered = await registeredByQuarter(read, event.id, pools);
    const changes = await placeChangesByQuarter(read, event.id, pools);
    const rows = await selectGroups(read, event.id, pools);
    const organisations = await selectOrganisations(read, event.id, pools);
    return ok({
      all: tallied(rows, () => ({ key: "all", name: "all" }))[0] ?? { ...NOBODY, key: "all", name: "all" },
      course: seatCourse(registered, changes, event.zone),
      organisations: organisations.map(({ key, name, ...row }) => ({
        ...{ ...row, key: key ?? UNKNOWN, name: name ?? "" },
        waiting: row.people - row.onSite - row.digital,
      })),
      kinds: tallied(rows, ({ kind }) => named(kind)),
      municipalities: tallied(rows, ({ municipality }) => named(municipality)),
      counties: tallied(rows, ({ county }) => named(county)),
    });
  });
}

type Group = Awaited<ReturnType<typeof selectGroups>>[number];

/** Whoever has protected identity is counted by organisation alone: their county and municipality are nobody's to count. */
async function selectGroups(read: Reading, eventId: EventId, pools: readonly SeatPool[]) {
  const { registration, person } = read.tables;
  const open = <Column>(column: Column) =>
    sql<string | null>`case when ${person.protected} then null else ${column} end`;
  const county = open(registration.county);
  const municipality = open(registration.municipality);
  return read
    .select({ kind: registration.organisationKind, county, municipality, ...countsOf(read, pools) })
    .from(registration)
    .leftJoin(person, eq(person.id, registration.personId))
    .where(sql`${registration.eventId} = ${eventId} and ${registration.live}`)
    .groupBy(registration.organisationKind, county, municipality);
}

/**
 * Apart from the others, and in their order, for they may be thousands. Counted as they are written with the registrations
 * first: so it is organisations that are joined, and not everybody who has registered.
 */
async function selectOrganisations(read: Reading, eventId: EventId, pools: readonly SeatPool[]) {
  const { registration, organisation } = read.tables;
  const survivor = alias(organisation, "survivor");
  const { onSite, digital, people } = countsOf(read, pools);
  const counted = read
    .select({
      key: registration.organisationKey,
      written: min(registration.organisationWritten).as("counted_name"),
      sortKey: min(registration.organisationSortKey).as("counted_sort_key"),
      ...{
        onSite: onSite.as("counted_on_site"),
        digital: digital.as("counted_digital"),
        people: people.as("counted_people"),
      },
    })
    .from(registration)
    .where(sql`${registration.eventId} = ${eventId} and ${registration.live}`)
    .groupBy(registration.organisationKey)
    .as("counted");
  const key = sql<string | null>`coalesce(${survivor.id}, ${counted.key})`;
  const named = sql`coalesce(${min(survivor.sortKey)}, ${min(counted.sortKey)})`;
  const all = (column: typeof counted.people) => sql`sum(${column})`.mapWith(Number);
  return read
    .select({
      key,
      name: sql<string | null>`coalesce(${min(survivor.name)}, ${min(counted.written)})`,
      ...{ onSite: all(counted.onSite), digital: all(counted.digital), people: all(counted.people) },
    })
    .from(counted)
    .leftJoin(organisation, eq(organisation.id, counted.key))
    .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
    .groupBy(key)
    .orderBy(sql`case when ${key} is null then 1 else 0 end`, desc(all(counted.people)), named, key);
}

function countsOf({ tables: { registration } }: Reading, pools: readonly SeatPool[]) {
  const seatIn = (mode: ParticipationMode) => {
    const pool = pools.find((each) => each.mode === mode)?.id ?? "";
    return count(sql`case when ${registration.seatPoolId} = ${pool} then 1 end`);
  };
  return { onSite: seatIn("on-site"), digital: seatIn("digital"), people: count() };
}

const NOBODY = { onSite: 0, digital: 0, waiting: 0, people: 0 };

function named(key: string | null) {
  return { key, name: key ?? "" };
}

function tallied(
  rows: readonly Group[],
  of: (row: Group) => { readonly key: string | null; readonly name: string },
): readonly SeatTally[] {
  const tallies = new Map<string, SeatTally>();
  for (const row of rows) {
    const { key, name } = of(row);
    const before = tallies.get(key ?? UNKNOWN) ?? { ...NOBODY, key: key ?? UNKNOWN, name };
    const { onSite, digital, people } = row;
    tallies.set(key ?? UNKNOWN, {
      ...before,
      onSite: before.onSite + onSite,
      digital: before.digital + digital,
      waiting: before.waiting + people - onSite - digital,
      people: before.people + people,
    });
  }
  return [...tallies.values()].sort(
    (one, other) =>
      Number(one.key === UNKNOWN) - Number(other.key === UNKNOWN) ||
      other.people - one.people ||
      (sortKey(one.name) < sortKey(other.name) ? -1 : 1),
  );
}
