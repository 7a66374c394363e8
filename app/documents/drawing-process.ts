import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { constants, setPriority } from "node:os";
import type { Writable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { DrawingFault, type Pencil } from "./drawing-thread.ts";
import { NoDrawing } from "./kept-drawings.ts";

/** Some 12,000 rows take six seconds on a machine at rest. */
const LIMIT_MS = 240_000;

/** What it ends by where the template is at fault. */
const FAULT = 3;

/** One after the other: each takes a great deal of memory. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws one long sheet, given in pieces, in a process of its own that yields to others: a thread that takes a gigabyte would
 * hold up all threads of its process whenever it gets or gives back memory, and what it gives back the process would keep.
 */
export function drawInProcess(
  findPencil: () => Pencil,
  pieces: AsyncIterable<string>,
  { limitMs = LIMIT_MS } = {},
): Promise<Buffer> {
  const mine = turn.then(() => drawNow(findPencil, pieces, limitMs));
  turn = mine.catch(() => undefined);
  return mine;
}

async function drawNow(findPencil: () => Pencil, pieces: AsyncIterable<string>, limitMs: number): Promise<Buffer> {
  const child = started(findPencil);
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve).on("error", () => resolve(null));
  });
  const end = () => void child.kill("SIGKILL");
  const limit = setTimeout(end, limitMs);
  process.once("exit", end);
  try {
    const sheet = written(child.stdin, pieces);
    const [code, pdf, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr), sheet]);
    if (code === FAULT) throw new DrawingFault(said);
    if (code !== 0 || pdf.length === 0) throw new NoDrawing("the process that draws ended without a drawing");
    return pdf;
  } finally {
    clearTimeout(limit);
    process.off("exit", end);
    end();
  }
}

function started(findPencil: () => Pencil): ChildProcessWithoutNullStreams {
  try {
    const { script, workerData } = findPencil();
    // It needs none of the server's secrets.
    const child = spawn(process.execPath, [script, JSON.stringify(workerData)], { env: { NODE_ENV: "production" } });
    yieldToOthers(child.pid);
    return child;
  } catch (cause) {
    throw new NoDrawing("what draws is not here", { cause });
  }
}

function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where a system knows no priorities, or it has ended already.
  }
}

/** Where it ends before it has read everything, its end tells. */
async function written(input: Writable, pieces: AsyncIterable<string>): Promise<void> {
  input.on("error", () => undefined);
  for await (const piece of pieces) {
    if (input.destroyed) return;
    if (!input.write(piece))
      await new Promise<void>((resolve) => void input.once("drain", resolve).once("close", resolve));
  }
  input.end();
}
