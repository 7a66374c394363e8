import type { CommandContext } from "#commands/context.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { shiftItems, type Shift, type ShiftRefusal } from "#domain/programme/shift-items.ts";
import { skippedByClocks } from "#domain/programme/skipped-by-clocks.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { changeDraft, type DraftRefusal } from "./steps/change-draft.ts";

export interface ShiftProgramme extends Shift {
  readonly slug: string;
  /** The version of the copy that was seen: what is sent twice is moved once. */
  readonly version: number;
}

export type ShiftProgrammeRefusal =
  | DraftRefusal
  | ShiftRefusal<DraftedItem>
  | { readonly code: "time-skipped-by-clocks"; readonly items: readonly DraftedItem[] }
  /** By whom: a reference to the actor. */
  | { readonly code: "changed-meanwhile"; readonly by: string | null };

/** Moves whatever begins later on the same day by so many minutes, in the copy that organisers work on. */
export async function shiftProgramme(
  ctx: CommandContext,
  { slug, version, ...shift }: ShiftProgramme,
): Promise<Result<{ readonly version: number; readonly moved: number }, ShiftProgrammeRefusal>> {
  let moved = 0;
  const changed = await changeDraft(ctx, slug, ({ items, event, stamp, ...draft }) => {
    if (draft.version !== version) {
      return refused<ShiftProgrammeRefusal>({ code: "changed-meanwhile", by: draft.changedBy });
    }
    const shifted = shiftItems(items, shift);
    if (!shifted.ok) return refused<ShiftProgrammeRefusal>(shifted.refusal);
    const ids = new Set(shifted.value.moved);
    const after = shifted.value.items.map((item) => (ids.has(item.id) ? { ...item, ...stamp } : item));
    const skipped = after.filter((item) => ids.has(item.id) && skippedByClocks(item, event.zone) !== null);
    if (skipped.length > 0) {
      return refused<ShiftProgrammeRefusal>({ code: "time-skipped-by-clocks", items: skipped });
    }
    moved = ids.size;
    return ok({
      items: after,
      act: "shift-programme",
      facts: { item: shift.from, minutes: shift.minutes, before: times(items, ids), after: times(after, ids) },
    });
  });
  return changed.ok ? ok({ ...changed.value, moved }) : changed;
}

function times(items: readonly DraftedItem[], moved: ReadonlySet<string>) {
  const some = items.filter(({ id }) => moved.has(id));
  return { items: some.map(({ id, date, start, end }) => ({ item: id, date, start, end })) };
}
