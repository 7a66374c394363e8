import type { Verb } from "./verb.ts";
import { generateMigrationVerb } from "./verbs/generate-migration.ts";
import { migrateVerb } from "./verbs/migrate.ts";

/** Every word of the command line, in the order of its help. */
export const VERBS: readonly Verb[] = [migrateVerb, generateMigrationVerb];
