import { eq } from "drizzle-orm";
import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import { mayTakeList } from "#access/list-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { countListed } from "#db/records/list-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { LIST_DEFAULTS, LIST_KINDS, type ListKind } from "#domain/registration/participant-list.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QueryContext } from "./context.ts";

export interface ListCounts {
  /** The lists that the one who asks may take, and how many rows each has; nobody's name. */
  readonly lists: Readonly<Partial<Record<ListKind, { readonly total: number; readonly protected: number }>>>;
  /** That the event has; one may ask for those of one alone. */
  readonly modes: readonly ParticipationMode[];
  readonly registryNumber: string | null;
}

export async function listCounts(
  ctx: QueryContext,
  slug: string,
  mode: ParticipationMode | null,
): Promise<Result<ListCounts, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, maySeeNumbers);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    const event = await findEventForRegistration(read, slug);
    if (!event) return refused("no-such-event");
    const pools = await poolsOfEvent(read, access.id);
    const lists: Partial<Record<ListKind, { total: number; protected: number }>> = {};
    for (const kind of LIST_KINDS) {
      if (!mayTakeList(ctx.actor, access, kind)) continue;
      const { total, protected: hidden } = await countListed(read, access.id, {
        kind,
        options: { ...LIST_DEFAULTS, mode: kind === "badges" || kind === "catering" ? null : mode },
      });
      lists[kind] = { total, protected: hidden };
    }
    const { event: table } = read.tables;
    const [row] = await read
      .select({ registryNumber: table.registryNumber })
      .from(table)
      .where(eq(table.id, access.id));
    const modes = PARTICIPATION_MODES.filter((each) => pools.some((pool) => pool.mode === each));
    return ok({ lists, modes, registryNumber: row?.registryNumber ?? null });
  });
}
