import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import { eventsOfOrganisations, type ListedWorkEvent, type WorkTime } from "#db/records/work-event-record.ts";
import { poolsOfEvents } from "#db/records/seat-count-record.ts";
import { isOver } from "#domain/event/event-span.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import { addDays } from "#domain/values/calendar-date.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { needingEvents, type NeedingEvents } from "./needing-events.ts";

/** Everything that somebody runs or sees, and what of it waits for them. */
export interface WorkOverview {
  readonly needing: NeedingEvents;
  readonly events: Readonly<Record<WorkTime, WorkOverviewPart>>;
}

export interface WorkOverviewPart {
  readonly events: readonly WorkOverviewEvent[];
  /** There are more: a search finds them. */
  readonly more: boolean;
}

export interface WorkOverviewEvent extends Pick<
  ListedWorkEvent,
  "slug" | "title" | "state" | "example" | "startsOn" | "endsOn"
> {
  /** Of its modes. */
  readonly seats: readonly Pick<SeatPool, "mode" | "capacity" | "taken" | "waiting">[];
}

const MOST_SHOWN = { coming: 50, draft: 20, past: 10 } as const satisfies Record<WorkTime, number>;
const MOST_FOUND = 50;

/** In a number of statements that doesn't grow with events, roles or people. `page`: of those for which something waits. */
export async function workOverview(ctx: QueryContext, { text = "", page = 1 } = {}): Promise<WorkOverview> {
  const now = ctx.now();
  // A day early, for an event may lie in another zone or end after midnight.
  const today = addDays(dateIn(STOCKHOLM, now), -1);
  const organisationIds = runsTheInstallation(ctx.actor)
    ? null
    : rolesOf(ctx.actor).flatMap(({ organisationId }) => organisationId ?? []);
  const folded = foldedText(text.slice(0, 200));
  return ctx.db.read(async (read) => {
    const listed = async (time: WorkTime) => {
      const most = folded === "" ? MOST_SHOWN[time] : MOST_FOUND;
      const given = { time, today, text: folded, limit: most + 1 };
      const events = await eventsOfOrganisations(read, { organisationIds }, given);
      return { events: events.slice(0, most), more: events.length > most };
    };
    const parts = { coming: await listed("coming"), draft: await listed("draft"), past: await listed("past") };
    const all = [...parts.coming.events, ...parts.draft.events, ...parts.past.events];
    const needing = await needingEvents(read, ctx, { organisationIds, today, text: folded, page });
    const ids = all.map(({ id }) => id);
    const pools = await poolsOfEvents(read, ids);
    const shown = (event: ListedWorkEvent): WorkOverviewEvent => {
      const { slug, title, state, example, startsOn, endsOn } = event;
      const seats = pools.filter(({ eventId, mode }) => eventId === event.id && mode !== null);
      return { slug, title, state, example, startsOn, endsOn, seats };
    };
    const isPast = (event: ListedWorkEvent) => event.state !== "draft" && isOver(event, now);
    const past = [...parts.coming.events.filter(isPast), ...parts.past.events];
    return {
      needing,
      events: {
        coming: { ...parts.coming, events: parts.coming.events.filter((event) => !isPast(event)).map(shown) },
        draft: { ...parts.draft, events: parts.draft.events.map(shown) },
        past: { ...parts.past, events: past.map(shown) },
      },
    };
  });
}
