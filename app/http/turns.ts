/** Requests that are taken up in one round of the event loop: a few milliseconds of work. */
const IN_A_ROUND = 8;
/** Longer than this nobody is kept waiting for others to come in. */
const LONGEST_HOLD_MS = 100;

/**
 * The order in which requests are worked on when many come at once: first come, first served, few in each round of the
 * event loop. Node lets one new connection in for each round; rounds in which everybody at hand is served leave those
 * who came a moment later outside until the rush is over. While people keep coming in, the door is held open for them.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #arrived = false;
  #heldSince: number | null = null;
  #going = false;

  /** Somebody new came in. */
  arrived(): void {
    this.#arrived = true;
  }

  take(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#going) return;
      this.#going = true;
      setImmediate(this.#round);
    });
  }

  readonly #round = (): void => {
    if (this.#holds()) return void setImmediate(this.#round);
    // Each in a call of its own, so that what it does at once is done before the next.
    for (const resolve of this.#waiting.splice(0, IN_A_ROUND)) setImmediate(resolve);
    this.#going = this.#waiting.length > 0;
    if (this.#going) setImmediate(this.#round);
  };

  #holds(): boolean {
    const now = performance.now();
    const arrived = this.#arrived;
    this.#arrived = false;
    if (!arrived) this.#heldSince = null;
    else this.#heldSince ??= now;
    return this.#heldSince !== null && now - this.#heldSince < LONGEST_HOLD_MS;
  }
}
