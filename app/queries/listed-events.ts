import { and, count, desc, eq, inArray, like, ne, type SQL } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import type { EventKind, EventState } from "#domain/event/event.ts";
import type { EventFilter } from "#domain/event/event-filter.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { searchWords } from "#domain/event/search-text.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { inCounty } from "./event-counties.ts";

export interface ListedEvent {
  readonly id: EventId;
  readonly slug: string;
  readonly kind: EventKind;
  readonly state: EventState;
  readonly example: boolean;
  readonly title: string;
  /** The language of the title, which is not always the reader's. */
  readonly language: Language;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  readonly venueName: string | null;
  readonly venueMunicipality: string | null;
  readonly modes: readonly ParticipationMode[];
}

/** Events that everybody may find, in the reader's language where they have it. Three statements, however many. */
export async function listedEvents(
  read: Reading,
  language: Language,
  list: {
    readonly where: SQL | undefined;
    readonly order: readonly SQL[];
    readonly limit: number;
    readonly offset?: number;
  },
): Promise<ListedEvent[]> {
  const { event } = read.tables;
  const rows = await read
    .select({
      id: event.id,
      slug: event.slug,
      kind: event.kind,
      state: event.state,
      example: event.example,
      language: event.language,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      venueName: event.venueName,
      venueMunicipality: event.venueMunicipality,
    })
    .from(event)
    .where(and(publiclyListed(read), list.where))
    .orderBy(...list.order)
    .limit(list.limit)
    .offset(list.offset ?? 0);
  return describe(read, rows, language);
}

/** How many such events there are. */
export async function countListed(read: Reading, where: SQL | undefined): Promise<number> {
  const { event } = read.tables;
  const [row] = await read
    .select({ events: count() })
    .from(event)
    .where(and(publiclyListed(read), where));
  return row?.events ?? 0;
}

/** Published for all, whatever has become of it since. */
export function publiclyListed({ tables: { event } }: Reading): SQL | undefined {
  return and(ne(event.state, "draft"), eq(event.visibility, "public"));
}

/** The events that a filter lets through. */
export function matching(read: Reading, filter: EventFilter): SQL | undefined {
  const { event, eventAudience, eventMode, eventSearch } = read.tables;
  const ofAudience = (audience: NonNullable<EventFilter["audience"]>) =>
    read.select({ id: eventAudience.eventId }).from(eventAudience).where(eq(eventAudience.audience, audience));
  const inMode = (mode: ParticipationMode) =>
    read.select({ id: eventMode.eventId }).from(eventMode).where(eq(eventMode.mode, mode));
  const withWords = (words: readonly string[]) =>
    read
      .select({ id: eventSearch.eventId })
      .from(eventSearch)
      .where(and(...words.map((word) => like(eventSearch.folded, `%${word}%`))));
  const words = searchWords(filter.words);
  return and(
    filter.kind === null ? undefined : eq(event.kind, filter.kind),
    filter.county === null ? undefined : inCounty(read, filter.county),
    filter.audience === null ? undefined : inArray(event.id, ofAudience(filter.audience)),
    filter.mode === null ? undefined : inArray(event.id, inMode(filter.mode)),
    words.length === 0 ? undefined : inArray(event.id, withWords(words)),
  );
}

type EventRow = Omit<ListedEvent, "title" | "modes">;

async function describe(read: Reading, rows: readonly EventRow[], language: Language): Promise<ListedEvent[]> {
  if (rows.length === 0) return [];
  const { eventText, eventMode } = read.tables;
  const ids = rows.map((row) => row.id);
  const texts = await read
    .select({ eventId: eventText.eventId, language: eventText.language, title: eventText.title })
    .from(eventText)
    .where(inArray(eventText.eventId, ids));
  const modes = await read
    .select({ eventId: eventMode.eventId, mode: eventMode.mode })
    .from(eventMode)
    .where(inArray(eventMode.eventId, ids))
    .orderBy(desc(eventMode.mode));
  const textsOf = grouped(texts, (text) => text.eventId);
  const modesOf = grouped(modes, (mode) => mode.eventId);
  return rows.map((row) => {
    const written = (textsOf.get(row.id) ?? []).map((text) => ({ language: text.language, text: text.title }));
    const best = bestText(written, language);
    return {
      ...row,
      title: best?.text ?? "",
      language: best?.language ?? row.language,
      modes: (modesOf.get(row.id) ?? []).map(({ mode }) => mode),
    };
  });
}
