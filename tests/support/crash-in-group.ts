import { openDatabase } from "#db/index.ts";
import { addSeries } from "./series.ts";

/** A program that is killed in the middle of a unit, with others before and behind it; it prints what it was told. */
const [, , databaseUrl = ""] = process.argv;
const db = openDatabase(databaseUrl);
const write = (name: string) =>
  db.inTransaction((tx) => addSeries(tx, name)).then(() => void process.stdout.write(`${name}\n`));

await write("before");
await Promise.all([
  write("first"),
  write("second"),
  db.inTransaction(async (tx) => {
    await addSeries(tx, "crashing");
    process.kill(process.pid, "SIGKILL");
    await new Promise(() => undefined);
  }),
  write("last"),
]);
