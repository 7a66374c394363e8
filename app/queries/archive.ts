import { and, asc, count, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";
import { listedEvents, publiclyListed, type ListedEvent } from "./listed-events.ts";

export interface ArchiveYear {
  readonly year: number;
  readonly events: number;
}

export interface ArchiveSeries {
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  readonly editions: number;
}

export interface Archive {
  /** The latest first. */
  readonly years: readonly ArchiveYear[];
  readonly series: readonly ArchiveSeries[];
  /** The year that is open, with its events, the latest first. Null where that year has none. */
  readonly open: { readonly year: number; readonly events: readonly ListedEvent[] } | null;
}

const MOST_IN_A_YEAR = 1_000;

/** What has been, by year and by series; one year stands open, the latest unless another is asked for. */
export async function archive(ctx: QueryContext, language: Language, wanted: number | null): Promise<Archive> {
  const today = dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event, editionSeries } = read.tables;
    const past = and(publiclyListed(read), lt(event.endsOn, today));
    const yearOf = sql<string>`substr(${event.startsOn}, 1, 4)`;
    const years = await read
      .select({ year: yearOf.mapWith(Number), events: count() })
      .from(event)
      .where(past)
      .groupBy(yearOf)
      .orderBy(desc(yearOf));
    const series = await read
      .select({
        slug: editionSeries.slug,
        name: editionSeries.name,
        language: editionSeries.language,
        editions: count(),
      })
      .from(event)
      .innerJoin(editionSeries, eq(editionSeries.id, event.seriesId))
      .where(and(publiclyListed(read), isNotNull(event.seriesId)))
      .groupBy(editionSeries.slug, editionSeries.name, editionSeries.language)
      .orderBy(asc(editionSeries.name));
    const year = wanted ?? years[0]?.year ?? null;
    if (year === null || !years.some((each) => each.year === year)) return { years, series, open: null };
    const events = await listedEvents(read, language, {
      where: and(lt(event.endsOn, today), eq(yearOf, String(year))),
      order: [desc(event.startsOn), asc(event.slug)],
      limit: MOST_IN_A_YEAR,
    });
    return { years, series, open: { year, events } };
  });
}

/** Null for what is no year of the archive, such as "0" or "2022.5". */
export function parseArchiveYear(text: string): number | null {
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;
}
