import type { AudienceGroup } from "#domain/event/audience.ts";
import type { EventKind, EventState, Visibility } from "#domain/event/event.ts";
import type { CalendarSender } from "#domain/calendar/calendar-sender.ts";
import type { Language } from "#domain/values/language.ts";
import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { EventId, OrganisationId, SeriesId, StateChangeId } from "#domain/values/identifiers.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { organisationTables } from "./organisation.ts";

/** Events, the series that join a conference's years, and who arranges them. */
export function eventTables(kit: Kit, { organisation }: ReturnType<typeof organisationTables>) {
  const editionSeries = kit.table(
    "edition_series",
    {
      id: kit.text().$type<SeriesId>().primaryKey(),
      slug: kit.text().notNull(),
      name: kit.text().notNull(),
      language: kit.text().$type<Language>().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [kit.uniqueIndex("edition_series_slug").on(table.slug)],
  );

  const event = kit.table(
    "event",
    {
      id: kit.text().$type<EventId>().primaryKey(),
      slug: kit.text().notNull(),
      kind: kit.text().$type<EventKind>().notNull(),
      state: kit.text().$type<EventState>().notNull(),
      visibility: kit.text().$type<Visibility>().notNull(),
      /** Plainly invented, for showing the product. */
      example: kit.boolean().notNull(),
      seriesId: kit
        .text()
        .$type<SeriesId>()
        .references(() => editionSeries.id),
      editionNumber: kit.integer(),
      /** The controller: the one arranger that answers for the personal data (värd, personuppgiftsansvarig). */
      hostId: kit
        .text()
        .$type<OrganisationId>()
        .references(() => organisation.id),
      startsOn: kit.text().$type<CalendarDate>().notNull(),
      endsOn: kit.text().$type<CalendarDate>().notNull(),
      startsAt: kit.text().$type<ClockTime>(),
      endsAt: kit.text().$type<ClockTime>(),
      receivedFrom: kit.text().$type<ClockTime>(),
      zone: kit.text().$type<ZoneName>().notNull(),
      venueName: kit.text(),
      venueMunicipality: kit.text(),
      firstCome: kit.boolean().notNull(),
      lastDay: kit.text().$type<CalendarDate>(),
      registryNumber: kit.text(),
      /** The language that the event was first written in. */
      language: kit.text().$type<Language>().notNull(),
      /** Of the calendar entry (RFC 5545, 3.8.7.4): grows when time, place or state change, and never falls. */
      sequence: kit.integer().notNull().default(0),
      /** Who sends those who take part their calendar entry: we, or the meeting tool that the event is held in. */
      calendarSender: kit.text().$type<CalendarSender>().notNull().default("samling"),
      /** Grows with each change, so that a second writer is told. */
      version: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
      changedAt: kit.instant().notNull(),
    },
    (table) => [
      kit.uniqueIndex("event_slug").on(table.slug),
      kit.index("event_listed").on(table.state, table.visibility, table.startsOn),
      kit.index("event_series").on(table.seriesId, table.editionNumber),
      kit.index("event_host").on(table.hostId),
    ],
  );

  const eventId = () =>
    kit
      .text()
      .$type<EventId>()
      .notNull()
      .references(() => event.id);

  /** An event's words, in the language that they were written in; an event may have both. */
  const eventText = kit.table(
    "event_text",
    {
      eventId: eventId(),
      language: kit.text().$type<Language>().notNull(),
      title: kit.text().notNull(),
      description: kit.text(),
      audience: kit.text(),
      cost: kit.text(),
      contact: kit.text(),
      /** Interpreter, captions, hearing loop, and until when they can be ordered. */
      access: kit.text(),
    },
    (table) => [kit.primaryKey({ columns: [table.eventId, table.language] })],
  );

  /** Whom the event is for, in groups that lists are filtered by. */
  const eventAudience = kit.table(
    "event_audience",
    { eventId: eventId(), audience: kit.text().$type<AudienceGroup>().notNull() },
    (table) => [
      kit.primaryKey({ columns: [table.eventId, table.audience] }),
      kit.index("event_audience_group").on(table.audience),
    ],
  );

  /** All that a search looks through, folded: titles, texts, venue, arrangers, programme and speakers, in every language. */
  const eventSearch = kit.table("event_search", {
    eventId: eventId().primaryKey(),
    folded: kit.text().notNull(),
  });

  const eventMode = kit.table(
    "event_mode",
    { eventId: eventId(), mode: kit.text().$type<ParticipationMode>().notNull() },
    (table) => [kit.primaryKey({ columns: [table.eventId, table.mode] })],
  );

  const eventArranger = kit.table(
    "event_arranger",
    {
      eventId: eventId(),
      position: kit.integer().notNull(),
      /** As printed on the invitation. */
      written: kit.text().notNull(),
      /** The organisation that a person or the register says it is; null while nobody has. */
      organisationId: kit
        .text()
        .$type<OrganisationId>()
        .references(() => organisation.id),
    },
    (table) => [
      kit.primaryKey({ columns: [table.eventId, table.position] }),
      kit.index("event_arranger_organisation").on(table.organisationId),
    ],
  );

  const eventStateChange = kit.table(
    "event_state_change",
    {
      id: kit.text().$type<StateChangeId>().primaryKey(),
      eventId: eventId(),
      from: kit.text().$type<EventState>(),
      to: kit.text().$type<EventState>().notNull(),
      at: kit.instant().notNull(),
      actor: kit.text().notNull(),
    },
    (table) => [kit.index("event_state_change_event").on(table.eventId, table.at)],
  );

  return { editionSeries, event, eventText, eventAudience, eventSearch, eventMode, eventArranger, eventStateChange };
}
