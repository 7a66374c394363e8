import { asc, eq } from "drizzle-orm";
import { mayKeepPeople } from "#access/account-policy.ts";
import type { Reading } from "#db/index.ts";
import { INITIAL_REGISTER } from "#domain/organisation/initial-register.ts";
import { findOrganisation } from "#db/records/organisation-record.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { AuditEntryId, OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";
import { thingHistory, type ThingActs } from "./thing-history.ts";

/** An organisation as the register has it, with all that was done with it. */
export interface OrganisationPage {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
  readonly parent: LinkedOrganisation | null;
  /** Which stands for it. */
  readonly mergedInto: LinkedOrganisation | null;
  readonly spellings: readonly { readonly written: string; readonly county: CountyCode | null }[];
  /** Also with those that were merged into it, for their registrations are its own now. */
  readonly history: ThingActs;
}

/** `isOpen`: to the one who asks, who sees the others by name alone. */
export interface LinkedOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly isOpen: boolean;
}

const MOST_SPELLINGS = 200;

/** For those who keep its people, and those who run the installation. Null for others, and where there is none. */
export async function organisationPage(
  ctx: QueryContext,
  id: OrganisationId,
  before: AuditEntryId | null = null,
): Promise<OrganisationPage | null> {
  const { actor } = ctx;
  if (!mayKeepPeople(actor, id)) return null;
  return ctx.db.read(async (read) => {
    const organisation = await findOrganisation(read, id);
    if (organisation === null) return null;
    const { name, kind, county, municipality } = organisation;
    const linked = async (other: OrganisationId | null): Promise<LinkedOrganisation | null> => {
      const found = other === null ? null : await findOrganisation(read, other);
      return found && { id: found.id, name: found.name, isOpen: mayKeepPeople(actor, found.id) };
    };
    return {
      ...{ id, name, kind, county, municipality },
      parent: await linked(organisation.parent),
      mergedInto: await linked(organisation.mergedInto),
      spellings: await spellingsOf(read, id),
      history: await thingHistory(read, [id, ...(await everMergedInto(read, id)), ...(await loadedWith(read, id))], {
        reader: actor,
        before,
      }),
    };
  });
}

async function spellingsOf(read: Reading, id: OrganisationId): Promise<OrganisationPage["spellings"]> {
  const { organisationAlias: alias } = read.tables;
  return read
    .select({ written: alias.written, county: alias.county })
    .from(alias)
    .where(eq(alias.organisationId, id))
    .orderBy(asc(alias.folded), asc(alias.id))
    .limit(MOST_SPELLINGS);
}

/** Also where that was undone. */
async function everMergedInto(read: Reading, id: OrganisationId): Promise<readonly OrganisationId[]> {
  const { organisationMerge: merge } = read.tables;
  const rows = await read.selectDistinct({ id: merge.mergedId }).from(merge).where(eq(merge.survivorId, id));
  return rows.map((row) => row.id);
}

/** What came with the initial register was loaded by one act. */
async function loadedWith(read: Reading, id: OrganisationId): Promise<readonly string[]> {
  const { organisation } = read.tables;
  const [row] = await read.select({ key: organisation.registerKey }).from(organisation).where(eq(organisation.id, id));
  return (row?.key ?? null) === null ? [] : [INITIAL_REGISTER];
}
