import { desc, eq } from "drizzle-orm";
import { actorReference, type Actor } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "#db/records/outbox-record.ts";
import { actsOn } from "#db/records/subject-history-record.ts";
import type { MessageKind } from "#domain/registration/message.ts";
import type { AccountId, AuditEntryId, EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { namesInFacts } from "./names-in-facts.ts";

/** What has been done with a registration, and what its person has been written. The latest first. */
export interface ParticipantHistory {
  readonly acts: readonly ParticipantAct[];
  /** Null for whoever may not run the event's registration. */
  readonly mails: readonly ParticipantMail[] | null;
}

export interface ParticipantAct {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  /** `you`: the account of the one who asks, by its id: two may have one name. */
  readonly by: "participant" | "system" | "command-line" | "you" | { readonly account: string };
  /** Why a limit was gone over. */
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  /** How the person was before and after; null for whoever may not run the event's registration. */
  readonly personal: Readonly<Record<string, unknown>> | null;
}

export interface ParticipantMail {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly subject: string | null;
  readonly at: Instant;
  readonly state: MailState;
  /** A code of ours, or the server's three digits. */
  readonly failure: string | null;
}

export type MailState = "sent" | "waiting" | "failed" | "dropped";

const MOST = 100;

export async function participantHistory(
  read: Reading,
  id: RegistrationId,
  { eventId, runs, reader }: { readonly eventId: EventId; readonly runs: boolean; readonly reader: Actor },
): Promise<ParticipantHistory> {
  const named = await namesInFacts(read, eventId);
  const acts = (await actsOf(read, id, { runs, reader: actorReference(reader) })).map((entry) => ({
    ...entry,
    facts: named(entry.facts),
    personal: entry.personal && named(entry.personal),
  }));
  return { acts, mails: runs ? await mailsOf(read, id, eventId) : null };
}

/** What has come of a mail. */
export function mailState(row: {
  readonly sentAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly failure: string | null;
}): MailState {
  if (row.sentAt !== null) return "sent";
  if (row.failedAt === null) return "waiting";
  return row.failure === OUT_OF_DATE || row.failure === PERSON_DELETED ? "dropped" : "failed";
}

async function actsOf(
  read: Reading,
  id: RegistrationId,
  { runs, reader }: { readonly runs: boolean; readonly reader: string },
): Promise<readonly ParticipantAct[]> {
  const rows = await actsOn(read, id, MOST);
  return rows.map(({ actor, personal, name, email, ...row }) => {
    const { reason, ...other } = personal ?? {};
    return {
      ...{ ...row, by: byWhom(actor, name ?? email, reader), reason: typeof reason === "string" ? reason : null },
      personal: runs ? other : null,
    };
  });
}

function byWhom(actor: string, account: string | null, reader: string): ParticipantAct["by"] {
  if (actor === "system" || actor === "command-line") return actor;
  if (!isAccount(actor)) return "participant";
  return actor === reader ? "you" : { account: account ?? "" };
}

function isAccount(actor: string): actor is AccountId {
  return actor.startsWith("acc_");
}

async function mailsOf(read: Reading, id: RegistrationId, eventId: EventId): Promise<readonly ParticipantMail[]> {
  const { message } = read.tables;
  const rows = await read
    .select({
      id: message.id,
      kind: message.kind,
      facts: message.facts,
      at: message.createdAt,
      sentAt: message.sentAt,
      failedAt: message.failedAt,
      failure: message.lastFailure,
      eventId: message.eventId,
    })
    .from(message)
    .where(eq(message.registrationId, id))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(MOST);
  return rows.flatMap(({ facts, sentAt, failedAt, eventId: of, kind, ...row }) => {
    if (of !== eventId || kind === "account") return [];
    const subject = facts?.note?.subject ?? null;
    return [{ ...row, kind, subject, state: mailState({ sentAt, failedAt, failure: row.failure }) }];
  });
}
