import pg from "pg";
import { LATEST_SEEN_MS, type Changes } from "./engine.ts";

const ASK_EVERY_MS = 200;
const ANSWER_LIMIT_MS = 1_000;
const CONNECT_AGAIN_MS = 500;

/**
 * Sees that somebody has committed, as SQLite's `data_version` does: the snapshot, which names every transaction that
 * writes, is another one after each commit of whatever program (PostgreSQL's manual, 9.27, `pg_current_snapshot`).
 * LISTEN and NOTIFY would be a moment quicker, but a COMMIT that notifies waits for every other that does, and what is
 * mended by hand notifies nobody. One more connection, opened when somebody first asks, asks five times a second.
 */
export class PostgresChanges {
  readonly #url: string;
  #count = 0;
  #snapshot: string | null = null;
  /** When the snapshot that was last told was asked for. */
  #askedAt = Number.NEGATIVE_INFINITY;
  #watching: Promise<void> | null = null;
  #closing = new AbortController();

  constructor(url: string) {
    this.#url = url;
  }

  now(): Changes {
    if (!this.#closing.signal.aborted) this.#watching ??= this.#watch();
    return { count: this.#count, seen: performance.now() - this.#askedAt < LATEST_SEEN_MS };
  }

  /** Our own commit, which whoever made it sees at once. */
  committed(): void {
    this.#count += 1;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#watchOneConnection().catch(ignore);
      await this.#wait(CONNECT_AGAIN_MS);
    }
  }

  /** Until it is lost, or gives no answer in time: a peer that has vanished sends no word of it. */
  async #watchOneConnection(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "samling changes",
      connectionTimeoutMillis: ANSWER_LIMIT_MS,
      query_timeout: ANSWER_LIMIT_MS,
    });
    client.on("error", ignore);
    try {
      await client.connect();
      while (!this.#closing.signal.aborted) {
        const askedAt = performance.now();
        const { rows } = await client.query<{ snapshot: string }>("SELECT pg_current_snapshot()::text AS snapshot");
        const snapshot = rows[0]?.snapshot ?? null;
        if (snapshot !== this.#snapshot) this.#count += 1;
        this.#snapshot = snapshot;
        this.#askedAt = askedAt;
        await this.#wait(ASK_EVERY_MS);
      }
    } finally {
      // Not waited for: where the peer is gone, its goodbye never comes.
      client.end().catch(ignore);
    }
  }

  #wait(milliseconds: number): Promise<void> {
    const { signal } = this.#closing;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
    });
  }
}

function ignore(): void {}
