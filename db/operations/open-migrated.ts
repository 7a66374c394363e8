import { openDatabase, type Database } from "../index.ts";
import { NewerDatabase, migrate } from "./migrate.ts";

/** The database that is meant can't be used. */
export class DatabaseUnusable extends Error {
  override readonly name = "DatabaseUnusable";
}

/** Opens a database and brings it up to this version. Throws `DatabaseUnusable`, or `NewerDatabase`. */
export async function openMigrated(databaseUrl: string): Promise<Database> {
  let db: Database | undefined;
  try {
    db = openDatabase(databaseUrl);
    await migrate(db);
    return db;
  } catch (error) {
    await db?.close();
    if (error instanceof NewerDatabase) throw error;
    throw new DatabaseUnusable("the database can't be opened or brought up to this version", { cause: error });
  }
}
