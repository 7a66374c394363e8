import type { Catalogue } from "./catalogue.ts";

export const en: Catalogue = {
  cli: {
    help: "Samling's command line: npm run cli -- COMMAND\n",
    unknownVerb: (name) => `There is no command “${name}”. Run npm run cli -- help to see them all.`,
    usage: (usage) => `Usage: npm run cli -- ${usage}`,
    migrate: {
      summary: "brings the database up to this version",
      done: (count) => `The database is up to date: ${count} ${count === 1 ? "migration" : "migrations"}.`,
    },
    generateMigration: {
      summary: "writes a migration for both databases (for developers)",
      name: "Give a name of lower-case letters, digits and underscores, for example add_venue.",
      unchanged: "The schema has not changed: nothing to write.",
    },
  },
};
