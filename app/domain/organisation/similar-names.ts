import { foldedText, type FoldedText } from "#domain/values/folded-text.ts";

export interface NamedThing<Key> {
  readonly key: Key;
  readonly written: string;
  /** As it is stored folded, where it is: to fold thousands takes longer than to compare them. */
  readonly folded?: FoldedText;
}

export interface Similar<Key> extends NamedThing<Key> {
  /** From 0 to 1: how much of their letters the two have in common. */
  readonly likeness: number;
}

/** Below it, names share no more than words such as "kommun" and "förening". */
const LEAST_LIKENESS = 0.45;

/**
 * Finds names that look alike: misspelled, shortened, or with words added. Names are compared by groups of three letters of
 * their folded words (Dice's coefficient), by an index of which, so that many names can be compared with many.
 */
export function similarNames<Key>(known: readonly NamedThing<Key>[]) {
  const places = new Map<string, number[]>();
  const sizes = known.map(({ written, folded }, index) => {
    const groups = groupsOf(folded ?? foldedText(written.slice(0, LONGEST)));
    for (const group of groups) {
      const there = places.get(group);
      if (there) there.push(index);
      else places.set(group, [index]);
    }
    return groups.size;
  });
  /** How many groups each has in common with what is looked for; zeros between two searches. */
  const shared = new Uint16Array(known.length);

  return function similarTo(written: string, most: number): readonly Similar<Key>[] {
    const groups = groupsOf(foldedText(written.slice(0, LONGEST)));
    const found: number[] = [];
    for (const group of groups) {
      for (const index of places.get(group) ?? []) if (shared[index]!++ === 0) found.push(index);
    }
    const best = new Map<Key, { readonly index: number; readonly likeness: number }>();
    for (const index of found) {
      const likeness = (2 * shared[index]!) / (groups.size + sizes[index]!);
      shared[index] = 0;
      if (likeness < LEAST_LIKENESS) continue;
      const { key } = known[index]!;
      if (likeness > (best.get(key)?.likeness ?? 0)) best.set(key, { index, likeness });
    }
    return [...best.values()]
      .sort(
        (one, other) =>
          other.likeness - one.likeness || (known[one.index]!.written < known[other.index]!.written ? -1 : 1),
      )
      .slice(0, most)
      .map(({ index, likeness }) => ({ key: known[index]!.key, written: known[index]!.written, likeness }));
  };
}

const LONGEST = 200;

function groupsOf(folded: FoldedText): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const word of folded.split(" ")) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= Math.max(padded.length, 3); at++) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}
