import { and, desc, eq, ne } from "drizzle-orm";
import { actorReference, type Actor } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "#db/records/outbox-record.ts";
import { ACTS_AT_ONCE, actsOn, isBehind } from "#db/records/subject-history-record.ts";
import type { MessageKind } from "#domain/registration/message.ts";
import type { AccountId, AuditEntryId, EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { namesInFacts } from "./names-in-facts.ts";

/** What has been done with a registration, and what its person has been written. The latest first. */
export interface ParticipantHistory {
  readonly acts: readonly ParticipantAct[];
  /** Behind which act, and which mail, there are more; null where there are none. */
  readonly older: OlderThan;
  /** Null for whoever may not run the event's registration. */
  readonly mails: readonly ParticipantMail[] | null;
}

export interface OlderThan {
  readonly act: AuditEntryId | null;
  readonly mail: MessageId | null;
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

interface Asked {
  readonly eventId: EventId;
  readonly runs: boolean;
  readonly reader: Actor;
  readonly before?: OlderThan;
}

const THE_LATEST: OlderThan = { act: null, mail: null };

export async function participantHistory(
  read: Reading,
  id: RegistrationId,
  { eventId, runs, reader, before = THE_LATEST }: Asked,
): Promise<ParticipantHistory> {
  const named = await namesInFacts(read, eventId);
  const { acts: rows, older } = await actsOn(read, id, before.act);
  const acts = rows.map((row) => {
    const entry = actOf(row, { runs, reader: actorReference(reader) });
    return { ...entry, facts: named(entry.facts), personal: entry.personal && named(entry.personal) };
  });
  const mailed = runs ? await mailsOf(read, { id, eventId, before: before.mail }) : null;
  return { acts, mails: mailed && mailed.mails, older: { act: older, mail: mailed && mailed.older } };
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

function actOf(
  { actor, personal, name, email, ...row }: Awaited<ReturnType<typeof actsOn>>["acts"][number],
  { runs, reader }: { readonly runs: boolean; readonly reader: string },
): ParticipantAct {
  const { reason, ...other } = personal ?? {};
  return {
    ...{ ...row, by: byWhom(actor, name ?? email, reader), reason: typeof reason === "string" ? reason : null },
    personal: runs ? other : null,
  };
}

function byWhom(actor: string, account: string | null, reader: string): ParticipantAct["by"] {
  if (actor === "system" || actor === "command-line") return actor;
  if (!isAccount(actor)) return "participant";
  return actor === reader ? "you" : { account: account ?? "" };
}

function isAccount(actor: string): actor is AccountId {
  return actor.startsWith("acc_");
}

async function mailsOf(
  read: Reading,
  {
    id,
    eventId,
    before,
  }: { readonly id: RegistrationId; readonly eventId: EventId; readonly before: MessageId | null },
) {
  const { message } = read.tables;
  const own = and(eq(message.registrationId, id), eq(message.eventId, eventId), ne(message.kind, "account"));
  const [last] =
    before === null
      ? []
      : await read
          .select({ at: message.createdAt, id: message.id })
          .from(message)
          .where(and(eq(message.id, before), own));
  const rows = await read
    .select({
      id: message.id,
      kind: message.kind,
      facts: message.facts,
      at: message.createdAt,
      sentAt: message.sentAt,
      failedAt: message.failedAt,
      failure: message.lastFailure,
    })
    .from(message)
    .where(and(own, last && isBehind(message.createdAt, message.id, last)))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(ACTS_AT_ONCE + 1);
  const mails = rows.slice(0, ACTS_AT_ONCE).flatMap<ParticipantMail>(({ facts, sentAt, failedAt, kind, ...row }) => {
    if (kind === "account") return [];
    const subject = facts?.note?.subject ?? null;
    return [{ ...row, kind, subject, state: mailState({ sentAt, failedAt, failure: row.failure }) }];
  });
  return { mails, older: rows.length > ACTS_AT_ONCE ? rows[ACTS_AT_ONCE - 1]!.id : null };
}
