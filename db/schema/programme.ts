import type { ProgrammeItemKind } from "#domain/programme/programme-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { EventId, ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import type { eventTables } from "./event.ts";

/** The items of an event's programme, in the order of their positions, and who speaks. */
export function programmeTables(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  const programmeItem = kit.table(
    "programme_item",
    {
      id: kit.text().$type<ProgrammeItemId>().primaryKey(),
      eventId: kit
        .text()
        .$type<EventId>()
        .notNull()
        .references(() => event.id),
      position: kit.integer().notNull(),
      date: kit.text().$type<CalendarDate>().notNull(),
      startsAt: kit.text().$type<ClockTime>(),
      /** Only an end that somebody wrote. A derived one is computed where it is shown. */
      endsAt: kit.text().$type<ClockTime>(),
      kind: kit.text().$type<ProgrammeItemKind>().notNull(),
      track: kit.text(),
      place: kit.text(),
      language: kit.text().$type<Language>().notNull(),
    },
    (table) => [kit.uniqueIndex("programme_item_position").on(table.eventId, table.position)],
  );

  const itemId = () =>
    kit
      .text()
      .$type<ProgrammeItemId>()
      .notNull()
      .references(() => programmeItem.id, { onDelete: "cascade" });

  const programmeItemText = kit.table(
    "programme_item_text",
    {
      itemId: itemId(),
      language: kit.text().$type<Language>().notNull(),
      title: kit.text().notNull(),
      description: kit.text(),
    },
    (table) => [kit.primaryKey({ columns: [table.itemId, table.language] })],
  );

  const programmeSpeaker = kit.table(
    "programme_speaker",
    {
      itemId: itemId(),
      position: kit.integer().notNull(),
      part: kit.text().$type<"speaker" | "moderator">().notNull(),
      name: kit.text().notNull(),
      role: kit.text(),
      organisation: kit.text(),
    },
    (table) => [kit.primaryKey({ columns: [table.itemId, table.position] })],
  );

  return { programmeItem, programmeItemText, programmeSpeaker };
}
