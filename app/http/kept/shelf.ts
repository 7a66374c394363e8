export interface ShelfLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** This share of the room belongs to what has been asked for more than once. */
const PROVEN_SHARE = 0.75;

/**
 * Keeps what is asked for most lately, within bounds. What comes for the first time stands apart, in the smaller room,
 * until it is asked for again: a thousand addresses asked for once put each other out, and nothing that many read.
 */
export class Shelf<Value> {
  readonly #new: Room<Value>;
  readonly #proven: Room<Value>;
  /** What was asked for last needs no moving to the front. */
  #latest: string | null = null;

  constructor(
    limits: ShelfLimits,
    private readonly bytesOf: (value: Value) => number,
  ) {
    const share = (of: number) => ({ entries: limits.entries * of, bytes: limits.bytes * of });
    this.#new = new Room(share(1 - PROVEN_SHARE));
    this.#proven = new Room(share(PROVEN_SHARE));
  }

  get size(): number {
    return this.#new.size + this.#proven.size;
  }

  get bytes(): number {
    return this.#new.bytes + this.#proven.bytes;
  }

  /** Without having been asked for it. */
  peek(key: string): Value | undefined {
    return (this.#proven.peek(key) ?? this.#new.peek(key))?.value;
  }

  get(key: string): Value | undefined {
    if (key === this.#latest) return this.peek(key);
    const found = this.#proven.take(key) ?? this.#new.take(key);
    if (!found) return undefined;
    this.#proven.put(key, found);
    this.#latest = key;
    // Who has to leave the larger room gets one more chance in the smaller.
    for (const [other, entry] of this.#proven.overflow()) this.#putNew(other, entry);
    return found.value;
  }

  /** In the place of what stood there, which stays as proven as it was. */
  set(key: string, value: Value): void {
    this.#latest = null;
    const entry = { value, bytes: this.bytesOf(value) };
    if (this.#proven.take(key)) {
      this.#proven.put(key, entry);
      for (const [other, moved] of this.#proven.overflow()) this.#putNew(other, moved);
    } else {
      this.#new.take(key);
      this.#putNew(key, entry);
    }
  }

  delete(key: string): void {
    this.#new.take(key);
    this.#proven.take(key);
  }

  #putNew(key: string, entry: Entry<Value>): void {
    this.#new.put(key, entry);
    this.#new.overflow();
  }
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** In the order in which they were last put: a Map remembers it. */
class Room<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;

  constructor(private readonly limits: ShelfLimits) {}

  get size(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  peek(key: string): Entry<Value> | undefined {
    return this.#entries.get(key);
  }

  take(key: string): Entry<Value> | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    return entry;
  }

  put(key: string, entry: Entry<Value>): void {
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
  }

  /** Takes out the oldest until the rest fits. */
  overflow(): [string, Entry<Value>][] {
    const out: [string, Entry<Value>][] = [];
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= this.limits.entries && this.#bytes <= this.limits.bytes) break;
      this.take(key);
      out.push([key, entry]);
    }
    return out;
  }
}
