import { eq, inArray, isNotNull, or } from "drizzle-orm";
import type { OrganisationLink, OrganisationLinks } from "#domain/organisation/organisation-links.ts";
import type { Organisation } from "#domain/organisation/organisation.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewOrganisation extends Omit<Organisation, "mergedInto"> {
  readonly registerKey: string | null;
}

/** Leaves out those whose register key is there already, and returns the ids of those that it wrote. */
export async function insertOrganisations(
  tx: Tx,
  organisations: readonly NewOrganisation[],
  at: Instant,
): Promise<ReadonlySet<OrganisationId>> {
  if (organisations.length === 0) return new Set();
  const { organisation } = tx.tables;
  const rows = await tx
    .insert(organisation)
    .values(
      organisations.map((each) => ({
        id: each.id,
        registerKey: each.registerKey,
        ...nameColumns(each.name),
        kind: each.kind,
        county: each.county,
        municipality: each.municipality,
        parentId: each.parent,
        survivorId: each.id,
        createdAt: at,
        changedAt: at,
      })),
    )
    .onConflictDoNothing({ target: organisation.registerKey })
    .returning({ id: organisation.id });
  return new Set(rows.map((row) => row.id));
}

/** Null where no organisation has the id. A merged one is found too. */
export async function findOrganisation(read: Reading, id: OrganisationId): Promise<Organisation | null> {
  return (await findOrganisationsById(read, [id])).get(id) ?? null;
}

export async function findOrganisationsById(
  read: Reading,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, Organisation>> {
  const { organisation } = read.tables;
  const rows = await read
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      county: organisation.county,
      municipality: organisation.municipality,
      parent: organisation.parentId,
      mergedInto: organisation.mergedIntoId,
    })
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The organisation that remains, where this one was merged; else itself. Null: there is none. */
export async function survivorOf(read: Reading, id: OrganisationId): Promise<OrganisationId | null> {
  const { organisation } = read.tables;
  const [row] = await read
    .select({ survivorId: organisation.survivorId })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row?.survivorId ?? null;
}

/** The same of several. */
export async function survivorsOf(
  read: Reading,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, OrganisationId>> {
  const { organisation } = read.tables;
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: organisation.id, survivorId: organisation.survivorId })
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));
  return new Map(rows.map(({ id, survivorId }) => [id, survivorId]));
}

/** The ids of the initial register's entries, by their keys, merged or not. */
export async function registeredIds(read: Reading): Promise<ReadonlyMap<string, OrganisationId>> {
  const { organisation } = read.tables;
  const rows = await read
    .select({ id: organisation.id, key: organisation.registerKey })
    .from(organisation)
    .where(isNotNull(organisation.registerKey));
  return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const])));
}

/** Every parent and merging of the register. */
export async function loadLinks(read: Reading): Promise<OrganisationLinks> {
  const { organisation } = read.tables;
  const rows = await read
    .select({ id: organisation.id, parent: organisation.parentId, mergedInto: organisation.mergedIntoId })
    .from(organisation)
    .where(or(isNotNull(organisation.parentId), isNotNull(organisation.mergedIntoId)));
  return new Map(rows.map(({ id, ...link }): [OrganisationId, OrganisationLink] => [id, link]));
}

export async function writeName(tx: Tx, id: OrganisationId, name: Organisation["name"], at: Instant): Promise<void> {
  const { organisation } = tx.tables;
  await tx
    .update(organisation)
    .set({ ...nameColumns(name), changedAt: at })
    .where(eq(organisation.id, id));
}

export async function writeParent(
  tx: Tx,
  id: OrganisationId,
  parent: OrganisationId | null,
  at: Instant,
): Promise<void> {
  const { organisation } = tx.tables;
  await tx.update(organisation).set({ parentId: parent, changedAt: at }).where(eq(organisation.id, id));
}

function nameColumns(name: Organisation["name"]) {
  return { name, foldedName: foldedText(name), sortKey: sortKey(name) };
}
