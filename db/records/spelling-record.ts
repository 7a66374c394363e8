import { eq, inArray } from "drizzle-orm";
import { alias as tableAlias } from "drizzle-orm/pg-core";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import type { KnownSpelling } from "#domain/organisation/resolve-organisation-name.ts";
import { foldedText, type FoldedText } from "#domain/values/folded-text.ts";
import type { AliasId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface StoredAlias {
  readonly id: AliasId;
  readonly organisationId: OrganisationId;
  readonly written: OrganisationName;
  readonly county: CountyCode | null;
}

/** Far below what a statement may bind (65,535 on PostgreSQL, 32,766 on SQLite). */
const ROWS_IN_ONE_STATEMENT = 1000;

/** Leaves out what the organisation has already with the same reach, and returns how many it wrote. */
export async function insertAliases(tx: Tx, aliases: readonly StoredAlias[], at: Instant): Promise<number> {
  const { organisationAlias } = tx.tables;
  let count = 0;
  for (let from = 0; from < aliases.length; from += ROWS_IN_ONE_STATEMENT) {
    const rows = await tx
      .insert(organisationAlias)
      .values(
        aliases.slice(from, from + ROWS_IN_ONE_STATEMENT).map((each) => ({
          ...each,
          folded: foldedText(each.written),
          createdAt: at,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: organisationAlias.id });
    count += rows.length;
  }
  return count;
}

export async function findAlias(read: Reading, id: AliasId): Promise<StoredAlias | null> {
  const { organisationAlias } = read.tables;
  const [row] = await read
    .select({
      id: organisationAlias.id,
      organisationId: organisationAlias.organisationId,
      written: organisationAlias.written,
      county: organisationAlias.county,
    })
    .from(organisationAlias)
    .where(eq(organisationAlias.id, id));
  return row ?? null;
}

export async function deleteAlias(tx: Tx, id: AliasId): Promise<void> {
  const { organisationAlias } = tx.tables;
  await tx.delete(organisationAlias).where(eq(organisationAlias.id, id));
}

/** Every name and alias that folds to one of these, with the organisation that it leads to after mergings. */
export async function knownSpellings(
  read: Reading,
  readings: readonly FoldedText[],
): Promise<readonly KnownSpelling[]> {
  if (readings.length === 0) return [];
  const { organisation, organisationAlias } = read.tables;
  const survivor = tableAlias(organisation, "survivor");
  const names = await read
    .select({ written: organisation.name, organisation: survivor.id, county: survivor.county })
    .from(organisation)
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(inArray(organisation.foldedName, [...readings]))
    .orderBy(survivor.sortKey, survivor.id);
  const aliases = await read
    .select({
      written: organisationAlias.written,
      within: organisationAlias.county,
      organisation: survivor.id,
      county: survivor.county,
    })
    .from(organisationAlias)
    .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(inArray(organisationAlias.folded, [...readings]))
    .orderBy(survivor.sortKey, survivor.id);
  return [...names.map((name) => ({ ...name, within: null })), ...aliases];
}
