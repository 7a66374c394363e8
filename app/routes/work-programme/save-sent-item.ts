import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { parseSubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import type { Work } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockInText, longDay } from "#i18n/dates.ts";
import { actorName, programmeWork } from "#queries/programme-work.ts";
import { none, to, type ItemConflict, type ProgrammeOutcome } from "./act-on-programme.ts";
import { readItem, shownItem, type ItemFaults, type SentItem } from "./item-values.ts";
import { sentItem } from "./sent-item.ts";

/** Saves an item as it was sent. What was typed comes back where it can't be taken, or where somebody else was quicker. */
export async function saveSentItem(work: Work, slug: string, form: FormFields): Promise<ProgrammeOutcome> {
  const { ctx, language, words } = work;
  const programme = await programmeWork(ctx, slug);
  if (programme === null) return none();
  const sent = sentItem(form);
  const version = Number(formLine(form, "version"));
  const again = (status: number, faults: ItemFaults, conflict: ItemConflict | null = null): ProgrammeOutcome => ({
    again: { status, item: { sent, version, faults, conflict } },
  });
  const id = formLine(form, "item");
  const key = parseSubmissionKey(formLine(form, "submission"));
  const before = programme.items.find((item) => item.id === id) ?? null;
  const read = readItem(sent, { language: programme.language, before });
  if ("faults" in read) return again(422, read.faults);
  const item = isId("itm", id) ? { id, version, again: form.get("again") === "yes" } : key === null ? null : { key };
  if (item === null) throw new Response(null, { status: 400 });
  const saved = await saveProgrammeItem(ctx, { slug, item, content: read.content });
  if (saved.ok) return to(language, slug, "saved", saved.value.id);
  const { refusal } = saved;
  if (typeof refusal === "string") return none();
  switch (refusal.code) {
    case "no-title":
      return again(422, { title: "title" });
    case "ends-before-start":
      return again(422, { end: "endsBeforeStart" });
    case "too-many":
      return again(422, { title: "tooMany" });
    case "time-skipped-by-clocks":
      return again(422, { [refusal.which]: "skipped" });
    case "changed-meanwhile": {
      const by = (await actorName(ctx, refusal.by)) ?? words.work.programme.conflict.somebody;
      const { now } = refusal;
      const seen = now && { id: now.id, version: now.version };
      return again(409, {}, { by, now: seen, saved: now ? differences(language, now, sent) : [] });
    }
  }
}

/** What is saved, field by field, where it differs from what was sent. */
function differences(language: Language, now: DraftedItem, sent: SentItem): ItemConflict["saved"] {
  const { programme, event } = catalogueOf(language).work;
  const { form: words, conflict } = programme;
  const saved = shownItem(now);
  const other: Language = now.language === "sv" ? "en" : "sv";
  const labels: Record<keyof SentItem, string> = {
    ...{ title: words.title, date: words.day, start: words.start, end: words.end, kind: words.kind },
    ...{ place: words.place, track: words.track, speakers: words.speakers, moderators: words.moderators },
    ...{ description: words.description, material: words.material },
    ...{ notStreamed: words.notStreamed, recorded: words.recorded },
    ...{ otherTitle: words.otherTitle[other], otherDescription: words.otherDescription[other] },
  };
  const shown = (name: keyof SentItem): string => {
    const value = saved[name];
    if (typeof value === "boolean") return value ? conflict.yes : conflict.no;
    if (value === "") return conflict.empty;
    if (name === "kind") return event.itemKinds[now.kind];
    if (name === "date") return longDay(language, now.date);
    if (name === "start" && now.start !== null) return clockInText(language, now.start);
    if (name === "end" && now.end !== null) return clockInText(language, now.end);
    return value.replaceAll("\n", "; ");
  };
  return (Object.keys(labels) as (keyof SentItem)[])
    .filter((name) => saved[name] !== sent[name])
    .map((name) => ({ label: labels[name], value: shown(name) }));
}
