import { desc, eq } from "drizzle-orm";
import type { InLanguage } from "#domain/event/event-text.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { listedEvents, type ListedEvent } from "./listed-events.ts";

export interface SeriesPage {
  readonly slug: string;
  readonly name: InLanguage<string>;
  /** The nearest first. */
  readonly coming: readonly ListedEvent[];
  /** The latest first. */
  readonly past: readonly ListedEvent[];
}

const MOST_EDITIONS = 200;

/** A conference's years. Null where no public event belongs to such a series. */
export async function seriesPage(ctx: QueryContext, slug: string, language: Language): Promise<SeriesPage | null> {
  const today = dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event, editionSeries } = read.tables;
    const [series] = await read
      .select({
        id: editionSeries.id,
        slug: editionSeries.slug,
        name: editionSeries.name,
        language: editionSeries.language,
      })
      .from(editionSeries)
      .where(eq(editionSeries.slug, slug));
    if (!series) return null;
    const editions = await listedEvents(read, language, {
      where: eq(event.seriesId, series.id),
      order: [desc(event.startsOn)],
      limit: MOST_EDITIONS,
    });
    if (editions.length === 0) return null;
    return {
      slug: series.slug,
      name: { language: series.language, text: series.name },
      coming: editions.filter((edition) => edition.endsOn >= today).reverse(),
      past: editions.filter((edition) => edition.endsOn < today),
    };
  });
}
