import { asc, eq, isNull } from "drizzle-orm";
import type { QueryContext } from "./context.ts";

/**
 * What organisations are called, in Swedish order: their names, and the spellings that hold in every county. Whoever fills
 * in a form is offered them; the register is public.
 */
export async function organisationNames({ db }: Pick<QueryContext, "db">): Promise<readonly string[]> {
  return db.read(async (read) => {
    const { organisation, organisationAlias: alias } = read.tables;
    const names = await read
      .select({ name: organisation.name })
      .from(organisation)
      .where(isNull(organisation.mergedIntoId))
      .orderBy(asc(organisation.sortKey), asc(organisation.id))
      .limit(MOST_NAMES);
    const spellings = await read
      .select({ name: alias.written })
      .from(alias)
      .innerJoin(organisation, eq(organisation.id, alias.organisationId))
      .where(isNull(alias.county))
      .orderBy(asc(alias.folded), asc(alias.id))
      .limit(MOST_NAMES);
    return [...new Set([...names, ...spellings].map(({ name }) => name))];
  });
}

/** More would be slower to fetch than to type. */
const MOST_NAMES = 2_000;
