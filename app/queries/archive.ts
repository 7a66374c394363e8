import { and, asc, count, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { EVENTS_ON_A_PAGE, eventsBefore, listPage, type ListPage } from "#domain/event/list-page.ts";
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
  /** The year that is open, a page of its events, the latest first. Null where that year has none, or no such page. */
  readonly open: { readonly year: number; readonly events: readonly ListedEvent[]; readonly page: ListPage } | null;
}

/** What has been, by year and by series; one year stands open, the latest unless another is asked for. */
export async function archive(
  ctx: QueryContext,
  language: Language,
  wanted: number | null,
  number = 1,
): Promise<Archive> {
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
    const inYear = years.find((each) => each.year === year)?.events ?? 0;
    const page = listPage(number, inYear);
    if (year === null || inYear === 0 || page === null) return { years, series, open: null };
    const events = await listedEvents(read, language, {
      where: and(lt(event.endsOn, today), eq(yearOf, String(year))),
      order: [desc(event.startsOn), asc(event.slug)],
      limit: EVENTS_ON_A_PAGE,
      offset: eventsBefore(number),
    });
    return { years, series, open: { year, events, page } };
  });
}

/** Null for what is no year of the archive, such as "0" or "2022.5". */
export function parseArchiveYear(text: string): number | null {
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;
}
