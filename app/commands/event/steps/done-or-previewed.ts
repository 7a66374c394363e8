import type { Database, Tx } from "#db/index.ts";

/**
 * Does an act's work in its transaction. Where somebody only wants to see what would come of it, the very same is done
 * and then undone: the preview can't say anything but what the act would do.
 */
export async function doneOrPreviewed<Value>(
  db: Database,
  preview: boolean,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  if (!preview) return db.inTransaction(work);
  let seen: { readonly value: Value } | undefined;
  try {
    await db.inTransaction(async (tx) => {
      seen = { value: await work(tx) };
      throw new Undone("a preview keeps nothing");
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return seen!.value;
}

class Undone extends Error {
  override readonly name = "Undone";
}
