import { asc, eq, sql } from "drizzle-orm";
import type { Question } from "#domain/registration/question.ts";
import type { RegistrationRules } from "#domain/registration/registration-rules.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { preparedStatement, type Reading, type Tx } from "../transaction.ts";

/** What of an event decides about registrations. */
export type EventForRegistration = NonNullable<Awaited<ReturnType<typeof findEventForRegistration>>>;

/** Null where there is no such event; its rules are null where it takes no registrations. */
export async function findEventForRegistration(read: Reading, slug: string) {
  const [row] = await selectBySlug(read, { slug });
  return row ?? null;
}

export async function eventForRegistration(read: Reading, id: EventId) {
  const [row] = await selectById(read, { id });
  return row ?? null;
}

export async function questionsOfEvent(read: Reading, eventId: EventId): Promise<Question[]> {
  const rows = await selectQuestions(read, { eventId });
  return rows.map(({ texts, ...question }) => ({
    ...question,
    options: (texts.sv ?? texts.en)?.options?.length ?? 0,
  }));
}

export async function insertRules(tx: Tx, eventId: EventId, rules: RegistrationRules): Promise<void> {
  await tx.insert(tx.tables.registrationRules).values({ eventId, ...rules });
}

export async function updateRules(tx: Tx, eventId: EventId, rules: RegistrationRules): Promise<void> {
  const { registrationRules } = tx.tables;
  await tx.update(registrationRules).set(rules).where(eq(registrationRules.eventId, eventId));
}

const selectBySlug = preparedStatement((read: Reading) => {
  const { event, registrationRules: rules } = read.tables;
  return read
    .select(columnsOf(read))
    .from(event)
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(eq(event.slug, sql.placeholder("slug")));
});

const selectById = preparedStatement((read: Reading) => {
  const { event, registrationRules: rules } = read.tables;
  return read
    .select(columnsOf(read))
    .from(event)
    .leftJoin(rules, eq(rules.eventId, event.id))
    .where(eq(event.id, sql.placeholder("id")));
});

const selectQuestions = preparedStatement((read: Reading) => {
  const { question } = read.tables;
  return read
    .select({
      id: question.id,
      kind: question.kind,
      required: question.required,
      mode: question.mode,
      texts: question.texts,
    })
    .from(question)
    .where(eq(question.eventId, sql.placeholder("eventId")))
    .orderBy(asc(question.position));
});

function columnsOf(read: Reading) {
  const { event, registrationRules: rules, question, seatPool, allotment } = read.tables;
  const ofPools = sql`select 1 from ${allotment} inner join ${seatPool} on ${seatPool.id} = ${allotment.poolId}`;
  return {
    id: event.id,
    // Most events have neither, and are spared the asking.
    questions: sql<number>`(select count(*) from ${question} where ${question.eventId} = ${event.id})`.mapWith(Number),
    allotments: sql<boolean>`exists (${ofPools} where ${seatPool.eventId} = ${event.id})`.mapWith(Boolean),
    slug: event.slug,
    state: event.state,
    visibility: event.visibility,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    zone: event.zone,
    lastDay: event.lastDay,
    rules: {
      // Drizzle takes a row that is not there for null by its first column, which must never be null itself.
      serving: rules.serving,
      opensAt: rules.opensAt,
      closesAt: rules.closesAt,
      offerMinutes: rules.offerMinutes,
      cutOffAt: rules.cutOffAt,
      mostFromOrganisation: rules.mostFromOrganisation,
      smallerPartyPasses: rules.smallerPartyPasses,
      asksDiet: rules.asksDiet,
      asksAccessNeeds: rules.asksAccessNeeds,
      needsDeletedOn: rules.needsDeletedOn,
      peopleDeletedOn: rules.peopleDeletedOn,
      meetingUrl: rules.meetingUrl,
      confirmationText: rules.confirmationText,
      otherConfirmationText: rules.otherConfirmationText,
      reminderDays: rules.reminderDays,
      morningReminder: rules.morningReminder,
    },
  };
}
