import type { ContributorId, ProgrammeItemId } from "#domain/values/identifiers.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { ItemContent } from "./drafted-item.ts";
import type { ItemChange } from "./programme-diff.ts";

type Item = Pick<ItemContent, "speakers" | "moderators"> & { readonly id: ProgrammeItemId };

/**
 * Whom of those who carry the event out a release concerns: who stands, or stood, at an item that changes. Which items are
 * somebody's whose name stands at none, such as staff, nobody has written down: every change may be theirs.
 */
export function concernedContributors(
  contributors: readonly { readonly id: ContributorId; readonly name: string }[],
  { before, after, changes }: { before: readonly Item[]; after: readonly Item[]; changes: readonly ItemChange[] },
): ContributorId[] {
  const items = [...before, ...after];
  const changed = new Set(changes.map(({ id }) => id));
  const anywhere = namesAt(items);
  const concerned = namesAt(items.filter(({ id }) => changed.has(id)));
  return contributors
    .filter(({ name }) => concerned.has(foldedText(name)) || !anywhere.has(foldedText(name)))
    .map(({ id }) => id);
}

function namesAt(items: readonly Item[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ speakers, moderators }) => [...speakers, ...moderators].map(({ name }) => foldedText(name))),
  );
}
