import { and, eq, inArray, isNotNull, ne, notInArray, sql, type SQL } from "drizzle-orm";
import type { Act, SubjectKind } from "#domain/audit/acts.ts";
import { isId, type AuditEntryId, type EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

export interface AuditEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  /** From `actorReference`: never a name. */
  readonly actor: string;
  readonly act: Act;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly eventId?: EventId;
  /** How it was and became, as the act's telling says (`ACTS`), without anything about a person. */
  readonly facts: Record<string, unknown>;
  /** About people, and purged with them. */
  readonly personal?: Record<string, unknown>;
}

export async function writeAuditEntry(tx: Tx, { subject, ...entry }: AuditEntry): Promise<void> {
  const values = { ...entry, subjectKind: subject.kind, subjectId: subject.id, eventId: entry.eventId ?? null };
  await (entry.personal === undefined ? insertEntry(tx, values) : insertPersonalEntry(tx, values));
}

const IN_ONE_STATEMENT = 200;

/** The entries of an act that concerns many, none of which says anything about a person. */
export async function writeAuditEntries(tx: Tx, entries: readonly Omit<AuditEntry, "personal">[]): Promise<void> {
  for (let from = 0; from < entries.length; from += IN_ONE_STATEMENT) {
    await tx.insert(tx.tables.auditEntry).values(
      entries.slice(from, from + IN_ONE_STATEMENT).map(({ subject, ...entry }) => ({
        ...{ ...entry, subjectKind: subject.kind, subjectId: subject.id, eventId: entry.eventId ?? null },
      })),
    );
  }
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

/** The entries of one thing, all that stand in an event's history, or one entry. */
export type SomeEntries =
  | { readonly subjectId: string }
  /** Those on somebody's registration stand with the person. */
  | { readonly eventId: EventId; readonly registrations: boolean }
  | { readonly entryId: AuditEntryId };

/** What entries say about people, gone; the entries stay. Says of how many. */
export async function emptyPersonalValues(tx: Tx, which: SomeEntries): Promise<number> {
  const { auditEntry } = tx.tables;
  await deletePeopleKnownBy(tx, which);
  const emptied = await tx
    .update(auditEntry)
    .set({ personal: null })
    .where(sayingOfPeople(tx, which))
    .returning({ id: auditEntry.id });
  return emptied.length;
}

/** Those entries of them that say something about people. */
export function sayingOfPeople(read: Reading, which: SomeEntries): SQL | undefined {
  const { auditEntry } = read.tables;
  return and(wanted(read, which), isNotNull(auditEntry.personal));
}

function wanted(read: Reading, which: SomeEntries): SQL | undefined {
  const { auditEntry } = read.tables;
  if ("entryId" in which) return eq(auditEntry.id, which.entryId);
  if ("subjectId" in which) return eq(auditEntry.subjectId, which.subjectId);
  const ofEvent = eq(auditEntry.eventId, which.eventId);
  return which.registrations ? ofEvent : and(ofEvent, ne(auditEntry.subjectKind, "registration"));
}

/** Whoever left a place to somebody else is known by the entry of that alone: once that is empty nobody would find them. */
async function deletePeopleKnownBy(tx: Tx, which: SomeEntries): Promise<void> {
  const { auditEntry, person, registration } = tx.tables;
  const rows = await tx
    .select({ personal: auditEntry.personal })
    .from(auditEntry)
    .where(and(sayingOfPeople(tx, which), eq(auditEntry.act, "hand-over")));
  const left = rows.flatMap(({ personal }) => {
    const from = personal?.["from"];
    return typeof from === "string" && isId("per", from) ? [from] : [];
  });
  if (left.length === 0) return;
  const taken = tx.select({ id: registration.personId }).from(registration).where(inArray(registration.personId, left));
  await tx.delete(person).where(and(inArray(person.id, left), notInArray(person.id, taken)));
}
