import { inArray } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";

/** Organisations that acts name by their ids, however deep they stand in what is said, under the names that they have now. */
export async function organisationNamesInFacts(
  read: Reading,
  said: readonly Readonly<Record<string, unknown>>[],
): Promise<(facts: Readonly<Record<string, unknown>>) => Record<string, unknown>> {
  const ids = new Set<OrganisationId>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && isId("org", value)) ids.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  said.forEach(collect);
  const { organisation } = read.tables;
  const rows =
    ids.size === 0
      ? []
      : await read
          .select({ id: organisation.id, name: organisation.name })
          .from(organisation)
          .where(inArray(organisation.id, [...ids]));
  const names = new Map<unknown, string>(rows.map(({ id, name }) => [id, name]));
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return typeof value === "object" && value !== null ? inAll(value) : (names.get(value) ?? value);
  };
  const inAll = (facts: object) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, named(value)]));
  return inAll;
}
