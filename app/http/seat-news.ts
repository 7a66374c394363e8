import type { Changes } from "#db/index.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Tells whoever has an event's page open how many seats are left, as server-sent events (HTML, 9.2). */
export interface SeatNews {
  /**
   * What is told of a subject, from now until `signal` is aborted; null where more would listen than there is room for.
   * `read` is asked once for all who listen to the same; it gives null when there is nothing more to tell.
   */
  listen(subject: string, read: ReadNews, signal: AbortSignal): ReadableStream<Uint8Array> | null;
  /** True while somebody listens, so that what is told of is known to exist. */
  isToldOf(subject: string): boolean;
  /** Ends every stream, and takes no more. */
  close(): void;
}

/** One line. */
export type ReadNews = () => Promise<string | null>;

interface SeatNewsParts {
  readonly changes: () => Changes;
  readonly now: () => Instant;
  readonly mostListeners?: number;
  readonly lookEveryMs?: number;
}

const MOST_LISTENERS = 2_000;
/** Counts are read for all listeners of an event together, and no oftener. */
const LOOK_EVERY_MS = 500;
/** Time alone changes what is told: a registration opens or closes. */
const LONGEST_UNREAD_MS = 10_000;
/** Proxies close what is silent, usually after 60 s. */
const HEARTBEAT_MS = 20_000;
/** Then the browser asks again, if the page is still open: no connection stays for ever. */
const LONGEST_OPEN_MS = 15 * 60_000;

const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(":\n\n");

type Listener = ReadableStreamDefaultController<Uint8Array>;

export function createSeatNews(parts: SeatNewsParts): SeatNews {
  const { mostListeners = MOST_LISTENERS, lookEveryMs = LOOK_EVERY_MS } = parts;
  const subjects = new Map<string, Subject>();
  let listening = 0;
  let closed = false;

  return {
    listen(subject, read, signal) {
      if (closed || listening >= mostListeners || signal.aborted) return null;
      const known = subjects.get(subject) ?? begin(subject, read);
      let leave: () => void = () => undefined;
      return new ReadableStream<Uint8Array>({
        start(listener) {
          listening += 1;
          leave = known.join(listener, signal, () => (listening -= 1));
        },
        cancel: () => leave(),
      });
    },
    isToldOf: (subject) => subjects.has(subject),
    close() {
      closed = true;
      for (const subject of subjects.values()) subject.end();
    },
  };

  function begin(name: string, read: ReadNews): Subject {
    const subject = new Subject({ ...parts, lookEveryMs }, read, () => subjects.delete(name));
    subjects.set(name, subject);
    return subject;
  }
}

/** All who listen to one event. It looks while somebody does. */
class Subject {
  readonly #listeners = new Map<Listener, () => void>();
  readonly #timer: NodeJS.Timeout;
  #latest: Uint8Array | null = null;
  #text = "";
  #seen: { readonly count: number; readonly at: Instant } | null = null;
  #spokeAt: Instant;
  #looking = false;

  constructor(
    private readonly parts: SeatNewsParts & { readonly lookEveryMs: number },
    private readonly read: ReadNews,
    private readonly onEmpty: () => void,
  ) {
    this.#spokeAt = parts.now();
    this.#timer = setInterval(() => void this.#look(), parts.lookEveryMs);
    void this.#look();
  }

  join(listener: Listener, signal: AbortSignal, onLeave: () => void): () => void {
    const leave = () => {
      if (!this.#listeners.delete(listener)) return;
      clearTimeout(limit);
      signal.removeEventListener("abort", stop);
      onLeave();
      if (this.#listeners.size === 0) this.#stop();
    };
    const stop = () => {
      leave();
      try {
        listener.close();
      } catch {
        // Who reads has gone already.
      }
    };
    const limit = setTimeout(stop, LONGEST_OPEN_MS);
    this.#listeners.set(listener, stop);
    signal.addEventListener("abort", stop, { once: true });
    if (this.#latest) listener.enqueue(this.#latest);
    return leave;
  }

  end(): void {
    for (const stop of [...this.#listeners.values()]) stop();
    this.#stop();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.onEmpty();
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const at = this.parts.now();
      if (this.#mayHaveChanged(at)) {
        const text = await this.read();
        if (text === null) return this.end();
        if (text !== this.#text) this.#say(text, at);
      }
      if (at - this.#spokeAt >= HEARTBEAT_MS) this.#send(HEARTBEAT, at);
    } catch {
      // The database can't be asked: whoever listens asks again, and gets a page that says so.
      this.end();
    } finally {
      this.#looking = false;
    }
  }

  #mayHaveChanged(at: Instant): boolean {
    const { count, seen } = this.parts.changes();
    const before = this.#seen;
    if (seen && before && before.count === count && at - before.at < LONGEST_UNREAD_MS) return false;
    this.#seen = { count, at };
    return true;
  }

  #say(text: string, at: Instant): void {
    this.#text = text;
    this.#latest = encoder.encode(`data: ${text}\n\n`);
    this.#send(this.#latest, at);
  }

  #send(bytes: Uint8Array, at: Instant): void {
    this.#spokeAt = at;
    for (const [listener, stop] of [...this.#listeners]) {
      // Who reads nothing of what was sent, while the queue is full, has gone or will ask again.
      if ((listener.desiredSize ?? 0) < -MOST_UNREAD) stop();
      else listener.enqueue(bytes);
    }
  }
}

const MOST_UNREAD = 20;
