/** Something that is shown by another's tool, and takes too long or needs too much for `npm test`. */
export interface Proof {
  readonly name: string;
  readonly about: string;
  /** Says what it finds, a line at a time; true where everything holds. */
  readonly run: (say: (line: string) => void) => Promise<boolean>;
}

/** Says of one thing whether it holds; the proof holds where all do. */
export type Check = (what: string, held: boolean) => void;
