import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { registrationOverview, type AllotmentOverview } from "./registration-overview.ts";

export interface KeptSeatsPage {
  readonly zone: ZoneName;
  /** Of the modes that seats can be kept of. */
  readonly pools: readonly {
    readonly mode: ParticipationMode;
    /** Null where as many as come. */
    readonly left: number | null;
    readonly waiting: number;
  }[];
  /** Null where seats are to be kept anew. */
  readonly allotment: AllotmentOverview | null;
}

/** Seats to be kept for a group, or an allotment to be changed. Null for whoever may not, and for what there is not. */
export async function keptSeatsPage(ctx: QueryContext, slug: string, id: string | null): Promise<KeptSeatsPage | null> {
  const access = await ctx.db.read((read) => eventAccess(read, { slug }));
  if (!access || !mayRunRegistration(ctx.actor, access)) return null;
  const overview = await registrationOverview(ctx, slug);
  if (!overview.ok) return null;
  const { zone, pools, allotments } = overview.value;
  const allotment = allotments.find((each) => each.id === id) ?? null;
  if (id !== null && allotment === null) return null;
  return {
    ...{ zone, allotment },
    pools: pools.flatMap(({ mode, left, waiting }) => (mode === null ? [] : [{ mode, left, waiting }])),
  };
}
