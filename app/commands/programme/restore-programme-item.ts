import type { CommandContext } from "#commands/context.ts";
import { placeItem } from "#domain/programme/arrange-items.ts";
import { contentParts } from "#domain/programme/drafted-item.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import { changeDraft, type DraftRefusal } from "./steps/change-draft.ts";

/** Takes a removed item back into the copy that organisers work on, as everybody still sees it. */
export async function restoreProgrammeItem(
  ctx: CommandContext,
  { slug, id }: { readonly slug: string; readonly id: ProgrammeItemId },
): Promise<Result<{ readonly version: number }, DraftRefusal | "no-such-item">> {
  return changeDraft(ctx, slug, ({ items, live, stamp }) => {
    if (items.some((item) => item.id === id)) return ok(null);
    const item = live.find((each) => each.id === id);
    if (!item) return refused<"no-such-item">("no-such-item");
    const { facts, personal } = contentParts(item);
    return ok({
      items: placeItem(items, { ...item, ...stamp }),
      act: "restore-programme-item",
      facts: { item: id, after: facts },
      personal: { after: personal },
    });
  });
}
