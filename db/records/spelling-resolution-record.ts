import { and, asc, count, desc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { OrganisationId, RegistrationId, SpellingResolutionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { Reading, Tx } from "../transaction.ts";

export type StoredResolution = Reading["tables"]["spellingResolution"]["$inferSelect"];

/** What an organisation that the register does not know begins with where registrations are counted by it. */
const UNKNOWN = "~";
const ROWS_IN_ONE_STATEMENT = 500;

/** What people have written that the register does not know, the most frequent first, and how many such there are. */
export async function unknownSpellings(read: Reading, { most, before }: { most: number; before: number }) {
  const { registration } = read.tables;
  const unknown = like(registration.organisationKey, `${UNKNOWN}%`);
  const rows = await read
    .select({ key: registration.organisationKey, registrations: count() })
    .from(registration)
    .where(unknown)
    .groupBy(registration.organisationKey)
    .orderBy(desc(count()), asc(registration.organisationKey))
    .limit(most)
    .offset(before);
  const [all] = await read
    .select({ spellings: sql<number>`count(distinct ${registration.organisationKey})`.mapWith(Number) })
    .from(registration)
    .where(unknown);
  const spellings = rows.flatMap(({ key, registrations }) => (key === null ? [] : [{ key, registrations }]));
  return { spellings, total: all?.spellings ?? 0 };
}

/** How each was written, the most frequent first. */
export async function writtenAs(
  read: Reading,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { registration } = read.tables;
  if (keys.length === 0) return new Map();
  const rows = await read
    .select({ key: registration.organisationKey, written: registration.organisationWritten })
    .from(registration)
    .where(inArray(registration.organisationKey, [...keys]))
    .groupBy(registration.organisationKey, registration.organisationWritten)
    .orderBy(desc(count()), asc(registration.organisationWritten));
  const written = rows.flatMap((row) =>
    row.key === null || row.written === null ? [] : [{ key: row.key, text: row.written }],
  );
  return new Map([...grouped(written, ({ key }) => key)].map(([key, each]) => [key, each.map(({ text }) => text)]));
}

export interface ResolvedAs {
  readonly organisationId: OrganisationId;
  readonly organisationKey: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
}

/** Gives registrations with the key their organisation, and keeps what was known before; how many there were. */
export async function resolveRegistrations(
  tx: Tx,
  { id, key }: { id: SpellingResolutionId; key: string },
  { county, ...as }: ResolvedAs,
): Promise<number> {
  const { registration, resolvedRegistration } = tx.tables;
  const before = await tx
    .select({ registrationId: registration.id, county: registration.county, municipality: registration.municipality })
    .from(registration)
    .where(eq(registration.organisationKey, key));
  for (let from = 0; from < before.length; from += ROWS_IN_ONE_STATEMENT) {
    const rows = before.slice(from, from + ROWS_IN_ONE_STATEMENT);
    await tx.insert(resolvedRegistration).values(rows.map((row) => ({ resolutionId: id, ...row })));
  }
  await tx
    .update(registration)
    // An organisation's own county goes before the one that was typed.
    .set({ ...as, ...(county !== null && { county }) })
    .where(eq(registration.organisationKey, key));
  return before.length;
}

export async function insertResolution(
  tx: Tx,
  resolution: Reading["tables"]["spellingResolution"]["$inferInsert"],
): Promise<void> {
  await tx.insert(tx.tables.spellingResolution).values(resolution);
}

export async function noteResolved(tx: Tx, id: SpellingResolutionId, registrations: number): Promise<void> {
  const { spellingResolution } = tx.tables;
  await tx.update(spellingResolution).set({ registrations }).where(eq(spellingResolution.id, id));
}

export async function findResolution(read: Reading, id: SpellingResolutionId): Promise<StoredResolution | null> {
  const { spellingResolution } = read.tables;
  const [row] = await read.select().from(spellingResolution).where(eq(spellingResolution.id, id));
  return row ?? null;
}

/** Brings registrations back that still have the organisation; others have been given another since. */
export async function unresolveRegistrations(
  tx: Tx,
  { id, organisationId, organisationKey }: StoredResolution,
  undone: { at: Instant; by: string },
): Promise<void> {
  const { registration, resolvedRegistration: before, spellingResolution } = tx.tables;
  const rows = await tx
    .select({ id: registration.id, county: before.county, municipality: before.municipality })
    .from(before)
    .innerJoin(registration, eq(registration.id, before.registrationId))
    .where(and(eq(before.resolutionId, id), eq(registration.organisationId, organisationId)));
  const alike = grouped(rows, ({ county, municipality }) => `${county ?? ""} ${municipality ?? ""}`);
  for (const [{ county, municipality }, ids] of [...alike.values()].map(together)) {
    for (let from = 0; from < ids.length; from += ROWS_IN_ONE_STATEMENT) {
      await tx
        .update(registration)
        .set({ organisationId: null, organisationKind: null, organisationKey, county, municipality })
        .where(inArray(registration.id, ids.slice(from, from + ROWS_IN_ONE_STATEMENT)));
    }
  }
  await tx.delete(before).where(eq(before.resolutionId, id));
  await tx
    .update(spellingResolution)
    .set({ undoneAt: undone.at, undoneBy: undone.by })
    .where(eq(spellingResolution.id, id));
}

function together<Row extends { readonly id: RegistrationId }>(rows: readonly Row[]): readonly [Row, RegistrationId[]] {
  return [rows[0]!, rows.map(({ id }) => id)];
}

/** The latest that stand, with the organisation's name. */
export async function standingResolutions(read: Reading, most: number) {
  const { spellingResolution, organisation } = read.tables;
  return read
    .select({
      id: spellingResolution.id,
      written: spellingResolution.written,
      registrations: spellingResolution.registrations,
      at: spellingResolution.at,
      organisationId: organisation.id,
      name: organisation.name,
    })
    .from(spellingResolution)
    .innerJoin(organisation, eq(organisation.id, spellingResolution.organisationId))
    .where(isNull(spellingResolution.undoneAt))
    .orderBy(desc(spellingResolution.at), asc(spellingResolution.id))
    .limit(most);
}
