import { foldedText } from "#domain/values/folded-text.ts";

export interface NamedThing<Key> {
  readonly key: Key;
  readonly written: string;
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
  const sizes = known.map(({ written }, index) => {
    const groups = groupsOf(written);
    for (const group of groups) {
      const there = places.get(group);
      if (there) there.push(index);
      else places.set(group, [index]);
    }
    return groups.size;
  });

  return function similarTo(written: string, most: number): readonly Similar<Key>[] {
    const groups = groupsOf(written);
    const common = new Map<number, number>();
    for (const group of groups) {
      for (const index of places.get(group) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    }
    const best = new Map<Key, Similar<Key>>();
    for (const [index, shared] of common) {
      const likeness = (2 * shared) / (groups.size + sizes[index]!);
      const name = known[index]!;
      if (likeness >= LEAST_LIKENESS && likeness > (best.get(name.key)?.likeness ?? 0)) {
        best.set(name.key, { ...name, likeness });
      }
    }
    return [...best.values()]
      .sort((one, other) => other.likeness - one.likeness || (one.written < other.written ? -1 : 1))
      .slice(0, most);
  };
}

function groupsOf(written: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const word of foldedText(written.slice(0, 200)).split(" ")) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= Math.max(padded.length, 3); at++) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}
