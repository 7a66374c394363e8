import type { Database } from "#db/index.ts";

/** The same database, and how many statements its readers have built since the last time one asked. */
export function countedStatements(db: Database): { readonly db: Database; readonly taken: () => number } {
  let statements = 0;
  const counted: Database = {
    ...db,
    changes: () => db.changes(),
    load: () => db.load(),
    close: () => db.close(),
    exclusively: (work) => db.exclusively(work),
    inTransaction: (work, ...options) => db.inTransaction(work, ...options),
    read: (work) =>
      db.read((read) =>
        work(
          new Proxy(read, {
            get: (target, name: keyof typeof read) => {
              if (["select", "selectDistinct", "prepared"].includes(name)) statements += 1;
              return target[name];
            },
          }),
        ),
      ),
  };
  const taken = () => {
    const before = statements;
    statements = 0;
    return before;
  };
  return { db: counted, taken };
}
