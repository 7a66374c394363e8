import type { CommandContext } from "#commands/context.ts";
import { contentParts } from "#domain/programme/drafted-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import { changeDraft, type ChangedMeanwhile, type DraftRefusal } from "./steps/change-draft.ts";

export interface RemoveProgrammeItem {
  readonly slug: string;
  readonly id: ProgrammeItemId;
  /** The version that was seen. */
  readonly version: number;
}

/**
 * Takes an item out of the copy of the programme that organisers work on. Those who have chosen it keep their seats until
 * that copy is released. What is gone already is no surprise.
 */
export async function removeProgrammeItem(
  ctx: CommandContext,
  { slug, id, version }: RemoveProgrammeItem,
): Promise<Result<{ readonly version: number }, DraftRefusal | ChangedMeanwhile>> {
  return changeDraft(ctx, slug, ({ items }) => {
    const item = items.find((each) => each.id === id);
    if (!item) return ok(null);
    if (item.version !== version) {
      return refused<ChangedMeanwhile>({ code: "changed-meanwhile", now: item, by: item.by });
    }
    const { facts, personal } = contentParts(item);
    return ok({
      items: items.filter((each) => each.id !== id),
      act: "remove-programme-item",
      facts: { item: id, before: facts },
      personal: { before: personal },
    });
  });
}
