import { and, asc, eq, inArray } from "drizzle-orm";
import type { InvitationMail, InviteeAnswer } from "#domain/event/invitee.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { OUT_OF_DATE, PERSON_DELETED } from "./outbox-record.ts";

type Place = Exclude<InviteeAnswer, "declined" | "none">;

/** What registrations with an address say of it. */
interface Answered {
  /** Null where there has been none. */
  readonly place: Place | null;
  readonly protected: boolean;
}

/** Of several registrations with one address, the first of these counts. */
const BEFORE_OTHERS: readonly Place[] = ["on-site", "digital", "waiting", "withdrawn", "lapsed"];

const NOT_REGISTERED: Answered = { place: null, protected: false };

/** What those who have registered for an event have answered by it, also where they have left it since, by their address. */
export async function inviteeAnswers(read: Reading, eventId: EventId): Promise<(email: string) => Answered> {
  const { registration, person, seatPool } = read.tables;
  const rows = await read
    .select({
      email: person.email,
      protected: person.protected,
      mode: seatPool.mode,
      live: registration.live,
      ending: registration.ending,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .leftJoin(seatPool, eq(seatPool.id, registration.seatPoolId))
    .where(eq(registration.eventId, eventId));
  const answers = new Map<string, Answered>();
  for (const { email, mode, live, ending, protected: isProtected } of rows) {
    const ended = ending === "lapsed" ? "lapsed" : "withdrawn";
    const place = live ? (mode ?? "waiting") : ended;
    const known = answers.get(email.toLowerCase()) ?? NOT_REGISTERED;
    answers.set(email.toLowerCase(), {
      place: BEFORE_OTHERS.find((each) => each === place || each === known.place) ?? place,
      protected: isProtected || known.protected,
    });
  }
  return (email) => answers.get(email.toLowerCase()) ?? NOT_REGISTERED;
}

/** Which of the addresses somebody has registered with who has protected personal data. */
export async function protectedAddresses(
  read: Reading,
  eventId: EventId,
  emails: readonly string[],
): Promise<(email: string) => boolean> {
  const { registration, person } = read.tables;
  const asked = emails.map((email) => email.toLowerCase());
  const rows =
    asked.length === 0
      ? []
      : await read
          .selectDistinct({ email: person.email })
          .from(registration)
          .innerJoin(person, eq(person.id, registration.personId))
          .where(and(eq(registration.eventId, eventId), eq(person.protected, true)));
  const hidden = new Set(rows.map(({ email }) => email.toLowerCase()).filter((email) => asked.includes(email)));
  return (email) => hidden.has(email.toLowerCase());
}

/** What has come of an event's invitations and reminders, the latest for each address: one that was dropped counts where nothing else was written. */
export async function invitationMails(
  read: Reading,
  eventId: EventId,
): Promise<(email: string) => InvitationMail | null> {
  const { broadcast, message } = read.tables;
  const invitations = read
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(and(eq(broadcast.eventId, eventId), eq(broadcast.kind, "invitation")));
  const rows = await read
    .select({
      email: message.email,
      sentAt: message.sentAt,
      failedAt: message.failedAt,
      failure: message.lastFailure,
    })
    .from(message)
    .where(inArray(message.broadcastId, invitations))
    .orderBy(asc(message.createdAt), asc(message.id));
  const mails = new Map<string, InvitationMail>();
  for (const { email, sentAt, failedAt, failure } of rows) {
    if (email === null) continue;
    const dropped = failure === OUT_OF_DATE || failure === PERSON_DELETED;
    const ended = dropped ? "dropped" : "failed";
    const state = sentAt !== null ? "sent" : failedAt === null ? "waiting" : ended;
    if (state !== "dropped" || !mails.has(email.toLowerCase())) mails.set(email.toLowerCase(), state);
  }
  return (email) => mails.get(email.toLowerCase()) ?? null;
}
