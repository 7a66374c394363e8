import { knownSpellings } from "#db/records/spelling-record.ts";
import type { Reading } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { readingsOf, resolveOrganisationName, type NameDoubt } from "#domain/organisation/resolve-organisation-name.ts";
import type { Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

/**
 * What each name written in one document stands for, in the order given, in a number of statements that does not grow
 * with them. `county` is the document's, null where it belongs to several or to none.
 */
export async function resolveWrittenNames(
  tx: Reading,
  written: readonly string[],
  county: CountyCode | null,
): Promise<readonly Result<OrganisationId, NameDoubt>[]> {
  const readings = written.map(readingsOf);
  const spellings = await knownSpellings(tx, [...new Set(readings.flat())]);
  const byReading = grouped(spellings, (spelling) => foldedText(spelling.written));
  return written.map((name, at) => {
    const known = (readings[at] ?? []).flatMap((reading) => byReading.get(reading) ?? []);
    return resolveOrganisationName(name, county, known);
  });
}

/** The organisation that each arranger's name stands for, null where that is in doubt or it is none. */
export async function resolveArrangers(
  tx: Reading,
  written: readonly string[],
  county: CountyCode | null = null,
): Promise<readonly (OrganisationId | null)[]> {
  const resolved = await resolveWrittenNames(tx, written, county);
  return resolved.map((each) => (each.ok ? each.value : null));
}
