import type { Verb } from "../verb.ts";

export const generateMigrationVerb: Verb = {
  name: "generate-migration",
  usage: "NAME",
  summary: (words) => words.cli.generateMigration.summary,
  async run({ positionals, words, say }) {
    const [name] = positionals;
    if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
      say(words.cli.generateMigration.name);
      return 2;
    }
    // Loaded only here: its library is for developing and is not installed in production.
    const { generateMigration } = await import("#db/operations/generate-migration.ts");
    const written = await generateMigration(name, { write: true });
    say(written.length > 0 ? written.join("\n") : words.cli.generateMigration.unchanged);
    return 0;
  },
};
