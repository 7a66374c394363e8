import { formText, type FormFields } from "#http/read-form.ts";
import { mergedForm } from "#http/merged-form.ts";
import { carriedDraft, draftOfTexts, draftTexts, seenDraft, type DraftTexts, type WholeDraft } from "./draft-texts.ts";

export interface MergedDraft extends WholeDraft {
  /** What both have changed, by the names of the form's fields, as one has it oneself and as it stands. */
  readonly clashes: readonly { readonly name: string; readonly mine: string; readonly theirs: string }[];
  /** What another alone has changed. */
  readonly taken: readonly string[];
  /** What stood when these were put together, as the form carries it. */
  readonly seen: string;
}

/** A draft as it was sent, beside what stands now. */
export function mergeDraft(form: FormFields, mine: WholeDraft, now: WholeDraft): MergedDraft {
  const seen = seenDraft(formText(form, "seen"));
  const counts = [mine.fields.items.length, now.fields.items.length];
  const byItem = counts.every((count) => count === seen.items);
  const stands = draftTexts(now, byItem);
  const merged = mergedForm(form, draftTexts(mine, byItem), stands, seen.texts);
  const text = (texts: DraftTexts, name: string) => texts[name] ?? "";
  return {
    ...draftOfTexts(merged.texts, seen.items, byItem),
    clashes: merged.clashes.map((name) => ({ name, mine: text(merged.texts, name), theirs: text(stands, name) })),
    taken: merged.taken,
    seen: carriedDraft(now),
  };
}
