import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import { runsTheInstallation } from "#access/actor.ts";
import { maySeeNumbers, refusalAt } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "#db/records/outbox-record.ts";
import type { BroadcastKind } from "#domain/registration/broadcast.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { BroadcastId } from "#domain/values/identifiers.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** How far a message to many has come. */
export interface BroadcastProgress {
  readonly id: BroadcastId;
  readonly slug: string;
  readonly kind: BroadcastKind;
  /** An organiser's own. */
  readonly subject: string | null;
  readonly createdAt: Instant;
  readonly zone: ZoneName;
  readonly state: "spreading" | "sending" | "done" | "stopped";
  /** When it was begun. */
  readonly receivers: number;
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  /** Not sent, for they were no longer true, or their person was deleted. */
  readonly dropped: number;
}

const MOST = 200;

/** Messages to many, the newest first: of one event, or of all; or one of them alone. */
export async function broadcastProgress(
  ctx: QueryContext,
  { slug, id = null }: { readonly slug: string | null; readonly id?: BroadcastId | null },
): Promise<Result<readonly BroadcastProgress[], "not-allowed" | "no-such-event">> {
  if (slug === null && !runsTheInstallation(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const { broadcast, event, message } = read.tables;
    const refusal = slug !== null && refusalAt(ctx.actor, await eventAccess(read, { slug }), maySeeNumbers);
    if (refusal) return refused(refusal);
    const rows = await read
      .select({
        id: broadcast.id,
        slug: event.slug,
        kind: broadcast.kind,
        facts: broadcast.facts,
        createdAt: broadcast.createdAt,
        zone: event.zone,
        receivers: broadcast.receivers,
        queued: broadcast.queued,
        spreadAt: broadcast.spreadAt,
        stoppedAt: broadcast.stoppedAt,
      })
      .from(broadcast)
      .innerJoin(event, eq(event.id, broadcast.eventId))
      .where(and(slug === null ? undefined : eq(event.slug, slug), id === null ? undefined : eq(broadcast.id, id)))
      .orderBy(desc(broadcast.createdAt), desc(broadcast.id))
      .limit(MOST);
    if (rows.length === 0) return ok([]);
    const ids = rows.map(({ id }) => id);
    const counted = await read
      .select({
        id: message.broadcastId,
        sent: count(message.sentAt),
        ended: count(message.failedAt),
        failed: count(sql`case when ${message.failedAt} is not null and ${notDropped(message.lastFailure)} then 1 end`),
        all: count(),
      })
      .from(message)
      .where(inArray(message.broadcastId, ids))
      .groupBy(message.broadcastId);
    return ok(
      rows.map(({ facts, spreadAt, stoppedAt, ...row }) => {
        const { sent = 0, ended = 0, failed = 0, all = 0 } = counted.find(({ id }) => id === row.id) ?? {};
        const waiting = all - sent - ended;
        const going =
          spreadAt === null ? ("spreading" as const) : waiting > 0 ? ("sending" as const) : ("done" as const);
        return {
          ...row,
          subject: facts.note?.subject ?? null,
          state: stoppedAt === null ? going : ("stopped" as const),
          ...{ sent, failed, waiting, dropped: ended - failed },
        };
      }),
    );
  });
}

/** Endings that are no failures. */
const DROPPED = [OUT_OF_DATE, PERSON_DELETED];

export function notDropped(lastFailure: Parameters<typeof inArray>[0]) {
  return sql`${lastFailure} not in (${sql.join(
    DROPPED.map((code) => sql`${code}`),
    sql`, `,
  )})`;
}
