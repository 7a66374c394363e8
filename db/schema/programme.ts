import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import type { ItemChange } from "#domain/programme/programme-diff.ts";
import type { ProgrammeItemKind } from "#domain/programme/programme-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import type { ProgrammeItemId, ProgrammeReleaseId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";

/** The items of an event's programme, in the order of their positions, and who speaks. */
export function programmeTables(kit: Kit, { event }: Pick<ReturnType<typeof eventTables>, "event">) {
  const eventId = eventReference(kit, { event });

  const programmeItem = kit.table(
    "programme_item",
    {
      id: kit.text().$type<ProgrammeItemId>().primaryKey(),
      eventId: eventId(),
      position: kit.integer().notNull(),
      date: kit.text().$type<CalendarDate>().notNull(),
      startsAt: kit.text().$type<ClockTime>(),
      /** Only an end that somebody wrote. A derived one is computed where it is shown. */
      endsAt: kit.text().$type<ClockTime>(),
      kind: kit.text().$type<ProgrammeItemKind>().notNull(),
      track: kit.text(),
      place: kit.text(),
      /** Those who take part digitally don't see it. */
      notStreamed: kit.boolean().notNull().default(false),
      recorded: kit.boolean().notNull().default(false),
      /** Where what is shown or handed out is to be found. */
      material: kit.text(),
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

  /**
   * The copy that organisers work on, as a whole: nobody else sees it until it is released. It stays when it has been, for
   * its versions go on counting; what differs from the items above is what has not been released.
   */
  const programmeDraft = kit.table("programme_draft", {
    eventId: eventId().primaryKey(),
    version: kit.integer().notNull(),
    items: kit.json().$type<readonly DraftedItem[]>().notNull(),
    changedAt: kit.instant().notNull(),
    /** A reference to the actor. */
    changedBy: kit.text().notNull(),
  });

  /** A programme as it was released, and what was then new. */
  const programmeRelease = kit.table(
    "programme_release",
    {
      id: kit.text().$type<ProgrammeReleaseId>().primaryKey(),
      eventId: eventId(),
      number: kit.integer().notNull(),
      at: kit.instant().notNull(),
      /** A reference to the actor. */
      actor: kit.text().notNull(),
      items: kit.json().$type<readonly DraftedItem[]>().notNull(),
      changes: kit.json().$type<readonly ItemChange[]>().notNull(),
      /** How many were told; null where nobody was to be. */
      told: kit.integer(),
    },
    (table) => [kit.uniqueIndex("programme_release_number").on(table.eventId, table.number)],
  );

  return { programmeItem, programmeItemText, programmeSpeaker, programmeDraft, programmeRelease };
}
