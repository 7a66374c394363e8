import { saveProgrammeItem } from "#commands/programme/save-programme-item.ts";
import { isId } from "#domain/values/identifiers.ts";
import { parseSubmissionKey } from "#domain/values/submission-key.ts";
import { mergedForm } from "#http/merged-form.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import type { Work } from "#http/work-context.ts";
import { paths } from "#app/paths.ts";
import { actorName, programmeWork } from "#queries/programme-work.ts";
import { none, to, type ItemConflict, type ProgrammeOutcome } from "./act-on-programme.ts";
import { itemLabel, itemOfTexts, itemText, itemTexts } from "./item-labels.ts";
import { readItem, shownItem, type ItemFaults } from "./item-values.ts";
import { sentItem } from "./sent-item.ts";

/** Somebody may save between our reading and our writing; nobody does so for ever. */
const MOST_TRIES = 5;

/**
 * Saves an item as it was sent, beside what somebody else has changed of it meanwhile. What was typed comes back where it
 * can't be taken, or where both have changed the same.
 */
export async function saveSentItem(work: Work, slug: string, form: FormFields): Promise<ProgrammeOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await trySaving(work, slug, form);
    if (outcome !== "changed-meanwhile") return outcome;
  }
  throw new Error("a programme item kept changing while it was saved");
}

async function trySaving(work: Work, slug: string, form: FormFields): Promise<ProgrammeOutcome | "changed-meanwhile"> {
  const { ctx, language, words } = work;
  const programme = await programmeWork(ctx, slug);
  if (programme === null) return none();
  const id = formLine(form, "item");
  const key = parseSubmissionKey(formLine(form, "submission"));
  const before = programme.items.find((item) => item.id === id) ?? null;
  const typed = itemTexts(sentItem(form));
  const seen = before && itemTexts(shownItem(before));
  const { texts, clashes, taken } = seen ? mergedForm(form, typed, seen) : { texts: typed, clashes: [], taken: [] };
  const sent = itemOfTexts(texts);
  const version = before?.version ?? Number(formLine(form, "version"));
  const again = (status: number, faults: ItemFaults, conflict: ItemConflict | null = null): ProgrammeOutcome => ({
    again: { status, item: { sent, seen, version, faults, conflict } },
  });
  const somebody = async (reference: string | null) =>
    (await actorName(ctx, reference)) ?? words.work.programme.conflict.somebody;
  if (before && seen && clashes.length > 0) {
    const label = (name: (typeof taken)[number]) => itemLabel(language, before.language, name);
    const sides = clashes.map((name) => ({
      ...{ name, label: label(name) },
      mine: itemText(language, name, texts[name]),
      theirs: itemText(language, name, seen[name]),
    }));
    const now = { id: before.id, version };
    return again(409, {}, { by: await somebody(before.by), now, sides, taken: taken.map(label) });
  }
  const read = readItem(sent, { language: programme.language, before });
  if ("faults" in read) return again(422, read.faults);
  const item = isId("itm", id) ? { id, version, again: form.get("again") === "yes" } : key === null ? null : { key };
  if (item === null) throw new Response(null, { status: 400 });
  const saved = await saveProgrammeItem(ctx, { slug, item, content: read.content });
  if (saved.ok) {
    if (taken.length === 0) return to(language, slug, "saved", saved.value.id);
    const query = new URLSearchParams({ done: "saved", also: taken.join(" ") });
    return { to: `${paths.workEvent(language, slug, "programme")}?${query}#${saved.value.id}` };
  }
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
      if (before) return "changed-meanwhile";
      const { now } = refusal;
      const seenNow = now && { id: now.id, version: now.version };
      return again(409, {}, { by: await somebody(refusal.by), now: seenNow, sides: [], taken: [] });
    }
  }
}
