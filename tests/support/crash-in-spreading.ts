import { randomBytes } from "node:crypto";
import { SYSTEM } from "#access/actor.ts";
import { openDatabase, type Database } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";

/** Spreads as the worker does, at a given moment, and is killed with so many of its units done, inside the next. */
const [, , databaseUrl = "", moment = "", units = ""] = process.argv;
const db = openDatabase(databaseUrl);
let left = Number(units);
const crashing: Database = {
  ...db,
  inTransaction: (work, ...options) =>
    db.inTransaction(
      async (tx) => {
        const value = await work(tx);
        if (left-- > 0) return value;
        process.kill(process.pid, "SIGKILL");
        return new Promise(() => undefined);
      },
      ...options,
    ),
};
const now = () => instant(Number(moment));
const { signal } = new AbortController();
await spreadBroadcasts.run({ db: crashing, actor: SYSTEM, now, newId: idMaker(randomBytes), signal });
await db.close();
