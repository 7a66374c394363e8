import { mayChangeEvent } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { countsOfEvents } from "#db/records/event-need-record.ts";
import {
  accessToEvents,
  eventsThatMayNeed,
  type ListedWorkEvent,
  type OfOrganisations,
} from "#db/records/work-event-record.ts";
import { needsOf, type EventNeed } from "#domain/event/event-need.ts";
import { isOver } from "#domain/event/event-span.ts";
import type { ListPage } from "#domain/event/list-page.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type { QueryContext } from "./context.ts";

/** Events for which something waits: every one is on one of the pages. */
export interface NeedingEvents {
  readonly events: readonly { readonly event: NeedingEvent; readonly needs: readonly EventNeed[] }[];
  readonly total: number;
  readonly page: ListPage;
}

export type NeedingEvent = Pick<ListedWorkEvent, "slug" | "title" | "zone">;

const ON_A_PAGE = 30;

/**
 * What waits for somebody over all the events that they may change: those to come, the nearest first, then drafts, then
 * those that have been, the latest first. In a number of statements that doesn't grow with events or people.
 */
export async function needingEvents(
  read: Reading,
  { actor, now }: Pick<QueryContext, "actor" | "now">,
  given: OfOrganisations & { readonly today: CalendarDate; readonly text: FoldedText; readonly page: number },
): Promise<NeedingEvents> {
  const at = now();
  const { events, ids } = await eventsThatMayNeed(read, given);
  const accessOf = await accessToEvents(read, ids);
  const counts = await countsOfEvents(read, ids, at);
  const needing = events
    .filter((event) => mayChangeEvent(actor, accessOf(event)))
    .map((event) => ({ event, part: partOf(event, isOver(event, at)), needs: needsOf(event, counts(event.id), at) }))
    .filter(({ needs }) => needs.length > 0)
    .sort((one, other) => one.part - other.part || inPart(one.part, one.event, other.event));
  const of = Math.max(1, Math.ceil(needing.length / ON_A_PAGE));
  const number = Math.min(given.page, of);
  return {
    events: needing.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE).map(({ event, needs }) => {
      const { slug, title, zone } = event;
      return { event: { slug, title, zone }, needs };
    }),
    total: needing.length,
    page: { number, of },
  };
}

const COMING = 0;
const DRAFT = 1;
const PAST = 2;

function partOf({ state }: ListedWorkEvent, over: boolean): number {
  if (state === "draft") return DRAFT;
  return over ? PAST : COMING;
}

function inPart(part: number, one: ListedWorkEvent, other: ListedWorkEvent): number {
  const [first, second] = part === PAST ? [other.endsOn, one.endsOn] : [one.startsOn, other.startsOn];
  if (first !== second) return first < second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
