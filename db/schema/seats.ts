import { sql } from "drizzle-orm";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { AllotmentRule } from "#domain/registration/allotment.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { AllotmentId, ProgrammeItemId, SeatPoolId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { programmeTables } from "./programme.ts";

type Others = Pick<ReturnType<typeof eventTables>, "event"> & Pick<ReturnType<typeof programmeTables>, "programmeItem">;

/** How an event takes registrations, and its seats. */
export function seatTables(kit: Kit, { event, programmeItem }: Others) {
  const eventId = eventReference(kit, { event });

  /** Missing for an event that takes no registrations here. */
  const registrationRules = kit.table("registration_rules", {
    eventId: eventId().primaryKey(),
    /** Null: open from the start. */
    opensAt: kit.instant(),
    /** Null: the end of the last day that the invitation names, else the event's start. */
    closesAt: kit.instant(),
    /** A freed seat goes to the head of the waitlist at once, or as an offer to be answered. */
    serving: kit.text().$type<"at-once" | "offer">().notNull(),
    /** How long an offer stands. */
    offerMinutes: kit.integer().notNull(),
    /** From here on nobody is served; null: two working days before the event's first day. */
    cutOffAt: kit.instant(),
    mostFromOrganisation: kit.integer(),
    /** A party that fits may pass a larger one that waits before it. */
    smallerPartyPasses: kit.boolean().notNull(),
    asksDiet: kit.boolean().notNull(),
    asksAccessNeeds: kit.boolean().notNull(),
    /** The day on which diet and access needs are deleted, as the form says. */
    needsDeletedOn: kit.text().$type<CalendarDate>().notNull(),
    /** The day on which people are deleted, as the form says. */
    peopleDeletedOn: kit.text().$type<CalendarDate>().notNull(),
    /** Where the digital meeting is: behind our own personal page, never in a mail. */
    meetingUrl: kit.text(),
    /** Said in the confirmation, in the organiser's words: in the language that the event was first written in, and in the other. */
    confirmationText: kit.text(),
    otherConfirmationText: kit.text(),
    /** Days before the first day on which those who have a seat are reminded; null: not at all. */
    reminderDays: kit.integer().default(2),
    /** Those who take part digitally are reminded on the morning too. */
    morningReminder: kit.boolean().notNull().default(true),
    /** The highest SEQUENCE of their own with which people were told that another has their place; -1: nobody was. */
    handedOverSequence: kit.integer().notNull().default(-1),
  });

  /** The seats of a mode, or of one programme item. Its row is what claims are ordered by. */
  const seatPool = kit.table(
    "seat_pool",
    {
      id: kit.text().$type<SeatPoolId>().primaryKey(),
      eventId: eventId(),
      /** Null where the seats are an item's. */
      mode: kit.text().$type<ParticipationMode>(),
      itemId: kit
        .text()
        .$type<ProgrammeItemId>()
        .references(() => programmeItem.id),
      /** Null: as many as come. */
      capacity: kit.integer(),
      /** Seats that somebody has, or has been offered. */
      taken: kit.integer().notNull(),
      /** Free seats that allotments keep for their groups. */
      kept: kit.integer().notNull(),
      /** Registrations on the waitlist, those with an open offer left out. */
      waiting: kit.integer().notNull(),
      /** The number that the latest claim got. */
      counter: kit.integer().notNull(),
      /** When the mode was closed: it is offered no more, and what was done with its seats still says so. */
      closedAt: kit.instant(),
    },
    (table) => [
      kit
        .uniqueIndex("seat_pool_mode")
        .on(table.eventId, table.mode)
        .where(sql`mode is not null`),
      kit
        .uniqueIndex("seat_pool_item")
        .on(table.itemId)
        .where(sql`item_id is not null`),
      kit.index("seat_pool_event").on(table.eventId),
    ],
  );

  const poolId = () =>
    kit
      .text()
      .$type<SeatPoolId>()
      .references(() => seatPool.id);

  /** Seats of a pool that are kept for a group until a moment, and then fall back to all. */
  const allotment = kit.table(
    "allotment",
    {
      id: kit.text().$type<AllotmentId>().primaryKey(),
      poolId: poolId().notNull(),
      name: kit.text().notNull(),
      rule: kit.json().$type<AllotmentRule>().notNull(),
      seats: kit.integer().notNull(),
      taken: kit.integer().notNull(),
      /** Null: until the event. */
      until: kit.instant(),
      fellBackAt: kit.instant(),
    },
    (table) => [
      kit.index("allotment_pool").on(table.poolId),
      kit.index("allotment_due").on(table.fellBackAt, table.until),
    ],
  );

  /** What the worker's latest recount of an installation's seats found; one row. */
  const seatCheck = kit.table("seat_check", {
    id: kit.text().primaryKey(),
    at: kit.instant().notNull(),
    /** Counts that differ from what the registrations say. */
    differences: kit.integer().notNull(),
  });

  return { registrationRules, seatPool, allotment, seatCheck };
}
