import { eq } from "drizzle-orm";
import type { CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import type { EventId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Reading, Tx } from "../transaction.ts";
import { liveOfAddress } from "./live-of-address.ts";

/** Live registrations of an address at an event, each with the SEQUENCE that its calendar entry has by now. */
export async function answerableRegistrations(read: Reading, eventId: EventId, email: string) {
  const { registration, person, event } = read.tables;
  const rows = await read
    .select({
      id: registration.id,
      foldedName: person.foldedName,
      eventSequence: event.sequence,
      ownSequence: registration.sequence,
      answer: registration.calendarAnswer,
      answeredAt: registration.calendarAnsweredAt,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(liveOfAddress(registration, eventId, email));
  return rows.map(({ eventSequence, ownSequence, ...row }) => ({ ...row, sequence: eventSequence + ownSequence }));
}

export async function keepCalendarAnswer(
  tx: Tx,
  id: RegistrationId,
  { answer, sequence, at }: { readonly answer: CalendarAnswer; readonly sequence: number; readonly at: Instant },
): Promise<void> {
  const { registration } = tx.tables;
  await tx
    .update(registration)
    .set({ calendarAnswer: answer, calendarAnswerSequence: sequence, calendarAnsweredAt: at })
    .where(eq(registration.id, id));
}
