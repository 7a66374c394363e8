/** A unit that waits for its turn. */
export interface WaitingUnit {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Units that want the same row, one after another, in groups: in one line they never get in each other's way, where side
 * by side each commit would make all the others begin anew.
 */
export class Lanes {
  readonly #waiting = new Map<string, WaitingUnit[]>();

  /** `run` settles every unit of the group that it is given, and never throws. */
  constructor(
    private readonly run: (group: readonly WaitingUnit[]) => Promise<void>,
    private readonly most: number,
  ) {}

  enqueue(lane: string, work: WaitingUnit["work"]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const unit = { work, resolve, reject };
      const waiting = this.#waiting.get(lane);
      if (waiting) return void waiting.push(unit);
      const fresh = [unit];
      this.#waiting.set(lane, fresh);
      void this.#drain(lane, fresh);
    });
  }

  get length(): number {
    let sum = 0;
    for (const waiting of this.#waiting.values()) sum += waiting.length;
    return sum;
  }

  async #drain(lane: string, waiting: WaitingUnit[]): Promise<void> {
    while (waiting.length > 0) {
      // One turn of the event loop lets every request that has already arrived join the same group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.run(waiting.splice(0, this.most));
    }
    this.#waiting.delete(lane);
  }
}
