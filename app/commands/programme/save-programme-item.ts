import type { CommandContext } from "#commands/context.ts";
import { placeItem } from "#domain/programme/arrange-items.ts";
import { endsBeforeStart } from "#domain/programme/clashes.ts";
import {
  contentChanges,
  contentParts,
  isSameContent,
  titleOf,
  type ItemContent,
} from "#domain/programme/drafted-item.ts";
import { skippedByClocks } from "#domain/programme/skipped-by-clocks.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { changeDraft, type ChangedMeanwhile, type DraftRefusal } from "./steps/change-draft.ts";

export interface SaveProgrammeItem {
  readonly slug: string;
  /** The item that is changed, at the version that was seen; else one that is new, by the form that it came with. */
  readonly item: SeenItem | { readonly key: SubmissionKey };
  readonly content: ItemContent;
}

export interface SeenItem {
  readonly id: ProgrammeItemId;
  readonly version: number;
  /** Though somebody else has removed it, which whoever says so has been told. */
  readonly again?: boolean;
}

export type SaveItemRefusal =
  | DraftRefusal
  | { readonly code: "no-title" | "ends-before-start" | "too-many" }
  | { readonly code: "time-skipped-by-clocks"; readonly which: "start" | "end" }
  | ChangedMeanwhile;

/**
 * Adds an item to the copy of the programme that organisers work on, or changes one. Whoever has an earlier version of it
 * before them is told, and changes nothing.
 */
export async function saveProgrammeItem(
  ctx: CommandContext,
  { slug, item, content }: SaveProgrammeItem,
): Promise<Result<{ readonly version: number; readonly id: ProgrammeItemId }, SaveItemRefusal>> {
  const newId = ctx.newId("itm");
  let id = "id" in item ? item.id : newId;
  if (titleOf(content).trim() === "") return refused({ code: "no-title" });
  if (endsBeforeStart(content)) return refused({ code: "ends-before-start" });

  const saved = await changeDraft(ctx, slug, ({ items, event, live, stamp, changedBy }) => {
    const skipped = skippedByClocks(content, event.zone);
    if (skipped) return refused<SaveItemRefusal>({ code: "time-skipped-by-clocks", which: skipped });
    if (!("id" in item)) {
      const arrived = items.find(({ key }) => key === item.key);
      if (arrived) {
        id = arrived.id;
        if (isSameContent(arrived, content)) return ok(null);
        return refused<SaveItemRefusal>({ code: "changed-meanwhile", now: arrived, by: arrived.by });
      }
      if (items.length >= MOST_ITEMS) return refused<SaveItemRefusal>({ code: "too-many" });
      const { facts, personal } = contentParts(content);
      const added = placeItem(items, { ...content, ...stamp, id, key: item.key });
      return ok({
        items: added,
        act: "add-programme-item",
        facts: { item: id, after: facts },
        personal: { after: personal },
      });
    }
    const now = items.find((each) => each.id === item.id);
    if (!now) {
      if (!item.again) return refused<SaveItemRefusal>({ code: "changed-meanwhile", now: null, by: changedBy });
      // The seats of one that everybody sees hang on its id.
      if (!live.some((each) => each.id === item.id)) id = newId;
      const { facts, personal } = contentParts(content);
      const added = placeItem(items, { ...content, ...stamp, id, key: null });
      return ok({
        items: added,
        act: "add-programme-item",
        facts: { item: id, after: facts },
        personal: { after: personal },
      });
    }
    if (isSameContent(now, content)) return ok(null);
    if (now.version !== item.version) return refused<SaveItemRefusal>({ code: "changed-meanwhile", now, by: now.by });
    const { facts, personal } = contentChanges(now, content);
    const changed = placeItem(items, { ...now, ...content, ...stamp });
    return ok({ items: changed, act: "change-programme-item", facts: { item: id, ...facts }, personal });
  });
  return saved.ok ? ok({ ...saved.value, id }) : saved;
}

/** No programme of the domain is longer; a longer one is a machine's. */
const MOST_ITEMS = 1_000;
