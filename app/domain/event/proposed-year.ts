import type { DraftFields } from "#domain/event/draft-fields.ts";
import { fieldsOfReading } from "#domain/event/draft-fields.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import { partsOf, type CalendarDate } from "#domain/values/calendar-date.ts";

/** Eight years may pass between two leap days. */
const FURTHEST = 8;

/**
 * The year in which the day of an invitation comes next, where the text has the day and the month and no year; null where
 * the year is written, or there is no such day. It is a proposal: whoever makes an event of it is told so.
 */
export function proposedYear(source: string, today: CalendarDate): number | null {
  if (!lacksYear(source)) return null;
  const { year: first } = partsOf(today);
  for (let year = first; year <= first + FURTHEST; year += 1) {
    const { date, unsure } = readInvitation(source, { year });
    if (date !== null && date >= today) return year;
    if (date === null && !unsure.some(({ code }) => code === "no-such-date")) return null;
  }
  return null;
}

/** The form as an invitation fills it; `year` is what was given for dates without one. */
export function fieldsOfInvitation(
  source: string,
  { year, today }: { readonly year: number | null; readonly today: CalendarDate },
): DraftFields {
  const fields = fieldsOfReading(readInvitation(source, { year: year ?? proposedYear(source, today) }));
  return { ...fields, ...(year !== null && { yearSaid: true }) };
}

/**
 * Where the event's day keeps its day and month and gets another year, every date that was read with it follows: the last
 * day, the last day to register and the days of the programme, unless somebody has typed them otherwise.
 */
export function followYear(source: string, typed: DraftFields, stood: DraftFields): DraftFields {
  const [from, to] = [stood, typed].map(({ facts }) => Number(/^\d{4}(?=-)/.exec(facts.startsOn)?.[0] ?? 0));
  if (!from || !to || from === to || !lacksYear(source)) return typed;
  const [before, after] = [from, to].map((year) => fieldsOfReading(readInvitation(source, { year }))) as [
    DraftFields,
    DraftFields,
  ];
  if (after.facts.startsOn !== typed.facts.startsOn) return typed;
  const days = new Map(before.items.map(({ date }, index) => [date, after.items[index]!.date]));
  const follow = (name: "endsOn" | "lastDay") =>
    typed.facts[name] === before.facts[name] ? after.facts[name] : typed.facts[name];
  return {
    ...typed,
    facts: { ...typed.facts, endsOn: follow("endsOn"), lastDay: follow("lastDay") },
    items: typed.items.map((item) => ({ ...item, date: days.get(item.date) ?? item.date })),
  };
}

function lacksYear(source: string): boolean {
  const { date, unsure } = readInvitation(source, { year: null });
  return date === null && unsure.some(({ code }) => code === "date-without-year");
}
