import { count, eq, min, sql } from "drizzle-orm";
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
    return ok({
      all: tallied(rows, () => ({ key: "all", name: "all" }))[0] ?? { ...NOBODY, key: "all", name: "all" },
      course: seatCourse(registered, changes, event.zone),
      organisations: tallied(rows, ({ organisation, name, sortKey }) => ({
        key: organisation,
        name: name ?? "",
        sortKey,
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
  const { registration, person, organisation } = read.tables;
  const survivor = alias(organisation, "survivor");
  const key = sql<string | null>`coalesce(${survivor.id}, ${registration.organisationKey})`;
  const open = <Column>(column: Column) =>
    sql<string | null>`case when ${person.protected} then null else ${column} end`;
  const county = open(registration.county);
  const municipality = open(registration.municipality);
  const seatIn = (mode: ParticipationMode) => {
    const pool = pools.find((each) => each.mode === mode)?.id ?? "";
    return count(sql`case when ${registration.seatPoolId} = ${pool} then 1 end`);
  };
  return read
    .select({
      organisation: key,
      name: sql<string | null>`coalesce(${min(survivor.name)}, ${min(registration.organisationWritten)})`,
      sortKey: sql<string | null>`coalesce(${min(survivor.sortKey)}, ${min(registration.organisationSortKey)})`,
      kind: registration.organisationKind,
      county,
      municipality,
      onSite: seatIn("on-site"),
      digital: seatIn("digital"),
      people: count(),
    })
    .from(registration)
    .leftJoin(person, eq(person.id, registration.personId))
    .leftJoin(organisation, eq(organisation.id, registration.organisationKey))
    .leftJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(sql`${registration.eventId} = ${eventId} and ${registration.live}`)
    .groupBy(key, registration.organisationKind, county, municipality);
}

const NOBODY = { onSite: 0, digital: 0, waiting: 0, people: 0 };

function named(key: string | null) {
  return { key, name: key ?? "" };
}

/** `sortKey`: of the name, where it is stored: to make thousands takes longer than to sort them. */
function tallied(
  rows: readonly Group[],
  of: (row: Group) => { readonly key: string | null; readonly name: string; readonly sortKey?: string | null },
): readonly SeatTally[] {
  const tallies = new Map<string, { tally: SeatTally; readonly by: string }>();
  for (const row of rows) {
    const { key, name, sortKey: stored } = of(row);
    const known = tallies.get(key ?? UNKNOWN);
    const before = known?.tally ?? { ...NOBODY, key: key ?? UNKNOWN, name };
    const { onSite, digital, people } = row;
    const tally = {
      ...before,
      onSite: before.onSite + onSite,
      digital: before.digital + digital,
      waiting: before.waiting + people - onSite - digital,
      people: before.people + people,
    };
    if (known) known.tally = tally;
    else tallies.set(tally.key, { tally, by: stored ?? sortKey(name) });
  }
  return [...tallies.values()]
    .sort(
      (one, other) =>
        Number(one.tally.key === UNKNOWN) - Number(other.tally.key === UNKNOWN) ||
        other.tally.people - one.tally.people ||
        (one.by < other.by ? -1 : 1),
    )
    .map(({ tally }) => tally);
}
