import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { Reading } from "#db/index.ts";
import { findOrganisation, findOrganisationsById, loadLinks } from "#db/records/organisation-record.ts";
import { invariant } from "#domain/invariant.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { countsAs, survivorOf } from "#domain/organisation/organisation-links.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import type { Organisation } from "#domain/organisation/organisation.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { AliasId, MergeId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

export interface OrganisationDetails extends Omit<Organisation, "parent" | "mergedInto"> {
  readonly parent: NamedOrganisation | null;
  /** The organisation that stands for it, itself where it is not merged. */
  readonly survivor: NamedOrganisation;
  /** The actor that figures count: the top of its parents. */
  readonly countsAs: NamedOrganisation;
  readonly aliases: readonly { readonly id: AliasId; readonly written: string; readonly county: CountyCode | null }[];
  /** At most 200, in Swedish order; `partCount` says how many there are. */
  readonly parts: readonly NamedOrganisation[];
  readonly partCount: number;
  /** What was merged straight into it and not undone, the newest first; at most 200. */
  readonly merged: readonly MergedOrganisation[];
}

export interface NamedOrganisation {
  readonly id: OrganisationId;
  readonly name: OrganisationName;
}

export interface MergedOrganisation extends NamedOrganisation {
  readonly merge: MergeId;
  readonly at: Instant;
  /** The actor's reference, never a name. */
  readonly by: string;
}

const MOST_ROWS = 200;

/** For those who keep the register: it tells who has merged what. */
export async function organisationDetails(
  { db, actor }: Pick<QueryContext, "db" | "actor">,
  id: OrganisationId,
): Promise<Result<OrganisationDetails, "not-allowed" | "not-found">> {
  if (!mayChangeRegister(actor)) return refused("not-allowed");
  return db.read(async (read) => {
    const organisation = await findOrganisation(read, id);
    if (organisation === null) return refused("not-found");
    const links = await loadLinks(read);
    const { parent, mergedInto: _, ...own } = organisation;
    const [survivorId, topId] = [survivorOf(id, links), countsAs(id, links)];
    const others = await findOrganisationsById(read, [survivorId, topId, ...(parent === null ? [] : [parent])]);
    const named = (other: OrganisationId): NamedOrganisation => {
      const name = others.get(other)?.name;
      invariant(name !== undefined, `${other} is linked to and must be there`);
      return { id: other, name };
    };
    return ok({
      ...own,
      parent: parent === null ? null : named(parent),
      survivor: named(survivorId),
      countsAs: named(topId),
      aliases: await aliasesOf(read, id),
      parts: await partsOf(read, id),
      partCount: await countParts(read, id),
      merged: await mergedInto(read, id),
    });
  });
}

async function aliasesOf(read: Reading, id: OrganisationId): Promise<OrganisationDetails["aliases"]> {
  const { organisationAlias } = read.tables;
  return read
    .select({ id: organisationAlias.id, written: organisationAlias.written, county: organisationAlias.county })
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, id))
    .orderBy(organisationAlias.folded, organisationAlias.id)
    .limit(MOST_ROWS);
}

async function partsOf(read: Reading, id: OrganisationId): Promise<readonly NamedOrganisation[]> {
  const { organisation } = read.tables;
  return read
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(and(eq(organisation.parentId, id), isNull(organisation.mergedIntoId)))
    .orderBy(organisation.sortKey, organisation.id)
    .limit(MOST_ROWS);
}

async function countParts(read: Reading, id: OrganisationId): Promise<number> {
  const { organisation } = read.tables;
  const [row] = await read
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(organisation)
    .where(and(eq(organisation.parentId, id), isNull(organisation.mergedIntoId)));
  return row?.count ?? 0;
}

async function mergedInto(read: Reading, id: OrganisationId): Promise<readonly MergedOrganisation[]> {
  const { organisation, organisationMerge } = read.tables;
  return read
    .select({
      id: organisation.id,
      name: organisation.name,
      merge: organisationMerge.id,
      at: organisationMerge.mergedAt,
      by: organisationMerge.mergedBy,
    })
    .from(organisationMerge)
    .innerJoin(organisation, eq(organisation.id, organisationMerge.mergedId))
    .where(and(eq(organisationMerge.survivorId, id), isNull(organisationMerge.undoneAt)))
    .orderBy(desc(organisationMerge.mergedAt), organisationMerge.id)
    .limit(MOST_ROWS);
}
