import type { Database } from "#db/index.ts";

/** A database's structure in words that fit either engine, as the engine itself tells it. */
export interface Structure {
  [table: string]: {
    readonly columns: Record<string, { readonly type: string; readonly nullable: boolean }>;
    readonly primaryKey: readonly string[];
    /** "column -> table.column, on delete …" */
    readonly foreignKeys: readonly string[];
    /** "name: unique on columns where …" */
    readonly indexes: readonly string[];
  };
}

type Row = Readonly<Record<string, string | number | null>>;

export async function structureOf(db: Database): Promise<Structure> {
  return db.exclusively(async (run) => {
    const columns = (await run(db.name === "sqlite" ? SQLITE.columns : POSTGRES.columns)) as Row[];
    const foreignKeys = (await run(db.name === "sqlite" ? SQLITE.foreignKeys : POSTGRES.foreignKeys)) as Row[];
    const indexes = (await run(db.name === "sqlite" ? SQLITE.indexes : POSTGRES.indexes)) as Row[];
    const tables = [...new Set(columns.map((row) => String(row["tbl"])))].sort();
    return Object.fromEntries(
      tables.map((table) => {
        const mine = (rows: readonly Row[]) => rows.filter((row) => row["tbl"] === table);
        const keyed = mine(columns).filter((row) => Number(row["pk"]) > 0);
        return [
          table,
          {
            columns: Object.fromEntries(mine(columns).map((row) => [String(row["col"]), columnOf(row)])),
            primaryKey: keyed.sort((a, b) => Number(a["pk"]) - Number(b["pk"])).map((row) => String(row["col"])),
            foreignKeys: mine(foreignKeys).map(foreignKeyOf).sort(),
            indexes: mine(indexes).map(indexOf).sort(),
          },
        ];
      }),
    );
  });
}

function columnOf(row: Row) {
  const type = String(row["type"]).toLowerCase();
  return { type: type === "timestamp with time zone" ? "instant" : type, nullable: Number(row["nullable"]) === 1 };
}

function foreignKeyOf(row: Row): string {
  return `${row["cols"]} -> ${row["target"]}(${row["target_cols"]}), on delete ${String(row["on_delete"]).toLowerCase()}`;
}

function indexOf(row: Row): string {
  const where = row["predicate"] ? ` where ${plain(String(row["predicate"]))}` : "";
  // SQLite names no column of an expression: only the statement has it.
  const on = row["cols"] ?? /\((.*)\)(?= WHERE |$)/i.exec(String(row["written"]))?.[1];
  return `${row["name"]}: ${Number(row["is_unique"]) === 1 ? "unique " : ""}on ${plain(String(on))}${where}`;
}

/** Without the brackets, quotes, cases and casts in which the engines repeat an expression. */
function plain(expression: string): string {
  return expression
    .toLowerCase()
    .replace(/::\w+|["`()]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const SQLITE = {
  columns: `SELECT t.name AS tbl, c.name AS col, c.type, 1 - c."notnull" AS nullable, c.pk
    FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
  foreignKeys: `SELECT t.name AS tbl, group_concat(f."from") AS cols, f."table" AS target,
      group_concat(coalesce(f."to", '')) AS target_cols, f.on_delete
    FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id`,
  indexes: `SELECT t.name AS tbl, i.name, i."unique" AS is_unique,
      (SELECT CASE WHEN count(*) = count(c.name) THEN group_concat(c.name) END
        FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c) AS cols, s.sql AS written,
      CASE i.partial WHEN 1 THEN substr(s.sql, instr(upper(s.sql), ' WHERE ') + 7) END AS predicate
    FROM sqlite_master t, pragma_index_list(t.name) i LEFT JOIN sqlite_master s ON s.name = i.name
    WHERE t.type = 'table' AND i.origin <> 'pk'`,
};

const POSTGRES = {
  columns: `SELECT c.table_name AS tbl, c.column_name AS col, c.data_type AS type,
      CASE c.is_nullable WHEN 'YES' THEN 1 ELSE 0 END AS nullable, coalesce(k.ordinal_position, 0) AS pk
    FROM information_schema.columns c
    LEFT JOIN (information_schema.table_constraints t JOIN information_schema.key_column_usage k
        ON k.constraint_name = t.constraint_name AND k.table_name = t.table_name AND t.constraint_type = 'PRIMARY KEY')
      ON k.table_name = c.table_name AND k.column_name = c.column_name
    WHERE c.table_schema = 'public'`,
  foreignKeys: `SELECT t.relname AS tbl, f.relname AS target,
      (SELECT string_agg(attname, ',' ORDER BY o) FROM unnest(c.conkey) WITH ORDINALITY u(n, o)
        JOIN pg_attribute ON attrelid = c.conrelid AND attnum = n) AS cols,
      (SELECT string_agg(attname, ',' ORDER BY o) FROM unnest(c.confkey) WITH ORDINALITY u(n, o)
        JOIN pg_attribute ON attrelid = c.confrelid AND attnum = n) AS target_cols,
      CASE c.confdeltype WHEN 'a' THEN 'no action' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null'
        WHEN 'r' THEN 'restrict' ELSE 'set default' END AS on_delete
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
    WHERE c.contype = 'f'`,
  indexes: `SELECT t.relname AS tbl, i.relname AS name, CASE WHEN x.indisunique THEN 1 ELSE 0 END AS is_unique,
      (SELECT string_agg(pg_get_indexdef(x.indexrelid, n, false), ',' ORDER BY n)
        FROM generate_series(1, x.indnkeyatts) n) AS cols,
      pg_get_expr(x.indpred, x.indrelid) AS predicate
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      JOIN pg_namespace s ON s.oid = t.relnamespace
    WHERE s.nspname = 'public' AND NOT x.indisprimary`,
};
