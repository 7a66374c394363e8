import { and, asc, count, eq, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { maySeeNames, refusalAt } from "#access/event-policy.ts";
import type { Reading } from "#db/index.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { protectedAddresses } from "#db/records/protected-address-record.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import type { OrganiserNote, Receivers } from "#domain/registration/broadcast.ts";
import type { MessageFacts } from "#domain/registration/message.ts";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { BroadcastId, EventId, MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import { broadcastProgress, notDropped, type BroadcastProgress } from "./broadcast-progress.ts";
import type { QueryContext } from "./context.ts";
import { mailState, type MailState } from "./participant-history.ts";

/** A message to many, and what has come of it for each. */
export interface BroadcastDetails {
  readonly progress: BroadcastProgress;
  readonly note: OrganiserNote | null;
  readonly receivers: Receivers;
  readonly mails: readonly BroadcastMail[];
  readonly page: ListPage;
  /** Those mails that were asked for. */
  readonly found: number;
}

export interface BroadcastMail {
  readonly id: MessageId;
  readonly registrationId: RegistrationId | null;
  /** Null for whoever has protected identity, and for whoever has been deleted. */
  readonly name: string | null;
  readonly protected: boolean;
  readonly state: MailState;
  readonly failure: string | null;
}

interface Asked {
  readonly slug: string;
  readonly id: BroadcastId;
  /** Null: all. */
  readonly state: MailState | null;
  readonly page: number;
}

/** Null for whoever may not see the event's people, and for what is no message of the event. */
export async function broadcastDetails(ctx: QueryContext, asked: Asked): Promise<BroadcastDetails | null> {
  const one = await broadcastProgress(ctx, { slug: asked.slug, id: asked.id });
  const progress = one.ok ? one.value[0] : undefined;
  if (!progress) return null;
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug: asked.slug });
    if (refusalAt(ctx.actor, access, maySeeNames) || !access) return null;
    const { broadcast } = read.tables;
    const [row] = await read.select({ facts: broadcast.facts }).from(broadcast).where(eq(broadcast.id, asked.id));
    if (!row) return null;
    const which = and(eq(read.tables.message.broadcastId, asked.id), isIn(read, asked.state));
    const [counted] = await read.select({ mails: count() }).from(read.tables.message).where(which);
    const found = counted?.mails ?? 0;
    const of = Math.max(1, Math.ceil(found / EVENTS_ON_A_PAGE));
    const page = { number: Math.min(asked.page, of), of };
    const mails = await mailsOf(read, which, access.id, eventsBefore(page.number));
    return { progress, note: row.facts.note ?? null, receivers: row.facts.receivers, mails, page, found };
  });
}

async function mailsOf(read: Reading, which: SQL | undefined, eventId: EventId, offset: number) {
  const { message, registration, person } = read.tables;
  const rows = await read
    .select({
      id: message.id,
      registrationId: message.registrationId,
      name: person.name,
      holder: person.email,
      protected: person.protected,
      email: message.email,
      facts: message.facts,
      sentAt: message.sentAt,
      failedAt: message.failedAt,
      failure: message.lastFailure,
    })
    .from(message)
    .leftJoin(registration, eq(registration.id, message.registrationId))
    .leftJoin(person, eq(person.id, registration.personId))
    .where(and(which, eq(message.eventId, eventId)))
    .orderBy(
      sql`case when ${person.id} is null then 1 else 0 end`,
      asc(sql`case when ${person.protected} then '' else ${person.sortKey} end`),
      asc(message.id),
    )
    .limit(EVENTS_ON_A_PAGE)
    .offset(offset);
  // Who is invited or carries the event out has no registration: the address tells whose data are protected.
  const invited = rows.flatMap(({ email, registrationId }) => (registrationId === null && email) || []);
  const isHidden = await protectedAddresses(read, eventId, invited);
  // A registration that was handed over leads to another person; whom it was taken over from is known by the address alone.
  const earlier = rows.flatMap((row) => (row.registrationId !== null && !isToHolder(row) && row.email) || []);
  const wasHidden = await protectedAddresses(read, "anywhere", earlier);
  return rows.map(({ sentAt, failedAt, facts, email, holder, ...row }) => {
    const isToOther = email !== null && !isToHolder({ ...row, email, facts, holder });
    const hides = row.registrationId === null ? isHidden : wasHidden;
    const isProtected = row.protected === true || (isToOther && hides(email));
    const name = isToOther ? (facts?.name ?? null) : row.name;
    const state = mailState({ sentAt, failedAt, failure: row.failure });
    return { ...row, name: isProtected ? null : name, protected: isProtected, state };
  });
}

/** Written to whoever has the registration now: by name too, for several people may share a mailbox. */
function isToHolder(mail: {
  readonly registrationId: RegistrationId | null;
  readonly email: EmailAddress | null;
  readonly holder: EmailAddress | null;
  readonly name: string | null;
  readonly facts: MessageFacts | null;
}): boolean {
  const { registrationId, email, holder, name, facts } = mail;
  if (registrationId === null || email === null || holder === null) return false;
  const written = facts?.name;
  return (
    foldedEmail(email) === foldedEmail(holder) &&
    (written === undefined || foldedText(written) === foldedText(name ?? ""))
  );
}

function isIn(read: Reading, state: MailState | null): SQL | undefined {
  const { message } = read.tables;
  switch (state) {
    case null:
      return undefined;
    case "sent":
      return isNotNull(message.sentAt);
    case "waiting":
      return and(isNull(message.sentAt), isNull(message.failedAt));
    case "failed":
      return and(isNull(message.sentAt), isNotNull(message.failedAt), notDropped(message.lastFailure));
    case "dropped":
      return and(isNull(message.sentAt), isNotNull(message.failedAt), sql`not ${notDropped(message.lastFailure)}`);
  }
}
