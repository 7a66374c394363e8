import type { CommandContext } from "#commands/context.ts";
import { reorderItem } from "#domain/programme/arrange-items.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import { changeDraft, type DraftRefusal } from "./steps/change-draft.ts";

export interface ReorderProgrammeItem {
  readonly slug: string;
  readonly id: ProgrammeItemId;
  /** The item of the same day that it comes before; null: last in its day. */
  readonly before: ProgrammeItemId | null;
}

/** Puts an item before another one. Said of two items and not of places, it is the same thing however often it is sent. */
export async function reorderProgrammeItem(
  ctx: CommandContext,
  { slug, id, before }: ReorderProgrammeItem,
): Promise<Result<{ readonly version: number }, DraftRefusal | "no-such-item">> {
  return changeDraft(ctx, slug, ({ items }) => {
    const ordered = reorderItem(items, { id, before });
    if (ordered === null) return refused<"no-such-item">("no-such-item");
    if (ordered.every((item, index) => item.id === items[index]?.id)) return ok(null);
    return ok({ items: ordered, act: "reorder-programme-item", facts: { item: id, ...places(items, ordered, id) } });
  });
}

/** The item's number in the programme, before and after, counted from 1. */
function places(items: readonly DraftedItem[], ordered: readonly DraftedItem[], id: ProgrammeItemId) {
  const at = (some: readonly DraftedItem[]) => ({ number: some.findIndex((item) => item.id === id) + 1 });
  return { before: at(items), after: at(ordered) };
}
