import { CommitFailed } from "../transaction.ts";
import type { SqliteConnection } from "./sqlite-driver.ts";

/** Units in one COMMIT. In larger groups the first in line wait longer for the last than a COMMIT takes. */
const GROUP_LIMIT = 25;
/** A group's units wait for nothing but the database, which answers at once: nobody else would get a turn. */
const LONGEST_WITHOUT_A_BREAK_MS = 4;

interface WaitingUnit {
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Group {
  readonly done: { readonly unit: WaitingUnit; readonly value: unknown }[];
  readonly failed: { readonly unit: WaitingUnit; readonly error: unknown }[];
}

interface Ways {
  /** Resolves once the disk has kept what was committed; the next group is worked on meanwhile. */
  readonly kept: () => Promise<void>;
  /** Called in the moment in which the callers are told. */
  readonly told: () => void;
}

/**
 * The queue of SQLite's one writer. All units that wait are run in turn inside one BEGIN IMMEDIATE, each behind a
 * SAVEPOINT of its own, and share one COMMIT; their callers are told only once the disk has kept it.
 */
export class GroupCommit {
  readonly #writer: SqliteConnection;
  readonly #ways: Ways;
  readonly #statement;
  readonly #queue: WaitingUnit[] = [];
  readonly #load = { units: 0, commits: 0 };
  #draining: Promise<void> | null = null;
  #writerFree: Promise<unknown> = Promise.resolve();
  #telling: Promise<void> = Promise.resolve();

  constructor(writer: SqliteConnection, ways: Ways) {
    this.#writer = writer;
    this.#ways = ways;
    this.#statement = {
      begin: writer.prepare("BEGIN IMMEDIATE"),
      commit: writer.prepare("COMMIT"),
      rollback: writer.prepare("ROLLBACK"),
      savepoint: writer.prepare("SAVEPOINT unit"),
      undoUnit: writer.prepare("ROLLBACK TO unit"),
      release: writer.prepare("RELEASE unit"),
    };
  }

  run<Value>(run: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ run, resolve: resolve as WaitingUnit["resolve"], reject });
      this.#draining ??= this.#drain();
    });
  }

  /** The writer has one transaction at a time: a group, or what must be done alone. */
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#writerFree.then(work);
    this.#writerFree = done.catch(() => undefined);
    return done;
  }

  load() {
    return { ...this.#load, waiting: this.#queue.length };
  }

  rollBack(): void {
    try {
      if (this.#writer.inTransaction) this.#statement.rollback.run();
    } catch {
      // Everybody who waits is told that nothing was kept, and the next group's BEGIN fails if the trouble lasts.
    }
  }

  /** Once everybody has been told. */
  async finished(): Promise<void> {
    await this.#draining;
    await this.#writerFree;
    await this.#telling.catch(() => undefined);
  }

  async #drain(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        // One turn of the event loop lets every request that has already arrived join the same group.
        await new Promise((resolve) => setImmediate(resolve));
        await this.alone(() => this.#runGroup());
      }
    } finally {
      this.#draining = null;
    }
  }

  async #runGroup(): Promise<void> {
    try {
      this.#statement.begin.run();
    } catch (error) {
      for (const unit of this.#queue.splice(0)) unit.reject(error);
      return;
    }
    const group: Group = { done: [], failed: [] };
    let since = performance.now();
    for (let started = 0; this.#queue.length > 0 && started < GROUP_LIMIT; started++) {
      if (performance.now() - since > LONGEST_WITHOUT_A_BREAK_MS) {
        // Whoever knocks meanwhile is let in, and may join the group.
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
      const unit = this.#queue.shift()!;
      try {
        this.#statement.savepoint.run();
        const value = await unit.run();
        this.#statement.release.run();
        group.done.push({ unit, value });
      } catch (error) {
        group.failed.push({ unit, error });
        if (!this.#undone()) break;
      }
    }
    const lost = this.#commit();
    if (lost) return tell(group, lost);
    this.#telling = this.#ways.kept().then(
      () => this.#settle(group),
      (error: unknown) => tell(group, error),
    );
  }

  /** False where the whole group is lost: a full or failing disk makes SQLite undo more than the one unit. */
  #undone(): boolean {
    try {
      this.#statement.undoUnit.run();
      this.#statement.release.run();
      return true;
    } catch {
      this.rollBack();
      return false;
    }
  }

  /** What is done after COMMIT is not in its try: no fault there may tell anybody that what was kept was lost. */
  #commit(): CommitFailed | null {
    try {
      this.#statement.commit.run();
      return null;
    } catch (error) {
      this.rollBack();
      return new CommitFailed("the commit failed; nothing of it was kept", { cause: error });
    }
  }

  #settle(group: Group): void {
    tell(group, null);
    // Whoever was told goes on no sooner than this turn ends, and finds what was kept counted and seen.
    this.#load.commits += 1;
    this.#load.units += group.done.length;
    this.#ways.told();
  }
}

/** `lost` is why nobody can be told that their work is kept. */
function tell({ done, failed }: Group, lost: unknown): void {
  for (const { unit, error } of failed) unit.reject(error);
  for (const { unit, value } of done) {
    if (lost !== null) unit.reject(lost);
    else unit.resolve(value);
  }
}
