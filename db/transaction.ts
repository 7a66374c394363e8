import { AsyncLocalStorage } from "node:async_hooks";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Tables } from "./schema/tables.ts";

/** What a query may use. It sees one state of the database, from its first statement to its last. */
export type Reading = Pick<NodePgDatabase, "select" | "selectDistinct" | "with" | "$with"> & {
  readonly tables: Tables;
  /** A statement that this connection has prepared once: see `preparedStatement`. */
  readonly prepared: <Row>(build: Builder<Row>) => (values: Values) => Promise<Row>;
};

export type Values = Readonly<Record<string, unknown>>;
/** Whoever builds one has named what differs from call to call with `sql.placeholder`. */
type Builder<Row> = (unit: never) => { prepare(name: string): { execute(values: Values): Promise<Row> } };

/**
 * A query for the hottest acts: to build its SQL costs ten times what running it does, and is done once for each
 * connection. What differs from call to call stands in `sql.placeholder`s; values go to the driver as they are, so
 * that only strings and whole numbers fit both engines.
 */
export function preparedStatement<Unit extends Reading, Row>(
  build: (unit: Unit) => { prepare(name: string): { execute(values: Values): Promise<Row> } },
): (unit: Unit, values: Values) => Promise<Row> {
  return (unit, values) => unit.prepared(build)(values);
}

/** What a command may use inside its unit. */
export type Tx = Reading & Pick<NodePgDatabase, "insert" | "update" | "delete">;

type UnitKind = "inTransaction" | "read" | "exclusively";

/**
 * Opens every unit of one database: knows when a unit stands inside another, and takes the connection away from a
 * unit that is over. A nested unit would wait for itself for ever, and a late write would land in a stranger's unit.
 */
export class UnitScope {
  readonly #current = new AsyncLocalStorage<{ readonly kind: UnitKind; open: boolean }>();
  /** By connection and by the function that builds the statement, of which there are few. */
  readonly #prepared = new WeakMap<NodePgDatabase, Map<unknown, Execute>>();
  readonly #executable: (prepared: Prepared) => Execute;
  #running = 0;

  /** `executable`: how the engine runs a statement that was prepared once. */
  constructor(executable: (prepared: Prepared) => Execute) {
    this.#executable = executable;
  }

  refuseNested(kind: UnitKind): void {
    const outer = this.#current.getStore();
    if (outer?.open) throw new NestedUnit(`${kind} was called inside ${outer.kind}: pass the unit's own tx on instead`);
  }

  /** For each statement as it is sent: a query is only sent when it is awaited, which may be after its unit. */
  refuseOutside(): void {
    if (!this.#current.getStore()?.open) {
      throw new UnitOver("a query was awaited outside its unit: await everything inside it");
    }
  }

  async run<Unit extends Reading, Value>(
    kind: "inTransaction" | "read",
    connection: NodePgDatabase,
    tables: Tables,
    work: (unit: Unit) => Promise<Value>,
    limitMs?: number,
  ): Promise<Value> {
    const unit: Record<string, unknown> = { tables };
    return this.enter(
      kind,
      (state) => {
        for (const method of METHODS[kind]) {
          unit[method] = (...args: unknown[]) => {
            if (!state.open) throw new UnitOver(`tx.${method} was called after its unit: await everything inside it`);
            return (connection[method] as (...given: unknown[]) => unknown).apply(connection, args);
          };
        }
        unit["prepared"] = (build: (unit: unknown) => Preparable) => {
          const statement = this.#statement(connection, unit, build);
          return (values: Values) => {
            this.refuseOutside();
            return statement(values);
          };
        };
        return work(unit as unknown as Unit);
      },
      limitMs,
    );
  }

  #statement(connection: NodePgDatabase, unit: unknown, build: (unit: unknown) => Preparable): Execute {
    let known = this.#prepared.get(connection);
    if (!known) this.#prepared.set(connection, (known = new Map<unknown, Execute>()));
    let statement = known.get(build);
    if (!statement) {
      const prepared = build(unit).prepare(`statement_${known.size + 1}`);
      known.set(build, (statement = this.#executable(prepared)));
    }
    return statement;
  }

  async enter<Value>(
    kind: UnitKind,
    work: (state: { readonly open: boolean }) => Promise<Value>,
    limitMs?: number,
  ): Promise<Value> {
    const state = { kind, open: true };
    this.#running += 1;
    try {
      // A query is a thenable that is sent when it is awaited: that must happen in here.
      const running = this.#current.run(state, () => Promise.resolve(work(state)));
      return await (limitMs === undefined ? running : withinTime(running, limitMs));
    } finally {
      state.open = false;
      this.#running -= 1;
      // Node follows every promise and every request of the process while a storage is in use. An ended unit's late
      // calls find none open without it too.
      if (this.#running === 0) this.#current.disable();
    }
  }
}

/** A statement as drizzle prepares it. */
export interface Prepared {
  execute(values: Values): unknown;
  getQuery(): { readonly sql: string; readonly params: readonly unknown[] };
}

export type Execute = (values: Values) => unknown;

interface Preparable {
  prepare(name: string): Prepared;
}

export class NestedUnit extends Error {
  override readonly name = "NestedUnit";
}

export class UnitOver extends Error {
  override readonly name = "UnitOver";
}

/** The commit failed or its answer was lost: nothing may be told as done. */
export class CommitFailed extends Error {
  override readonly name = "CommitFailed";
}

/** A unit waited for something other than the database, and held up everybody behind it. */
export class UnitTooSlow extends Error {
  override readonly name = "UnitTooSlow";
}

const READ_METHODS = ["select", "selectDistinct", "with", "$with"] as const;
const METHODS = { read: READ_METHODS, inTransaction: [...READ_METHODS, "insert", "update", "delete"] } as const;

function withinTime<Value>(running: Promise<Value>, limitMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new UnitTooSlow(`a unit took over ${limitMs} ms: it must wait for nothing but the database`));
    }, limitMs);
    const inTime =
      <Settled>(settle: (settled: Settled) => void) =>
      (settled: Settled) => {
        clearTimeout(timer);
        settle(settled);
      };
    running.then(inTime(resolve), inTime(reject));
  });
}
