import { foldedText } from "#domain/values/folded-text.ts";

/**
 * Whether a name is another's way of being written: a few letters apart, or with names added or left out. What goes
 * further may be somebody else, who takes a seat by a hand-over.
 */
export function isSameName(before: string, after: string): boolean {
  const [one, other] = [foldedText(before), foldedText(after)];
  const [fewer, more] = [one.split(" "), other.split(" ")].sort((some, others) => some.length - others.length);
  if (fewer?.every((word) => word !== "" && more?.includes(word))) return true;
  return lettersApart([...one], [...other]) <= Math.ceil(Math.min(one.length, other.length) / 4);
}

/** Letters to put in, take out or change (Levenshtein). */
function lettersApart(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of one.entries()) {
    const next = [at + 1];
    for (let index = 1; index <= other.length; index += 1) {
      const changed = row[index - 1]! + (other[index - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, row[index]! + 1, next[index - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
