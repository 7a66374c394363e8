import { removeItemSeats } from "#commands/registration/remove-item-seats.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import type { CommandContext } from "#commands/context.ts";
import { loweredSeats, loweredValue, type LoweredSeats } from "#domain/registration/lowered-seats.ts";
import { formLine } from "#http/read-form.ts";
import type { Asked } from "./act-on-registration.ts";
import { itemPool } from "./item-pool.ts";

/** The form of the items' seats once more. */
export interface ItemsAgain {
  readonly kind: "items";
  /** By the item's id: the seats that were to be others than those that were seen. */
  readonly typed: Readonly<Record<string, string>>;
  readonly fault: "malformed" | "changedMeanwhile" | null;
  /** Items that would have fewer seats than are taken. */
  readonly lowered: readonly LoweredItem[];
  /** An item whose seats were to go, though somebody has chosen it. */
  readonly chosen: { readonly title: string; readonly seats: number; readonly wishes: number } | null;
}

export interface LoweredItem extends LoweredSeats {
  readonly id: string;
  readonly title: string;
}

type Outcome = { readonly to: string } | ItemsAgain | null;

const SHOWN = { kind: "items", typed: {}, fault: null, lowered: [], chosen: null } as const satisfies ItemsAgain;

/** Sets those alone that were given another number of seats than was seen. */
export async function saveItems(ctx: CommandContext, { shown, form }: Asked, here: string): Promise<Outcome> {
  const wanted = shown.overview.items.flatMap(({ id, title }) => {
    const [text, seen] = [`seats-${id}`, `seen-${id}`].map((name) => formLine(form, name).replace(/\s/g, ""));
    return form.has(`seats-${id}`) && text !== seen ? [{ id, title, text: text!, seen: seen! }] : [];
  });
  const typed = Object.fromEntries(wanted.map(({ id, text }) => [id, text]));
  const again = (fault: "malformed" | "changedMeanwhile"): ItemsAgain => ({ ...SHOWN, typed, fault });
  if (wanted.some(({ text }) => !SEATS.test(text))) return again("malformed");
  const lowered = wanted.flatMap(({ id, title, text }) => {
    const pool = itemPool(shown.overview, id);
    const fewer = pool && loweredSeats(pool, seatsOf(text));
    return fewer ? [{ ...fewer, id, title }] : [];
  });
  const agreed = formLine(form, "intent") === "lower-items" ? form.getAll("lowered") : [];
  if (!lowered.every((each) => agreed.includes(loweredValue(each.id, each)))) return { ...SHOWN, typed, lowered };
  for (const { id, text, seen } of wanted) {
    const set = await setItemSeats(ctx, {
      itemId: id,
      seats: seatsOf(text),
      seen: SEATS.test(seen) ? seatsOf(seen) : null,
    });
    if (set.ok) continue;
    if (set.refusal === "changed-meanwhile") return again("changedMeanwhile");
    return set.refusal === "seats-malformed" ? again("malformed") : null;
  }
  return { to: `${here}?done=items#items` };
}

/** An item's seats go where nobody has chosen it. */
export async function removeSeats(ctx: CommandContext, { shown, form }: Asked, here: string): Promise<Outcome> {
  const item = shown.overview.items.find(({ id }) => id === formLine(form, "item"));
  if (!item) return null;
  const removed = await removeItemSeats(ctx, { itemId: item.id });
  if (removed.ok) return { to: `${here}?done=removed#items` };
  const { refusal } = removed;
  return refusal === "not-allowed" || refusal === "no-such-item"
    ? null
    : { ...SHOWN, chosen: { ...refusal, title: item.title } };
}

/** Empty: as many as come. */
const SEATS = /^\d{0,6}$/;

const seatsOf = (text: string) => (text === "" ? null : Number(text));
