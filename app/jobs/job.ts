import type { CommandContext } from "#commands/context.ts";
import type { Reading } from "#db/index.ts";
import type { Instant } from "#domain/values/instant.ts";

/** Something that the product does on its own, again and again. It may be cut short and run anew: it must bear both. */
export interface Job {
  readonly name: string;
  /** From the end of one run to the start of the next. */
  readonly everyMs: number;
  /**
   * Asked before a job that is due is taken, which writes: one that runs often and mostly finds nothing must not end the
   * life of every kept page each time. Asked at most once in `everyMs` while the answer is no.
   */
  readonly hasWork?: (read: Reading, at: Instant) => Promise<boolean>;
  /** Run by each worker for itself, at the same time: what it does must keep them apart. */
  readonly byEveryWorker?: boolean;
  readonly run: (context: JobContext) => Promise<void>;
}

export interface JobContext extends CommandContext {
  /** Aborted when the lease runs out or the process must end: stop at the next good place. */
  readonly signal: AbortSignal;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long to wait after so many failures in a row: a second, doubled each time, at most an hour. */
export function waitAfterFailures(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
}
