import { asc, inArray } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export interface ChosenOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
}

/** What organisations are called, in Swedish order; what is no organisation's id is left out. The register is public. */
export async function chosenOrganisations(
  { db }: Pick<QueryContext, "db">,
  ids: readonly string[],
): Promise<readonly ChosenOrganisation[]> {
  return db.read((read) => organisationsCalled(read, ids));
}

export async function organisationsCalled(read: Reading, ids: readonly string[]): Promise<ChosenOrganisation[]> {
  const known = [...new Set(ids)].flatMap((id) => (isId("org", id) ? [id] : [])).slice(0, MOST_CHOSEN);
  if (known.length === 0) return [];
  const { organisation } = read.tables;
  return read
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.id, known))
    .orderBy(asc(organisation.sortKey), asc(organisation.id));
}

/** There are hardly more bodies in the country. */
const MOST_CHOSEN = 1_000;
