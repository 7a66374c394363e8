import { eq, sql } from "drizzle-orm";
import { alias as tableAlias } from "drizzle-orm/pg-core";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { KnownSpelling } from "#domain/organisation/resolve-organisation-name.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { preparedStatement, type Reading } from "../transaction.ts";

/** What `readingsOf` gives at most for one written name. */
const MOST_READINGS = 6;

/** As `knownSpellings`, for one written name, on the path that is walked most. */
export async function spellingsOfOne(
  read: Reading,
  readings: readonly FoldedText[],
): Promise<readonly KnownSpelling[]> {
  const [first, ...others] = readings;
  if (first === undefined) return [];
  const size = others.length === 0 ? 1 : MOST_READINGS;
  const values = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`reading${index}`, readings[index] ?? first]),
  );
  return selectSpellings[size](read, values);
}

/** An organisation and the wholes that it is a part of, from itself to the top, after mergings. */
export async function organisationWithWholes(read: Reading, id: OrganisationId) {
  const chain = [];
  // Parents can't go in a circle; the bound is for a database that somebody has mended by hand.
  for (let next: OrganisationId | null = id; next !== null && chain.length < LONGEST_CHAIN; ) {
    const [row] = await selectOrganisation(read, { id: next });
    if (!row) break;
    chain.push(row);
    next = row.parentId;
  }
  return chain;
}

/** Every entry that mergings lead to this one from, itself among them. */
export async function mergedInto(read: Reading, id: OrganisationId): Promise<OrganisationId[]> {
  const { organisation } = read.tables;
  const rows = await read
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.survivorId, id))
    .orderBy(organisation.id);
  return rows.map((row) => row.id);
}

const LONGEST_CHAIN = 8;

const placeholders = (size: number) =>
  sql.join(
    Array.from({ length: size }, (_, index) => sql`${sql.placeholder(`reading${index}`)}`),
    sql`, `,
  );

const spellingsOf = (size: number) =>
  preparedStatement((read: Reading) => {
    const { organisation, organisationAlias } = read.tables;
    const survivor = tableAlias(organisation, "survivor");
    const leadsTo = { organisation: survivor.id, county: survivor.county };
    const names = read
      .select({ written: organisation.name, within: sql<CountyCode | null>`null`, ...leadsTo })
      .from(organisation)
      .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
      .where(sql`${organisation.foldedName} in (${placeholders(size)})`);
    const aliases = read
      .select({ written: organisationAlias.written, within: organisationAlias.county, ...leadsTo })
      .from(organisationAlias)
      .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
      .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
      .where(sql`${organisationAlias.folded} in (${placeholders(size)})`);
    return names.unionAll(aliases);
  });

/** Most names are read in one way only. */
const selectSpellings = { 1: spellingsOf(1), [MOST_READINGS]: spellingsOf(MOST_READINGS) };

const selectOrganisation = preparedStatement((read: Reading) => {
  const { organisation } = read.tables;
  const survivor = tableAlias(organisation, "survivor");
  return read
    .select({
      id: survivor.id,
      kind: survivor.kind,
      county: survivor.county,
      municipality: survivor.municipality,
      parentId: survivor.parentId,
    })
    .from(organisation)
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(eq(organisation.id, sql.placeholder("id")));
});
