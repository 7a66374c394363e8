import type { Reading, Tx } from "../transaction.ts";
import type { Tables } from "../schema/tables.ts";

export type EngineName = "sqlite" | "postgres";

/** What each engine offers. Everything else in the product is the same on both. */
export interface Engine {
  readonly name: EngineName;
  readonly tables: Tables;
  /** Runs `work` alone and commits it. It may run more than once: make ids and read the clock before. */
  inTransaction<Value>(work: (tx: Tx) => Promise<Value>, options?: UnitOptions): Promise<Value>;
  /** Runs `work` on one unchanging state of the database. */
  read<Value>(work: (read: Reading) => Promise<Value>): Promise<Value>;
  /** Alone in the whole installation, in one transaction, with raw SQL: for migrations. */
  exclusively<Value>(work: (run: RunSql) => Promise<Value>): Promise<Value>;
  /** What the engine knows of its own load. */
  load(): EngineLoad;
  /** What is known of commits, by whichever process or program: for whoever keeps what was read. Cheap to ask. */
  changes(): Changes;
  close(): Promise<void>;
}

export interface UnitOptions {
  /**
   * What many units want to write at the same time, such as the seats of an event: those that name the same are run one
   * after another. On SQLite all units are.
   */
  readonly lane?: string;
}

export type RunSql = (sql: string) => Promise<readonly Record<string, unknown>[]>;

export interface Changes {
  /** Another number after each commit: our own at once, others' when they are seen. */
  readonly count: number;
  /** False while others' commits may be missed for longer than `LATEST_SEEN_MS`. */
  readonly seen: boolean;
}

/** How late others' commits are counted at most, where they are seen at all. */
export const LATEST_SEEN_MS = 700;

export interface EngineLoad {
  /** Units that wait for a writer. */
  readonly waiting: number;
  /** Units committed since the start. */
  readonly units: number;
  /** COMMITs since the start; fewer than units where commits were grouped. */
  readonly commits: number;
  /** Units that were run again after a serialisation failure. */
  readonly retries: number;
}
