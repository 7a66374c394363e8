import { count, desc, eq, inArray } from "drizzle-orm";
import { maySeeNames, maySeeNumbers } from "#access/event-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import type { AccountId, AuditEntryId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** One act, with how it was before and how it became where the act has said so. */
export interface HistoryEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  readonly by: HistoryActor;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts: Readonly<Record<string, unknown>>;
  /** Null for whoever sees no names, and once it was deleted. */
  readonly personal: Readonly<Record<string, unknown>> | null;
}

/** Participants are named nowhere here: whoever may see them finds them by the entry's subject. */
export type HistoryActor =
  | { readonly kind: "account"; readonly name: string | null; readonly email: string | null }
  | { readonly kind: "participant" | "command-line" | "system" | "visitor" };

export interface EventHistory {
  readonly entries: readonly HistoryEntry[];
  readonly pages: number;
}

const ENTRIES_A_PAGE = 50;

/** What was done with an event, the latest first. Null for whoever may not see the event. */
export async function eventHistory(ctx: QueryContext, slug: string, page: number): Promise<EventHistory | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !maySeeNumbers(ctx.actor, access)) return null;
    const names = maySeeNames(ctx.actor, access);
    const { auditEntry, account } = read.tables;
    const [counted] = await read.select({ entries: count() }).from(auditEntry).where(eq(auditEntry.eventId, access.id));
    const rows = await read
      .select({
        id: auditEntry.id,
        at: auditEntry.at,
        act: auditEntry.act,
        actor: auditEntry.actor,
        subjectKind: auditEntry.subjectKind,
        subjectId: auditEntry.subjectId,
        facts: auditEntry.facts,
        personal: auditEntry.personal,
      })
      .from(auditEntry)
      .where(eq(auditEntry.eventId, access.id))
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(ENTRIES_A_PAGE)
      .offset((page - 1) * ENTRIES_A_PAGE);
    const ids = [...new Set(rows.flatMap(({ actor }) => (actor.startsWith("acc_") ? [actor as AccountId] : [])))];
    const people = await read
      .select({ id: account.id, name: account.name, email: account.email })
      .from(account)
      .where(inArray(account.id, ids));
    return {
      pages: Math.max(1, Math.ceil((counted?.entries ?? 0) / ENTRIES_A_PAGE)),
      entries: rows.map(({ actor, subjectKind, subjectId, personal, ...row }) => ({
        ...row,
        by: actorOf(actor, people),
        subject: { kind: subjectKind, id: subjectId },
        personal: names ? personal : null,
      })),
    };
  });
}

function actorOf(
  actor: string,
  people: readonly { readonly id: string; readonly name: string | null; readonly email: string | null }[],
): HistoryActor {
  if (actor.startsWith("acc_")) {
    const { name = null, email = null } = people.find(({ id }) => id === actor) ?? {};
    return { kind: "account", name, email };
  }
  if (actor === "command-line" || actor === "system") return { kind: actor };
  return { kind: actor.startsWith("reg_") ? "participant" : "visitor" };
}
