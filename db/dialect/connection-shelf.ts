const MOST_CONNECTIONS = 4;

/** Keeps a few reading connections, opened when first wanted; who finds none free waits in turn. */
export class ConnectionShelf<Connection extends { close(): void }> {
  readonly #open: () => Connection;
  readonly #free: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #count = 0;
  #closed = false;

  constructor(open: () => Connection) {
    this.#open = open;
  }

  async use<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    const connection = await this.#take();
    try {
      return await work(connection);
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Closes what is free at once, and what is in use when it comes back. */
  close(): void {
    this.#closed = true;
    for (const connection of this.#free.splice(0)) connection.close();
  }

  #take(): Connection | Promise<Connection> {
    if (this.#closed) throw new Error("the database is closed");
    const free = this.#free.pop();
    if (free) return free;
    if (this.#count === MOST_CONNECTIONS) return new Promise((resolve) => this.#waiting.push(resolve));
    const opened = this.#open();
    this.#count += 1;
    return opened;
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else if (this.#closed) connection.close();
    else this.#free.push(connection);
  }
}
