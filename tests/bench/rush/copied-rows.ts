import pg from "pg";
import { SqliteConnection } from "#db/dialect/sqlite-driver.ts";

/** What one registration writes, in the order in which it must stand. */
const TABLES = ["person", "registration", "audit_entry", "message", "submission"] as const;

type Row = Record<string, unknown>;

/** A driver by hand: prepared statements, and a commit where it is asked for. */
export interface Raw {
  all(sql: string): Promise<Row[]>;
  prepare(sql: string): (values: readonly unknown[]) => unknown;
  close(): Promise<void>;
}

export async function openRaw(url: string): Promise<Raw> {
  if (url.startsWith("sqlite:")) {
    const connection = new SqliteConnection(url.slice("sqlite:".length));
    connection.pragma("synchronous = FULL");
    return {
      all: async (sql) => {
        const statement = connection.prepare<[], Row>(sql);
        return statement.reader ? statement.all() : (statement.run(), []);
      },
      prepare(sql) {
        const statement = connection.prepare(sql.replace(/\$\d+/g, "?"));
        return (values) => statement.run(...values);
      },
      close: async () => void connection.close(),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let prepared = 0;
  return {
    all: async (sql) => (await client.query<Row>(sql)).rows,
    prepare(text) {
      const name = `raw_${++prepared}`;
      return (values) => client.query({ name, text, values: [...values] });
    },
    close: () => client.end(),
  };
}

/**
 * Writes copies of the one registration that a database has, with other ids, in groups of so many to a commit. The pool is
 * claimed for each and its number stored, as the act itself does.
 */
export async function copyRegistration(raw: Raw, from: number, to: number, group: number): Promise<void> {
  const statements = [];
  for (const table of TABLES) {
    const rows = await raw.all(`SELECT * FROM ${table} ORDER BY ${table === "submission" ? "key" : "id"} LIMIT 1000`);
    const row = rows.find((one) => one["subject_kind"] === undefined || one["subject_kind"] === "registration");
    if (!row) throw new Error(`there is nothing to copy in ${table}`);
    const columns = Object.keys(row);
    const marks = columns.map((_, index) => `$${index + 1}`).join(", ");
    const insert = raw.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`);
    statements.push((number: number) => insert(columns.map((column) => copied(column, row[column], number))));
  }
  const claim = raw.prepare("UPDATE seat_pool SET taken = taken + 1, counter = counter + 1");
  const store = raw.prepare("UPDATE registration SET seat_number = $1 WHERE id = $2");
  for (let first = from; first < to; first += group) {
    await raw.all("BEGIN");
    for (let number = first; number < Math.min(first + group, to); number++) {
      for (const insert of statements) await insert(number);
      await claim([]);
      await store([number + 2, copied("id", "reg_", number)]);
    }
    await raw.all("COMMIT");
  }
}

const IDS = new Set(["id", "person_id", "key", "subject_id", "registration_id"]);

function copied(column: string, value: unknown, number: number): unknown {
  if (column === "participant_key") return `kopia.${number}@example.se kopia`;
  // Spread as random ids are, which indexes feel.
  if (IDS.has(column)) return `${String(value).slice(0, 4)}k${String((number * 7_919) % 1_000_003).padStart(19, "0")}`;
  return value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value;
}
