import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Allotment, AllotmentRule } from "#domain/registration/allotment.ts";
import type { AllotmentId, EventId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";
import { ClaimLost } from "./seat-pool-record.ts";

/** In the order of their ids, which is the order in which they are asked. */
export async function allotmentsOfEvent(read: Reading, eventId: EventId): Promise<Allotment[]> {
  return withSurvivors(read, await selectAllotments(read, { eventId }));
}

export async function findAllotment(read: Reading, id: AllotmentId): Promise<NamedAllotment | null> {
  const { allotment } = read.tables;
  const rows = await read
    .select({ ...columnsOf(read), name: allotment.name })
    .from(allotment)
    .where(eq(allotment.id, id));
  return (await withSurvivors(read, rows))[0] ?? null;
}

export interface NamedAllotment extends Allotment {
  readonly name: string;
}

export async function insertAllotment(tx: Tx, allotment: NamedAllotment): Promise<void> {
  await tx.insert(tx.tables.allotment).values(allotment);
}

export async function updateAllotment(
  tx: Tx,
  id: AllotmentId,
  change: Pick<NamedAllotment, "name" | "rule" | "seats" | "until">,
): Promise<void> {
  const { allotment } = tx.tables;
  await tx.update(allotment).set(change).where(eq(allotment.id, id));
}

/** A merged organisation's people are its survivor's, so what names it means that one. */
export async function withSurvivors<Kept extends { readonly rule: AllotmentRule }>(
  read: Reading,
  allotments: readonly Kept[],
): Promise<Kept[]> {
  const named = allotments.flatMap(({ rule }) => (rule.by === "organisation" ? rule.organisations : []));
  if (named.length === 0) return [...allotments];
  const { organisation } = read.tables;
  const rows = await read
    .select({ id: organisation.id, survivorId: organisation.survivorId })
    .from(organisation)
    .where(inArray(organisation.id, [...new Set(named)]));
  const survivors = new Map(rows.map(({ id, survivorId }) => [id, survivorId]));
  return allotments.map((allotment) => {
    const { rule } = allotment;
    if (rule.by !== "organisation") return allotment;
    const organisations = [...new Set(rule.organisations.map((id) => survivors.get(id) ?? id))];
    return { ...allotment, rule: { by: rule.by, organisations } };
  });
}

/** Takes so many of an allotment's seats, or gives them back where negative. */
export async function changeAllotment(tx: Tx, id: AllotmentId, seats: number): Promise<void> {
  const { allotment } = tx.tables;
  const changed = await tx
    .update(allotment)
    .set({ taken: sql`${allotment.taken} + ${seats}` })
    .where(and(eq(allotment.id, id), seats > 0 ? lte(sql`${allotment.taken} + ${seats}`, allotment.seats) : undefined))
    .returning({ id: allotment.id });
  if (changed.length === 0) throw new ClaimLost("the allotment had no seat left");
}

/** False where they have fallen back already, in a transaction beside this one. */
export async function markFallenBack(tx: Tx, id: AllotmentId, at: Instant): Promise<boolean> {
  const { allotment } = tx.tables;
  const marked = await tx
    .update(allotment)
    .set({ fellBackAt: at })
    .where(and(eq(allotment.id, id), isNull(allotment.fellBackAt)))
    .returning({ id: allotment.id });
  return marked.length === 1;
}

/** Those whose date has come and whose seats nobody has let go of yet. */
export async function dueAllotments(read: Reading, at: Instant, limit: number): Promise<Allotment[]> {
  const { allotment } = read.tables;
  return read
    .select(columnsOf(read))
    .from(allotment)
    .where(and(isNull(allotment.fellBackAt), isNotNull(allotment.until), lte(allotment.until, at)))
    .orderBy(asc(allotment.until), asc(allotment.id))
    .limit(limit);
}

/** By the groups' names, and until when, for seats that fall back at a time of their own and have not yet. */
export async function keptUntil(read: Reading, eventId: EventId): Promise<{ name: string; until: Instant }[]> {
  const { allotment, seatPool } = read.tables;
  const rows = await read
    .select({ name: allotment.name, until: allotment.until })
    .from(allotment)
    .innerJoin(seatPool, eq(seatPool.id, allotment.poolId))
    .where(and(eq(seatPool.eventId, eventId), isNull(allotment.fellBackAt), isNotNull(allotment.until)))
    .orderBy(asc(allotment.until), asc(allotment.id));
  return rows.flatMap(({ name, until }) => (until === null ? [] : [{ name, until }]));
}

/** An allotment's pool never changes. */
export async function allotmentsOfPool(read: Reading, poolId: SeatPoolId): Promise<NamedAllotment[]> {
  const { allotment } = read.tables;
  const rows = await read
    .select({ ...columnsOf(read), name: allotment.name })
    .from(allotment)
    .where(eq(allotment.poolId, poolId))
    .orderBy(asc(allotment.id));
  return withSurvivors(read, rows);
}

const selectAllotments = preparedStatement((read: Reading) => {
  const { allotment, seatPool } = read.tables;
  return read
    .select(columnsOf(read))
    .from(allotment)
    .innerJoin(seatPool, eq(seatPool.id, allotment.poolId))
    .where(eq(seatPool.eventId, sql.placeholder("eventId")))
    .orderBy(asc(allotment.id));
});

function columnsOf(read: Reading) {
  const { allotment } = read.tables;
  return {
    id: allotment.id,
    poolId: allotment.poolId,
    rule: allotment.rule,
    seats: allotment.seats,
    taken: allotment.taken,
    until: allotment.until,
    fellBackAt: allotment.fellBackAt,
  };
}
