import { eq } from "drizzle-orm";
import type { SeriesId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface SeriesRow {
  readonly id: SeriesId;
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  readonly createdAt: Instant;
}

export async function insertSeries(tx: Tx, series: SeriesRow): Promise<void> {
  await tx.insert(tx.tables.editionSeries).values(series);
}

export async function findSeriesBySlug(read: Reading, slug: string): Promise<SeriesRow | null> {
  const { editionSeries } = read.tables;
  const rows = await read.select().from(editionSeries).where(eq(editionSeries.slug, slug));
  return rows[0] ?? null;
}
