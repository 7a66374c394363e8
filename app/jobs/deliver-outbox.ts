import { errorName, type Log } from "#app/log.ts";
import { noteOutcomes, type Outcome } from "#db/records/delivery-record.ts";
import {
  ANSWER_LOST,
  OUT_OF_DATE,
  PERSON_DELETED,
  findDueMessages,
  firstMessages,
  keepCalendars,
  leaseMessages,
  type MessageLease,
} from "#db/records/outbox-record.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import { isOutOfDate } from "#domain/registration/out-of-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { AnyMessage } from "#emails/messages.ts";
import type { Mailroom } from "#emails/mailroom.ts";
import type { Delivery } from "#emails/outgoing-mail.ts";
import { outgoingMessageEvents } from "#queries/outgoing-messages.ts";
import type { Job, JobContext } from "./job.ts";
import { mailPace, type MailPace } from "./mail-pace.ts";
import { accountMessageOf, isOfAnEvent, messageOf, type SendableLease, type SenderFacts } from "./message-of.ts";

export interface OutboxParts extends SenderFacts {
  /** Renders and sends, in a thread of its own where people are waiting in this one. */
  readonly room: Mailroom;
  /** Where nobody sends mail: it is kept. */
  readonly keep: KeepMail;
  readonly perMinute: number | null;
  /** True while this thread has its hands full. */
  readonly isBusy?: () => boolean;
  readonly log: Log;
}

export type KeepMail = (mail: {
  readonly id: MessageId;
  readonly email: EmailAddress;
  readonly subject: string;
  readonly source: string;
}) => Promise<void>;

/**
 * Sends what waits in the outbox. A message whose answer was lost is sent again, under the same Message-ID, and counted.
 * Every worker takes part: a lease on each message keeps them apart.
 */
export function deliverOutbox(parts: OutboxParts): Job {
  const pace = mailPace(parts.perMinute);
  return {
    name: "deliver-outbox",
    everyMs: 250,
    byEveryWorker: true,
    hasWork: async (read, at) => pace.allowance(at) > 0 && (await findDueMessages(read, { at, limit: 1 })).length > 0,
    async run(ctx) {
      const startedAt = ctx.now();
      while (!ctx.signal.aborted && ctx.now() - startedAt <= RUN_MS && (await deliverSome(ctx, parts, pace)));
    },
  };
}

/** Sends some messages, each to another person. False where none could be had. */
async function deliverSome(ctx: JobContext, parts: OutboxParts, pace: MailPace): Promise<boolean> {
  const at = ctx.now();
  // Mail can wait a moment; whoever stands before a form can't.
  const busy = parts.isBusy?.() ?? false;
  const limit = Math.min(busy ? BATCH_BESIDE_OTHERS : BATCH, pace.allowance(at));
  if (limit === 0) return false;
  const due = await ctx.db.read((read) => findDueMessages(read, { at, limit }));
  if (due.length === 0) return false;
  const holder = ctx.newId("wrk");
  const until = instant(at + LEASE_MS);
  const leases = await ctx.db.inTransaction((tx) => leaseMessages(tx, { ids: due, holder, at, until }));
  if (leases.length === 0) return false;
  const { ready, outcomes } = await prepare(ctx, parts, leases);
  const away = await sendAll(ctx, parts, { ready, outcomes, pace });
  return !away && !busy && ctx.now() < until;
}

/** Those that can be sent lie ready in the mailroom, their calendar parts written down; what has come of the others. */
async function prepare(ctx: JobContext, { room, log, ...parts }: OutboxParts, leases: readonly MessageLease[]) {
  const at = ctx.now();
  const events = await outgoingMessageEvents(ctx, [...new Set(leases.flatMap(({ eventId: id }) => id ?? []))]);
  const first = await ctx.db.read((read) => firstMessages(read, leases));
  const outcomes: Outcome[] = [];
  const sendable: { lease: SendableLease; message: AnyMessage }[] = [];
  for (const lease of leases) {
    const event = lease.eventId === null ? undefined : events.get(lease.eventId);
    const made = madeOf(parts, lease, { event, at });
    if ("failure" in made) outcomes.push({ lease, failedAt: at, failure: made.failure });
    else sendable.push(made);
  }
  try {
    const prepared = await room.prepare(
      sendable.map(({ lease, message }) => {
        const references = first(lease);
        // What may have arrived arrives the same; what has not left says what holds now, in text and calendar alike.
        const calendar = lease.lastFailure === ANSWER_LOST ? lease.calendar : null;
        return { id: lease.id, message, calendar, references: references === lease.id ? null : references };
      }),
    );
    const kept = sendable.flatMap(({ lease }, index) => {
      const part = prepared[index];
      const calendar = part && "calendar" in part ? part.calendar : null;
      return calendar !== null && calendar !== lease.calendar ? [{ lease, calendar }] : [];
    });
    if (kept.length > 0) await ctx.db.inTransaction((tx) => keepCalendars(tx, kept));
    const ready: SendableLease[] = [];
    for (const [index, { lease }] of sendable.entries()) {
      const part = prepared[index];
      if (part && "calendar" in part) ready.push(lease);
      else {
        // One that can't be made must not keep the others waiting.
        const fault = part?.fault ?? "not-prepared";
        log.info("message-not-made", { kind: lease.kind, tries: lease.tries, fault });
        outcomes.push(laterOrNever(lease, at, fault));
      }
    }
    return { ready, outcomes };
  } catch (error) {
    log.error("mailroom-failed", error);
    outcomes.push(...sendable.map(({ lease }) => laterOrNever(lease, at, errorName(error))));
    return { ready: [], outcomes };
  }
}

/** True where the server is away: the next message would fare alike. */
async function sendAll(
  ctx: JobContext,
  { room, keep }: OutboxParts,
  { ready, outcomes, pace }: { ready: readonly SendableLease[]; outcomes: Outcome[]; pace: MailPace },
): Promise<boolean> {
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(SENDING_MS)]);
  const waiting = ready.values();
  let away: (Delivery & { sent: false }) | null = null;
  let writing: Promise<void> = Promise.resolve();
  let writtenAt = performance.now();
  const write = () => (writing = writing.catch(() => undefined).then(() => noteAll(ctx, outcomes)));

  const sendOnAndOn = async () => {
    for (const lease of waiting) {
      const at = ctx.now();
      if (away !== null && isTooOld(lease, at)) {
        room.drop([lease.id]);
        outcomes.push({ lease, failedAt: at, failure: away.code });
      } else if (signal.aborted || away !== null || pace.allowance(at) === 0) {
        room.drop([lease.id]);
        outcomes.push({ lease, untried: true });
      } else {
        const delivery = await room.send(lease.id, signal);
        if (delivery.sent && delivery.caught) await keep({ id: lease.id, ...delivery.caught });
        const endedAt = ctx.now();
        if (delivery.sent) pace.sent(endedAt);
        else if (delivery.slowDown) pace.tooMany(endedAt);
        else if (delivery.serverAway) {
          pace.away(endedAt);
          away = delivery;
        }
        outcomes.push(outcomeOf(lease, delivery, endedAt));
        // What has gone is soon written down, and few writes end the life of every kept page.
        if (performance.now() - writtenAt >= NOTE_EVERY_MS) {
          writtenAt = performance.now();
          void write().catch(() => undefined);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(pace.hands(), ready.length) }, sendOnAndOn));
  await write().catch(write);
  return away !== null;
}

/** What could not be written down stays to be written with the next: else it would be sent again. */
async function noteAll({ db }: JobContext, outcomes: Outcome[]): Promise<void> {
  const some = outcomes.splice(0);
  if (some.length === 0) return;
  try {
    await db.inTransaction((tx) => noteOutcomes(tx, some));
  } catch (error) {
    outcomes.unshift(...some);
    throw error;
  }
}

/** The message that is sent, or why nothing is. */
function madeOf(
  parts: SenderFacts,
  { email, facts, ...rest }: MessageLease,
  { event, at }: { readonly event: MessageEvent | undefined; readonly at: Instant },
): { readonly failure: string } | { readonly lease: SendableLease; readonly message: AnyMessage } {
  if (email === null || facts === null) return { failure: PERSON_DELETED };
  const lease: SendableLease = { ...rest, email, facts };
  if (!isOfAnEvent(lease)) {
    const message = accountMessageOf(parts, lease, at);
    return message === null ? { failure: "nothing-to-say" } : { lease, message };
  }
  const isToSomebody = lease.registrationId !== null || facts.invitee !== undefined || facts.contributor !== undefined;
  if (event === undefined || !isToSomebody) return { failure: "event-missing" };
  if (isOutOfDate({ kind: lease.kind, facts }, event, at)) return { failure: OUT_OF_DATE };
  return { lease, message: messageOf(parts, lease, { event, sentAt: at }) };
}

function outcomeOf(lease: MessageLease, delivery: Delivery, at: Instant): Outcome {
  if (delivery.sent) return { lease, sentAt: at };
  const { permanent, code: failure } = delivery;
  return permanent ? { lease, failedAt: at, failure, refused: true } : laterOrNever(lease, at, failure);
}

function laterOrNever(lease: MessageLease, at: Instant, failure: string): Outcome {
  if (isTooOld(lease, at)) return { lease, failedAt: at, failure };
  return { lease, dueAt: instant(at + waitAfterTries(lease.tries)), failure };
}

function isTooOld({ createdAt }: MessageLease, at: Instant): boolean {
  return at - createdAt >= GIVEN_UP_AFTER_MS;
}

/** A minute, doubled each time, at most an hour. */
export function waitAfterTries(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** (tries - 1), 60 * MINUTE_MS);
}

const MINUTE_MS = 60_000;
/** Who has not got the mail by then looks elsewhere, and the organiser sees it. */
const GIVEN_UP_AFTER_MS = 48 * 60 * MINUTE_MS;
const BATCH = 50;
const BATCH_BESIDE_OTHERS = 8;
const NOTE_EVERY_MS = 100;
/** A worker that must stop waits no longer for the next good place. */
const RUN_MS = 2_000;
/** Nobody else takes a message that is being sent: all sending of a batch ends before its leases do. */
const LEASE_MS = 60_000;
const SENDING_MS = 45_000;
