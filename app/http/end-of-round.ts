/**
 * Puts work off to the end of this round of the event loop, when all that came in at the same time has been read. Each
 * write to somebody who sleeps wakes them, which costs more than the write; writes in a row find the next reader awake.
 */
export class EndOfRound<Work> {
  #putOff: Work[] = [];

  /** `act` is given one after another in the order in which they came, and must not throw. */
  constructor(private readonly act: (work: Work) => void) {}

  add(work: Work): void {
    if (this.#putOff.push(work) === 1) setImmediate(this.#end);
  }

  readonly #end = (): void => {
    const works = this.#putOff;
    this.#putOff = [];
    for (const work of works) this.act(work);
  };
}
