import type { EventSpan } from "./event-span.ts";
import type { ParticipationMode } from "./participation-mode.ts";

/** When, where and how an event is held: what people plan their day by. */
export interface EventPlace extends EventSpan {
  readonly venueName: string | null;
  readonly venueMunicipality: string | null;
  readonly modes: readonly ParticipationMode[];
}

/** An event as it was, and as it is after the change. */
export interface EventChange {
  readonly before: EventPlace;
  readonly after: EventPlace;
}
