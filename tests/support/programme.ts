import type { Database } from "#db/index.ts";
import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import { findEventOfProgramme } from "#db/records/event-programme-record.ts";
import { liveProgramme } from "#db/records/live-programme-record.ts";
import { programmeDraft } from "#db/records/programme-draft-record.ts";
import type { CommandContext } from "#commands/context.ts";
import { titleOf, type DraftedItem, type ItemContent } from "#domain/programme/drafted-item.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { submissionKey } from "./open-event.ts";

/** What an item says; a test says what it is about. */
export function itemContent(title: string, start: string | null, given: Partial<ItemContent> = {}): ItemContent {
  return {
    ...{ date: "2027-05-20" as CalendarDate, start: start as ClockTime | null, end: null, kind: "talk" },
    ...{ track: null, place: null, notStreamed: false, recorded: false, material: null, language: "sv" },
    texts: [{ language: "sv", text: { title, description: null } }],
    ...{ speakers: [], moderators: [] },
    ...given,
  };
}

/** Both copies of a programme: the one that organisers work on, and the one that everybody sees. */
export async function programmes(db: Database, slug: string) {
  return db.read(async (read) => {
    const event = await findEventOfProgramme(read, slug);
    const draft = await programmeDraft(read, event!.id);
    const live = await liveProgramme(read, event!.id);
    const shown = (items: readonly DraftedItem[]) => items.map((item) => `${item.start ?? "–"} ${titleOf(item)}`);
    const named = (title: string) => draft.items.find((item) => titleOf(item) === title)!;
    return { version: draft.version, drafted: shown(draft.items), live: shown(live), items: live, named };
  });
}

export async function added(ctx: CommandContext, slug: string, content: ItemContent) {
  const saved = await saveProgrammeItem(ctx, { slug, item: { key: submissionKey() }, content });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value.id;
}
