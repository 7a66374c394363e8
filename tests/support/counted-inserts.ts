import type { CommandContext } from "#commands/context.ts";

/** The same database, and how many statements its units have built that insert something since one last asked. */
export function countedInserts(db: CommandContext["db"]) {
  let inserts = 0;
  const inTransaction: typeof db.inTransaction = (work, ...options) =>
    db.inTransaction(
      (tx) =>
        work(
          new Proxy(tx, {
            get: (target, name: keyof typeof tx) => {
              if (name === "insert") inserts += 1;
              return target[name];
            },
          }),
        ),
      ...options,
    );
  const counted = { ...db, inTransaction, read: db.read.bind(db) };
  const inserted = () => [inserts, (inserts = 0)][0];
  return { db: counted as typeof db, inserted };
}
