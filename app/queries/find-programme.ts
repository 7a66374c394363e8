import { asc, eq } from "drizzle-orm";
import type { Reading } from "#db/index.ts";
import { bestText } from "#domain/event/event-text.ts";
import type { PublishedItem } from "#domain/event/published-event.ts";
import { shownTimes } from "#domain/programme/timetable.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EventId, ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";

export interface ProgrammeDay {
  readonly date: CalendarDate;
  readonly items: readonly ShownItem[];
}

export interface ShownItem extends PublishedItem {
  readonly id: ProgrammeItemId;
}

/** A programme by day, in its order, with the ends that follow from the next start. Three statements, however long. */
export async function findProgramme(read: Reading, eventId: EventId, language: Language): Promise<ProgrammeDay[]> {
  const { programmeItem, programmeItemText, programmeSpeaker } = read.tables;
  const items = await read
    .select({
      id: programmeItem.id,
      date: programmeItem.date,
      start: programmeItem.startsAt,
      end: programmeItem.endsAt,
      kind: programmeItem.kind,
      track: programmeItem.track,
      place: programmeItem.place,
      notStreamed: programmeItem.notStreamed,
      recorded: programmeItem.recorded,
      material: programmeItem.material,
      language: programmeItem.language,
    })
    .from(programmeItem)
    .where(eq(programmeItem.eventId, eventId))
    .orderBy(asc(programmeItem.position));
  const texts = await read
    .select({
      itemId: programmeItemText.itemId,
      language: programmeItemText.language,
      title: programmeItemText.title,
      description: programmeItemText.description,
    })
    .from(programmeItemText)
    .innerJoin(programmeItem, eq(programmeItem.id, programmeItemText.itemId))
    .where(eq(programmeItem.eventId, eventId));
  const people = await read
    .select({
      itemId: programmeSpeaker.itemId,
      part: programmeSpeaker.part,
      name: programmeSpeaker.name,
      role: programmeSpeaker.role,
      organisation: programmeSpeaker.organisation,
    })
    .from(programmeSpeaker)
    .innerJoin(programmeItem, eq(programmeItem.id, programmeSpeaker.itemId))
    .where(eq(programmeItem.eventId, eventId))
    .orderBy(asc(programmeSpeaker.itemId), asc(programmeSpeaker.position));
  const textsOf = grouped(texts, (text) => text.itemId);
  const peopleOf = grouped(people, (person) => person.itemId);
  const times = shownTimes(items);
  const shown = items.map((item, index) => {
    const written = (textsOf.get(item.id) ?? []).map(({ language: of, title, description }) => ({
      language: of,
      text: { title, description },
    }));
    const inPart = (part: "speaker" | "moderator") =>
      (peopleOf.get(item.id) ?? [])
        .filter((person) => person.part === part)
        .map(({ name, role, organisation }) => ({ name, role, organisation }));
    return {
      date: item.date,
      id: item.id,
      start: item.start,
      end: times[index]?.end ?? null,
      endWritten: times[index]?.endWritten ?? false,
      ...{ kind: item.kind, track: item.track, place: item.place },
      ...{ notStreamed: item.notStreamed, recorded: item.recorded, material: item.material },
      text: bestText(written, language) ?? { language: item.language, text: { title: "", description: null } },
      speakers: inPart("speaker"),
      moderators: inPart("moderator"),
    };
  });
  return [...grouped(shown, (item) => item.date)].map(([date, ofDay]) => ({
    date,
    items: ofDay.map(({ date: _, ...item }) => item),
  }));
}
