import { personalToken } from "#access/personal-link.ts";
import { errorName, type Log } from "#app/log.ts";
import type { Database } from "#db/index.ts";
import {
  PERSON_DELETED,
  findDueMessages,
  leaseMessages,
  noteFailed,
  noteRetry,
  noteSent,
  type MessageLease,
} from "#db/records/outbox-record.ts";
import { messageLinks } from "#emails/message-links.ts";
import type { Message } from "#emails/messages.ts";
import { render } from "#emails/render.ts";
import type { Delivery, Transport } from "#emails/transport.ts";
import type { MessageFacts } from "#domain/registration/message.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { MailSender } from "#domain/values/mail-settings.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import { outgoingMessageEvents } from "#queries/outgoing-messages.ts";
import type { Job, JobContext } from "./job.ts";

export interface OutboxParts {
  readonly transport: Transport;
  /** Personal links are derived from it. */
  readonly secret: string;
  readonly origin: string;
  readonly from: MailSender;
  /** Of the body that runs the site: for answers, where an event names nobody. */
  readonly operatorContact: string | null;
  readonly log: Log;
}

/** Sends what waits in the outbox. A message whose answer was lost is sent again, under the same Message-ID, and counted. */
export function deliverOutbox(parts: OutboxParts): Job {
  return {
    name: "deliver-outbox",
    everyMs: 250,
    hasWork: async (read, at) => (await findDueMessages(read, { at, limit: 1 })).length > 0,
    async run(ctx) {
      const startedAt = ctx.now();
      while (!ctx.signal.aborted && ctx.now() - startedAt <= RUN_MS && (await deliverSome(ctx, parts)));
    },
  };
}

/** Sends some messages, each of its own registration. False where none could be had. */
async function deliverSome(ctx: JobContext, parts: OutboxParts): Promise<boolean> {
  const at = ctx.now();
  const due = await ctx.db.read((read) => findDueMessages(read, { at, limit: BATCH }));
  if (due.length === 0) return false;
  const holder = ctx.newId("wrk");
  const until = instant(at + LEASE_MS);
  const leases = await ctx.db.inTransaction((tx) => leaseMessages(tx, { ids: due, holder, at, until }));
  const eventIds = [...new Set(leases.flatMap(({ eventId }) => (eventId === null ? [] : [eventId])))];
  const events = await outgoingMessageEvents(ctx, eventIds);
  const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(SENDING_MS)]);
  const waiting = leases.values();
  let away: Delivery | null = null;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const lease of waiting) {
        if (signal.aborted) return;
        const event = lease.eventId === null ? undefined : events.get(lease.eventId);
        const delivery: Delivery = away ?? (await deliver(parts, lease, { event, at: ctx.now() }, signal));
        if (!delivery.sent && delivery.serverAway) away = delivery;
        await note(ctx, lease, delivery);
      }
    }),
  );
  return leases.length > 0 && away === null;
}

async function deliver(
  { transport, log, ...parts }: OutboxParts,
  lease: MessageLease,
  { event, at }: { readonly event: MessageEvent | undefined; readonly at: Instant },
  signal: AbortSignal,
): Promise<Delivery> {
  const { id, email, language, facts, registrationId, createdAt } = lease;
  if (email === null || facts === null)
    return { sent: false, permanent: true, serverAway: false, code: PERSON_DELETED };
  if (event === undefined || registrationId === null)
    return { sent: false, permanent: true, serverAway: false, code: "event-missing" };
  try {
    const mail = render(messageOf(parts, { ...lease, email, facts, registrationId }, { event, sentAt: at }));
    const to = { name: facts.name, email };
    return await transport.send({ id, to, ...mail, language, writtenAt: createdAt }, signal);
  } catch (error) {
    // One that can't be made must not keep the others waiting.
    log.error("message-failed", error, { kind: lease.kind, tries: lease.tries });
    return { sent: false, permanent: false, serverAway: false, code: errorName(error) };
  }
}

function messageOf(
  { secret, origin, from, operatorContact }: Pick<OutboxParts, "secret" | "origin" | "from" | "operatorContact">,
  lease: MessageLease & {
    readonly email: EmailAddress;
    readonly facts: MessageFacts;
    readonly registrationId: RegistrationId;
  },
  { event, sentAt }: { readonly event: MessageEvent; readonly sentAt: Instant },
): Message {
  const { kind, language, facts, registrationId, email: to, createdAt: writtenAt } = lease;
  const subject = { id: registrationId, generation: facts.generation };
  const links = messageLinks(
    { origin, language, slug: event.slug },
    {
      own: personalToken(secret, "registration", subject),
      join: personalToken(secret, "join", subject),
      all: (facts.registrations ?? []).map((one) => ({
        name: one.name,
        token: personalToken(secret, "registration", one),
      })),
    },
  );
  return { kind, language, facts, event, links, envelope: { from, to, operatorContact, writtenAt, sentAt } };
}

async function note({ db, now }: NoteContext, lease: MessageLease, delivery: Delivery): Promise<void> {
  const at = now();
  await db.inTransaction(async (tx) => {
    if (delivery.sent) return noteSent(tx, lease, at);
    const { permanent, code: failure } = delivery;
    if (permanent || at - lease.createdAt >= GIVEN_UP_AFTER_MS) return noteFailed(tx, lease, { at, failure });
    return noteRetry(tx, lease, { dueAt: instant(at + waitAfterTries(lease.tries)), failure });
  });
}

interface NoteContext {
  readonly db: Database;
  readonly now: () => Instant;
}

/** A minute, doubled each time, at most an hour. */
export function waitAfterTries(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** (tries - 1), 60 * MINUTE_MS);
}

const MINUTE_MS = 60_000;
/** Who has not got the mail by then looks elsewhere, and the organiser sees it. */
const GIVEN_UP_AFTER_MS = 48 * 60 * MINUTE_MS;
const BATCH = 20;
const AT_ONCE = 5;
/** Then the worker's other jobs have their turn. */
const RUN_MS = 5_000;
/** Nobody else takes a message that is being sent: all sending of a batch ends before its leases do. */
const LEASE_MS = 60_000;
const SENDING_MS = 45_000;
