import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { refused, ok, type Result } from "#domain/result.ts";

/** Found from where package.json stands: from the sources and from the built server alike. */
const { resolve } = createRequire(import.meta.url);

export interface ThreadBounds {
  readonly limitMs: number;
  readonly mostMegabytes: number;
}

/** A piece of what is read, or the end. */
type Said = { readonly piece: unknown } | Ended;
type Ended = { readonly value: unknown } | { readonly refusal: string } | { readonly fault: string };

/** The thread took too long, or more memory than it may have. */
export class SpreadsheetFault extends Error {
  override readonly name = "SpreadsheetFault";
}

/** Files are read and written one after the other: many at once would take the memory of many. */
let turn: Promise<unknown> = Promise.resolve();
let underway = 0;

/** How many are being read and written, and wait for their turn. */
export function spreadsheetsUnderway(): number {
  return underway;
}

/**
 * Gives a task to a thread of its own, and what `feed` posts to it; the thread ends with the answer. What comes in pieces is
 * given to `take` one by one, for to take all of a long file at once would hold up everybody.
 */
export function inSpreadsheetThread(
  task: { readonly task: string },
  bounds: ThreadBounds,
  { feed = async () => undefined, take = () => undefined }: Partial<Pieces> = {},
): Promise<Result<unknown, string>> {
  underway += 1;
  const mine = turn.then(() => runThread(task, bounds, { feed, take }));
  turn = mine.catch(() => undefined).finally(() => (underway -= 1));
  return mine;
}

interface Pieces {
  readonly feed: (post: (piece: unknown) => void) => Promise<void>;
  readonly take: (piece: unknown) => void;
}

async function runThread(
  workerData: unknown,
  { limitMs, mostMegabytes }: ThreadBounds,
  { feed, take }: Pieces,
): Promise<Result<unknown, string>> {
  const worker = new Worker(resolve("#documents/spreadsheet-thread.mjs"), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  let limit: NodeJS.Timeout | undefined;
  try {
    const said = new Promise<Ended>((done, fail) => {
      worker.on("message", (one: Said) => ("piece" in one ? take(one.piece) : done(one)));
      worker.on("error", (cause) => fail(new SpreadsheetFault("the thread failed", { cause })));
      worker.on("exit", () => fail(new SpreadsheetFault("the thread ended without an answer")));
      limit = setTimeout(() => fail(new SpreadsheetFault(`no answer in ${limitMs} milliseconds`)), limitMs);
    });
    said.catch(() => undefined);
    await feed((piece) => worker.postMessage(piece));
    const answer = await said;
    if ("fault" in answer) throw new SpreadsheetFault(answer.fault);
    return "refusal" in answer ? refused(answer.refusal) : ok(answer.value);
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}
