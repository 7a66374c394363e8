import { actorReference, isOfTheInstallation } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { answerableRegistrations, keepCalendarAnswer } from "#db/records/calendar-answer-record.ts";
import type { CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

export interface NotedAnswer {
  /** Whom the mail was from, in small letters. */
  readonly from: string;
  readonly uid: string;
  /** In small letters. */
  readonly attendee: string;
  readonly name: string | null;
  readonly answer: CalendarAnswer;
  readonly sequence: number | null;
  readonly stampedAt: Instant;
}

/**
 * What a person's calendar says is kept to be shown; who comes is told by the registration. Answers to what has been
 * changed since, and those that were written before one that is kept, count no more (RFC 5546, 2.1.5), nor does what
 * somebody else's mail says for a person (RFC 6047, 2.3).
 */
export async function noteCalendarAnswer(
  { db, now, actor, newId }: CommandContext,
  { from, uid, attendee, name, answer, sequence, stampedAt }: NotedAnswer,
): Promise<boolean> {
  if (!isOfTheInstallation(actor)) return false;
  const eventId = /^(.+)@samling$/.exec(uid)?.[1] ?? "";
  if (!isId("evt", eventId) || from !== attendee) return false;
  // A clock that is ahead would answer for all that comes later.
  const at = stampedAt < now() ? stampedAt : now();
  const auditId = newId("aud");
  return db.inTransaction(async (tx) => {
    const found = await answerableRegistrations(tx, eventId, attendee);
    // Colleagues may share an address: then the name tells which of them answers.
    const folded = foldedText(name ?? "");
    const one = found.length === 1 ? found[0] : found.find(({ foldedName }) => foldedName === folded);
    if (!one || (sequence !== null && sequence < one.sequence)) return false;
    if (one.answeredAt !== null && at <= one.answeredAt) return false;
    await keepCalendarAnswer(tx, one.id, { answer, sequence: sequence ?? one.sequence, at });
    await writeAuditEntry(tx, {
      ...{ id: auditId, at: now(), actor: actorReference(actor), act: "note-calendar-answer" },
      ...{ subject: { kind: "registration", id: one.id }, eventId },
      facts: { before: { answer: one.answer }, after: { answer } },
    });
    return true;
  });
}
