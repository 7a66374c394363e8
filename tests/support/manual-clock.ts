import { instant, type Instant } from "#domain/values/instant.ts";
import type { Sleep } from "#jobs/sleep.ts";

/** A clock that stands still, with whoever sleeps by it, until a test moves it. */
export class ManualClock {
  #now: number;
  readonly #sleepers = new Set<{ until: number; wake: () => void }>();

  constructor(at = "2026-11-22T09:00:00Z") {
    this.#now = Date.parse(at);
  }

  readonly now = (): Instant => instant(this.#now);

  readonly sleep: Sleep = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const sleeper = {
        until: this.#now + milliseconds,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal.removeEventListener("abort", sleeper.wake);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal.addEventListener("abort", sleeper.wake, { once: true });
    });

  /** Moves on at once, and wakes everybody whose time has come. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const sleeper of [...this.#sleepers]) if (sleeper.until <= this.#now) sleeper.wake();
  }
}
