import { and, asc, desc, eq, gte, inArray, lt, ne, sql } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import type { EventKind, EventState } from "#domain/event/event.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { QueryContext } from "./context.ts";

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
  readonly modes: readonly ParticipationMode[];
}

export interface EventList {
  /** From today on, the nearest first. */
  readonly coming: readonly ListedEvent[];
  /** Before today, the latest first. */
  readonly past: readonly ListedEvent[];
}

const MOST_LISTED = 200;

/** The events that everybody may find, in the reader's language where they have it. */
export async function findEvents(ctx: QueryContext, language: Language): Promise<EventList> {
  const today = dateIn(STOCKHOLM, ctx.now());
  return ctx.db.read(async (read) => {
    const { event } = read.tables;
    const listed = and(ne(event.state, "draft"), eq(event.visibility, "public"));
    const coming = await read
      .select(columns(read))
      .from(event)
      .where(and(listed, gte(event.endsOn, today)))
      .orderBy(asc(event.startsOn), sql`coalesce(${event.startsAt}, '')`, asc(event.slug))
      .limit(MOST_LISTED);
    const past = await read
      .select(columns(read))
      .from(event)
      .where(and(listed, lt(event.endsOn, today)))
      .orderBy(desc(event.startsOn), asc(event.slug))
      .limit(MOST_LISTED);
    const describe = await describer(read, [...coming, ...past], language);
    return { coming: coming.map(describe), past: past.map(describe) };
  });
}

type EventRow = Omit<ListedEvent, "title" | "modes">;

function columns({ tables: { event } }: Reading) {
  return {
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
  };
}

/** Reads the titles and modes of all rows in two statements, and gives what adds them to a row. */
async function describer(read: Reading, rows: readonly EventRow[], language: Language) {
  const { eventText, eventMode } = read.tables;
  const ids = rows.map((row) => row.id);
  const texts = await read
    .select({ eventId: eventText.eventId, language: eventText.language, title: eventText.title })
    .from(eventText)
    .where(inArray(eventText.eventId, ids));
  const modes = await read
    .select()
    .from(eventMode)
    .where(inArray(eventMode.eventId, ids))
    .orderBy(desc(eventMode.mode));
  const textsOf = grouped(texts, (text) => text.eventId);
  const modesOf = grouped(modes, (mode) => mode.eventId);
  return (row: EventRow): ListedEvent => {
    const written = (textsOf.get(row.id) ?? []).map((text) => ({ language: text.language, text: text.title }));
    const best = bestText(written, language);
    return {
      ...row,
      title: best?.text ?? "",
      language: best?.language ?? row.language,
      modes: (modesOf.get(row.id) ?? []).map(({ mode }) => mode),
    };
  };
}
