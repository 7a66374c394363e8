import { migrationState } from "#db/operations/migrate.ts";
import type { Verb } from "../verb.ts";

export const migrateVerb: Verb = {
  name: "migrate",
  usage: "",
  summary: (words) => words.cli.migrate.summary,
  async run({ openContext, words, say }) {
    // Opening brings the schema up to this version; what is left is to say so.
    const { db } = await openContext();
    const { applied } = await migrationState(db);
    say(words.cli.migrate.done(applied.length));
    return 0;
  },
};
