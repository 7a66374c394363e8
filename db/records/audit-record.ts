import type { AuditEntryId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Tx } from "../transaction.ts";

export interface AuditEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  /** From `actorReference`: never a name. */
  readonly actor: string;
  /** The command's name. */
  readonly act: string;
  readonly subject: { readonly kind: "event" | "organisation" | "series" | "fault-report"; readonly id: string };
  readonly eventId?: EventId;
  /** Without anything about a person. */
  readonly facts: Record<string, unknown>;
  /** About people, and purged with them. */
  readonly personal?: Record<string, unknown>;
}

export async function writeAuditEntry(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(tx.tables.auditEntry).values({
    id: entry.id,
    at: entry.at,
    actor: entry.actor,
    act: entry.act,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    eventId: entry.eventId ?? null,
    facts: entry.facts,
    personal: entry.personal ?? null,
  });
}
