import { and, desc, ne } from "drizzle-orm";
import type { Erased } from "#domain/audit/erasure.ts";
import { isId, type AuditEntryId, type EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading } from "../transaction.ts";
import { sayingOfPeople, type AuditEntry, type SomeEntries } from "./audit-record.ts";

/** An entry that says something about people. */
export interface PersonalEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  readonly personal: Readonly<Record<string, unknown>>;
}

export interface ErasedEntries {
  readonly which: SomeEntries;
  readonly subject: AuditEntry["subject"];
  /** The event on whose history they stand, where it is one. */
  readonly eventId: EventId | null;
  /** The latest first. */
  readonly entries: readonly PersonalEntry[];
}

/**
 * What there is to be deleted of an entry or of a thing; null where nothing is said of anybody. What was noted at an
 * earlier deletion goes along, and is no reason for another.
 */
export async function erasedEntries(read: Reading, of: Erased): Promise<ErasedEntries | null> {
  const { auditEntry } = read.tables;
  const which = entriesOf(of);
  const rows = await read
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      act: auditEntry.act,
      subjectKind: auditEntry.subjectKind,
      subjectId: auditEntry.subjectId,
      eventId: auditEntry.eventId,
      personal: auditEntry.personal,
    })
    .from(auditEntry)
    .where(
      and(sayingOfPeople(read, which), "entryId" in which ? undefined : ne(auditEntry.act, "delete-personal-values")),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id));
  const [first] = rows;
  if (!first) return null;
  return {
    which,
    subject: isId("evt", of)
      ? { kind: "event", id: of }
      : { kind: first.subjectKind as AuditEntry["subject"]["kind"], id: first.subjectId },
    eventId: first.eventId,
    entries: rows.map(({ id, at, act, personal }) => ({ id, at, act, personal: personal ?? {} })),
  };
}

function entriesOf(of: Erased): SomeEntries {
  if (isId("aud", of)) return { entryId: of };
  return isId("evt", of) ? { eventId: of, registrations: false } : { subjectId: of };
}
