import { is, Param, Placeholder } from "drizzle-orm";
import type { Execute, Prepared, Values } from "../transaction.ts";
import type { SqliteConnection } from "./sqlite-driver.ts";

/**
 * How a prepared statement is run here. One that gives back no rows is handed to the driver with its values: which of
 * them differ is found out once, where drizzle asks it of each value at each run. Only the writer has such statements.
 */
export function executable(writer: SqliteConnection, prepared: Prepared): Execute {
  const { sql, params } = prepared.getQuery();
  const statement = writer.prepare(sql);
  if (statement.reader) return (values) => atOnce(prepared.execute(values));
  const binders = params.map(binder);
  return (values) => statement.run(binders.map((bind) => bind(values)));
}

type Binder = (values: Values) => unknown;

function binder(param: unknown): Binder {
  if (is(param, Placeholder)) return valueNamed(param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder } = param;
  const value = valueNamed(param.value.name);
  return (values) => encoder.mapToDriverValue(value(values));
}

function valueNamed(name: string): Binder {
  return (values) => {
    if (!(name in values)) throw new Error(`no value for "${name}" was given`);
    return values[name];
  };
}

/** SQLite has its answer at once; a promise around it would only cost time. */
function atOnce(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "sync" in answer
    ? (answer as { sync(): unknown }).sync()
    : answer;
}
