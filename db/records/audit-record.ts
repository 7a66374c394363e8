import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { AuditEntryId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Tx } from "../transaction.ts";

export interface AuditEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  /** From `actorReference`: never a name. */
  readonly actor: string;
  /** The command's name. */
  readonly act: string;
  readonly subject: {
    readonly kind: "event" | "event-draft" | "organisation" | "series" | "fault-report" | "registration" | "account";
    readonly id: string;
  };
  readonly eventId?: EventId;
  /** Without anything about a person. */
  readonly facts: Record<string, unknown>;
  /** About people, and purged with them. */
  readonly personal?: Record<string, unknown>;
}

export async function writeAuditEntry(tx: Tx, { subject, ...entry }: AuditEntry): Promise<void> {
  const values = { ...entry, subjectKind: subject.kind, subjectId: subject.id, eventId: entry.eventId ?? null };
  await (entry.personal === undefined ? insertEntry(tx, values) : insertPersonalEntry(tx, values));
}

const insertEntry = preparedStatement((tx: Tx) => tx.insert(tx.tables.auditEntry).values(placeholders()));

const insertPersonalEntry = preparedStatement((tx: Tx) =>
  tx.insert(tx.tables.auditEntry).values({ ...placeholders(), personal: sql.placeholder("personal") }),
);

function placeholders() {
  return {
    id: sql.placeholder("id"),
    at: sql.placeholder("at"),
    actor: sql.placeholder("actor"),
    act: sql.placeholder("act"),
    subjectKind: sql.placeholder("subjectKind"),
    subjectId: sql.placeholder("subjectId"),
    eventId: sql.placeholder("eventId"),
    facts: sql.placeholder("facts"),
  };
}

/** What the entries of one thing say about people, gone; the entries stay. Says of how many. */
export async function emptyPersonalValues(tx: Tx, subjectId: string): Promise<number> {
  const { auditEntry } = tx.tables;
  const emptied = await tx
    .update(auditEntry)
    .set({ personal: null })
    .where(and(eq(auditEntry.subjectId, subjectId), isNotNull(auditEntry.personal)))
    .returning({ id: auditEntry.id });
  return emptied.length;
}
