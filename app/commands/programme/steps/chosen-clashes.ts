import { choosersOfBoth, type ChosenItem } from "#db/records/item-seats-record.ts";
import type { Reading } from "#db/index.ts";
import type { DraftedItem } from "#domain/programme/drafted-item.ts";
import { overlap } from "#domain/programme/overlap.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";

/** Two items at once, and how many have chosen both: nobody could have as the programme was. */
export interface ChosenClash {
  readonly items: readonly [ProgrammeItemId, ProgrammeItemId];
  readonly people: number;
}

/** What of a programme to be collides for those who have chosen their items. */
export async function chosenClashes(
  read: Reading,
  items: readonly DraftedItem[],
  chosen: readonly ChosenItem[],
): Promise<readonly ChosenClash[]> {
  const poolOf = (id: ProgrammeItemId) => chosen.find(({ itemId }) => itemId === id)?.poolId;
  const withSeats = items.filter(({ id }) => poolOf(id) !== undefined);
  const pairs = withSeats.flatMap((one, index) =>
    withSeats.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one.id, other.id] as const] : [])),
  );
  if (pairs.length === 0) return [];
  const pools = [...new Set(pairs.flat().flatMap((id) => poolOf(id) ?? []))];
  const both = await choosersOfBoth(read, pools);
  return pairs.flatMap((pair) => {
    const [one, other] = pair.map(poolOf);
    const found = both.find(
      (row) => (row.one === one && row.other === other) || (row.one === other && row.other === one),
    );
    return found ? [{ items: pair, people: found.people }] : [];
  });
}
