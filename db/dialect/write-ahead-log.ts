import fs from "node:fs";

/** The disk didn't say that it has kept what was committed; what of it was kept shows once the database is opened anew. */
export class DiskFailed extends Error {
  override readonly name = "DiskFailed";
}

/**
 * The file that a COMMIT writes to, and that the disk must have kept before anybody is told (synchronous=NORMAL leaves
 * that to us: sqlite.org/pragma.html#pragma_synchronous). The disk is waited for off the thread that answers requests.
 * Whoever asks while it works is served by the next turn, all at once.
 */
export class WriteAheadLog {
  readonly #file: string;
  #descriptor: number | null = null;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #failed: DiskFailed | null = null;

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}-wal`;
  }

  /**
   * Since then nothing is known for sure: a disk that failed once may say later that it has kept what it lost. It ends the
   * process, and whoever starts it again finds what was kept.
   */
  get failed(): DiskFailed | null {
    return this.#failed;
  }

  /** Resolves once the disk has kept everything that was committed before the call. */
  kept(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failed) return reject(this.#failed);
      this.#waiting.push({ resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Once the last of the waiting have been told. */
  async close(): Promise<void> {
    await this.#working;
    // SQLite holds no lock on this file, which closing it would let go of (sqlite.org/howtocorrupt.html, 2.2).
    if (this.#descriptor !== null) fs.closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const those = this.#waiting;
      this.#waiting = [];
      try {
        await this.#sync();
      } catch (error) {
        this.#failed = new DiskFailed("the disk failed to keep what was committed", { cause: error });
        for (const { reject } of [...those, ...this.#waiting.splice(0)]) reject(this.#failed);
        setImmediate(endProcess, this.#failed);
        break;
      }
      for (const { resolve } of those) resolve();
    }
    this.#working = null;
  }

  #sync(): Promise<void> {
    const descriptor = (this.#descriptor ??= fs.openSync(this.#file, "r+"));
    return new Promise((resolve, reject) =>
      fs.fdatasync(descriptor, (error) => {
        if (error) reject(error);
        else resolve();
      }),
    );
  }
}

function endProcess(reason: DiskFailed): never {
  throw reason;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: DiskFailed) => void;
}
