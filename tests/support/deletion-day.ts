import { eq } from "drizzle-orm";
import { SYSTEM } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { deletePersonalData } from "#jobs/delete-personal-data.ts";
import { testContext } from "#tests/support/context.ts";
import { openEvent } from "#tests/support/open-event.ts";

export const DAY = "2027-06-03" as CalendarDate;
/** In Stockholm, the last minute before the day and its first. */
export const JUST_BEFORE = Date.parse("2027-06-02T21:59:00Z");
export const ON_THE_DAY = Date.parse("2027-06-02T22:00:00Z");

/** An event with two seats on site, the work of the hour that deletes, and what is left then. */
export async function deletionDay(db: CommandContext["db"], rules: Partial<RegistrationRules>) {
  const ctx = testContext(db, { actor: SYSTEM });
  const { id } = await openEvent(ctx, { capacities: { "on-site": 2 }, rules: { asksDiet: true, ...rules } });
  const work = (at: number, signal = new AbortController().signal) => {
    ctx.moveClock(at - ctx.now());
    return deletePersonalData.run({ ...ctx, signal });
  };
  /** Those of an act, events first. */
  const told = async (act: string) => {
    const { auditEntry: entry } = db.tables;
    const entries = await db.read((read) =>
      read
        .select({ subject: entry.subjectId, eventId: entry.eventId, facts: entry.facts })
        .from(entry)
        .where(eq(entry.act, act)),
    );
    return entries.sort((one, other) => Number(one.eventId === null) - Number(other.eventId === null));
  };
  const rows = () =>
    db.read(async (read) => {
      const { person: people, registration, registrationNeed, registrationAnswer, message, submission } = read.tables;
      return {
        people: await read.select({ name: people.name }).from(people),
        registrations: await read
          .select({
            personId: registration.personId,
            participantKey: registration.participantKey,
            written: registration.organisationWritten,
            county: registration.county,
            seatPoolId: registration.seatPoolId,
            seatNumber: registration.seatNumber,
          })
          .from(registration)
          .orderBy(registration.seatNumber),
        needs: await read.select({ diet: registrationNeed.diet }).from(registrationNeed),
        answers: await read.select({ answer: registrationAnswer.answer }).from(registrationAnswer),
        messages: await read.select({ email: message.email, facts: message.facts }).from(message),
        submissions: await read.select({ key: submission.key }).from(submission),
      };
    });
  return { ctx, id, work, rows, told };
}
