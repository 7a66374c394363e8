import { sql } from "drizzle-orm";
import type { CalendarAnswer } from "#domain/calendar/calendar-answer.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { QuestionAnswer, QuestionKind, QuestionText } from "#domain/registration/question.ts";
import type { RegistrationEnding } from "#domain/registration/registration.ts";
import type { SubmissionAnswer } from "#domain/registration/submission-answer.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { FoldedText } from "#domain/values/folded-text.ts";
import type {
  AllotmentId,
  OrganisationId,
  PartyId,
  PersonId,
  QuestionId,
  RegistrationId,
  SeatPoolId,
} from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SortKey } from "#domain/values/sort-key.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { organisationTables } from "./organisation.ts";
import type { seatTables } from "./seats.ts";

type Others = Pick<ReturnType<typeof eventTables>, "event"> &
  Pick<ReturnType<typeof organisationTables>, "organisation"> &
  Pick<ReturnType<typeof seatTables>, "seatPool" | "allotment">;

/** Who has registered, and what they have said. */
export function registrationTables(kit: Kit, { event, organisation, seatPool, allotment }: Others) {
  const eventId = eventReference(kit, { event });

  const poolId = () =>
    kit
      .text()
      .$type<SeatPoolId>()
      .references(() => seatPool.id);

  /** Who takes part: apart from the registration, so that it can be deleted while figures stay. */
  const person = kit.table(
    "person",
    {
      id: kit.text().$type<PersonId>().primaryKey(),
      name: kit.text().notNull(),
      foldedName: kit.text().$type<FoldedText>().notNull(),
      /** For lists in Swedish order. */
      sortKey: kit.text().$type<SortKey>(),
      email: kit.text().$type<EmailAddress>().notNull(),
      /** Skyddade personuppgifter: left off lists, badges and searches. */
      protected: kit.boolean().notNull(),
      /** May stand on the participant list that is given out. */
      listed: kit.boolean().notNull(),
      language: kit.text().$type<Language>().notNull(),
      /** When the mail server refused the address for good; null while mail reaches it, as far as we know. */
      mailRefusedAt: kit.instant(),
      /** A code of ours or the server's three digits. */
      mailRefusal: kit.text(),
    },
    (table) => [
      kit
        .index("person_protected")
        .on(table.email)
        .where(sql`protected`),
    ],
  );

  const registration = kit.table(
    "registration",
    {
      id: kit.text().$type<RegistrationId>().primaryKey(),
      eventId: eventId(),
      /** Null once the person has been deleted. */
      personId: kit
        .text()
        .$type<PersonId>()
        .references(() => person.id),
      /** Folded name and e-mail, which tell one participant from another; emptied with the person. */
      participantKey: kit.text(),
      /** Has a seat, waits, or has been offered one. */
      live: kit.boolean().notNull(),
      registeredAt: kit.instant().notNull(),
      /** The organisation as it was on the day: as written, and what the register made of it. */
      organisationWritten: kit.text(),
      /** The same for searches, and for lists in Swedish order. */
      organisationFolded: kit.text().$type<FoldedText>(),
      organisationSortKey: kit.text().$type<SortKey>(),
      organisationId: kit
        .text()
        .$type<OrganisationId>()
        .references(() => organisation.id),
      /** Whom a limit by organisation counts it under: the whole that it belongs to, or its folded words. */
      organisationKey: kit.text(),
      organisationKind: kit.text().$type<OrganisationKind>(),
      county: kit.text().$type<CountyCode>(),
      municipality: kit.text().$type<MunicipalityCode>(),
      /** Those who were sent in together, as one form. */
      partyId: kit.text().$type<PartyId>(),
      /** The party waits as one, for all or none. */
      partyWhole: kit.boolean().notNull(),
      seatPoolId: poolId(),
      /** The number of the claim that got the seat. */
      seatNumber: kit.integer(),
      /** The allotment whose seat it is. */
      seatAllotmentId: kit
        .text()
        .$type<AllotmentId>()
        .references(() => allotment.id),
      waitPoolId: poolId(),
      waitNumber: kit.integer(),
      /** The allotment that the person may have a seat from. */
      waitAllotmentId: kit
        .text()
        .$type<AllotmentId>()
        .references(() => allotment.id),
      offeredAt: kit.instant(),
      offerUntil: kit.instant(),
      /** Set when it stopped being live. */
      endedAt: kit.instant(),
      ending: kit.text().$type<RegistrationEnding>(),
      /** Raised when links are revoked or handed over: earlier ones open nothing from then on. */
      generation: kit.integer().notNull(),
      /** The registration's own part of the SEQUENCE in a person's calendar mail. */
      sequence: kit.integer().notNull(),
      /** What the person's calendar answered last (RFC 5546, 3.2.3): shown, and nothing more. */
      calendarAnswer: kit.text().$type<CalendarAnswer>(),
      /** The SEQUENCE that was answered, and when: what arrives later but was written earlier counts no more. */
      calendarAnswerSequence: kit.integer(),
      calendarAnsweredAt: kit.instant(),
    },
    (table) => [
      kit
        .uniqueIndex("registration_participant")
        .on(table.participantKey, table.eventId)
        .where(sql`live and participant_key is not null`),
      /** Those who were registered once: who comes back goes on counting where their calendar left off. */
      kit
        .index("registration_ended")
        .on(table.participantKey, table.eventId)
        .where(sql`not live and participant_key is not null`),
      kit.index("registration_event").on(table.eventId),
      kit.index("registration_person").on(table.personId),
      kit
        .index("registration_party")
        .on(table.partyId)
        .where(sql`party_id is not null`),
      kit
        .index("registration_seat")
        .on(table.seatPoolId, table.seatNumber)
        .where(sql`seat_pool_id is not null`),
      kit
        .index("registration_wait")
        .on(table.waitPoolId, table.waitNumber)
        .where(sql`wait_pool_id is not null`),
      kit
        .index("registration_wait_allotment")
        .on(table.waitAllotmentId, table.waitPoolId, table.waitNumber)
        .where(sql`wait_allotment_id is not null`),
      kit
        .index("registration_offer")
        .on(table.offerUntil)
        .where(sql`offer_until is not null`),
      kit
        .index("registration_organisation")
        .on(table.eventId, table.organisationKey)
        .where(sql`live`),
    ],
  );

  const registrationId = () =>
    kit
      .text()
      .$type<RegistrationId>()
      .notNull()
      .references(() => registration.id);

  /** A chosen programme item with seats of its own: a wish until it has a number. */
  const registrationItem = kit.table(
    "registration_item",
    {
      registrationId: registrationId(),
      poolId: poolId().notNull(),
      seatNumber: kit.integer(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.registrationId, table.poolId] }),
      kit.index("registration_item_pool").on(table.poolId, table.seatNumber),
    ],
  );

  /** Apart from the rest, with a deletion day of its own (DOMAIN: Swedish habits). */
  const registrationNeed = kit.table(
    "registration_need",
    {
      registrationId: registrationId().primaryKey(),
      diet: kit.text(),
      access: kit.text(),
      /** What is said of access has been arranged: when, and by a reference to an actor; said otherwise, it is open again. */
      accessSettledAt: kit.instant(),
      accessSettledBy: kit.text(),
      deleteOn: kit.text().$type<CalendarDate>().notNull(),
    },
    (table) => [kit.index("registration_need_deletion").on(table.deleteOn)],
  );

  const question = kit.table(
    "question",
    {
      id: kit.text().$type<QuestionId>().primaryKey(),
      eventId: eventId(),
      position: kit.integer().notNull(),
      kind: kit.text().$type<QuestionKind>().notNull(),
      required: kit.boolean().notNull(),
      /** Null: asked of everybody. */
      mode: kit.text().$type<ParticipationMode>(),
      /** In the languages that somebody has written it in. */
      texts: kit.json().$type<Partial<Record<Language, QuestionText>>>().notNull(),
    },
    (table) => [kit.uniqueIndex("question_position").on(table.eventId, table.position)],
  );

  const registrationAnswer = kit.table(
    "registration_answer",
    {
      registrationId: registrationId(),
      questionId: kit
        .text()
        .$type<QuestionId>()
        .notNull()
        .references(() => question.id),
      answer: kit.json().$type<QuestionAnswer>().notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.registrationId, table.questionId] })],
  );

  /** What a form was answered with: whoever sends it again gets the same. */
  const submission = kit.table(
    "submission",
    {
      key: kit.text().primaryKey(),
      eventId: eventId(),
      at: kit.instant().notNull(),
      answer: kit.json().$type<SubmissionAnswer>().notNull(),
    },
    (table) => [kit.index("submission_at").on(table.at)],
  );

  return {
    person,
    registration,
    registrationItem,
    registrationNeed,
    question,
    registrationAnswer,
    submission,
  };
}
