import type { RegistrationOverview } from "#queries/registration-overview.ts";

/** The seats of an item's own, where it has any. */
export function itemPool({ items, pools }: Pick<RegistrationOverview, "items" | "pools">, id: string) {
  const number = items.find((item) => item.id === id)?.number;
  return number === undefined ? undefined : pools.find(({ item }) => item === number);
}
