import type { Database, Tx } from "#db/index.ts";
import { instant } from "#domain/values/instant.ts";

export const ADDED_AT = instant(1_650_000_000_123);

/** The smallest row there is to write, where a test is about writing and not about what. */
export function addSeries(tx: Tx, name: string) {
  const { editionSeries } = tx.tables;
  return tx.insert(editionSeries).values({ id: `ser_${name}`, slug: name, name, language: "sv", createdAt: ADDED_AT });
}

export async function seriesNames(db: Database): Promise<string[]> {
  const { editionSeries } = db.tables;
  const rows = await db.read((read) =>
    read.select({ name: editionSeries.name }).from(editionSeries).orderBy(editionSeries.slug),
  );
  return rows.map((row) => row.name);
}
