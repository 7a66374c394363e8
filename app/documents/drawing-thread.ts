import { Worker } from "node:worker_threads";
import { NoDrawing } from "./kept-drawings.ts";

export interface DrawingThread {
  draw(sheet: string): Promise<Buffer>;
  /** Ends the thread, if one runs; the next drawing starts another. */
  end(): Promise<void>;
}

/** The template does not fit what it was given: a slip of ours. */
export class DrawingFault extends Error {
  override readonly name = "DrawingFault";
}

type Drawn = { readonly pdf: Uint8Array } | { readonly fault: string };

/** What the thread runs, and what it is given at its start. */
export interface Pencil {
  readonly script: string;
  readonly workerData: unknown;
}

/**
 * Drawings one after the other, in a thread that starts with the first and keeps no process alive. `findPencil` may
 * throw where a file or a package is missing, which is as good as no compiler.
 */
export function createDrawingThread(findPencil: () => Pencil, { limitMs = 20_000 } = {}): DrawingThread {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function started(): Worker {
    if (worker) return worker;
    const begun = newWorker();
    begun.unref();
    const forget = () => {
      if (worker === begun) worker = null;
    };
    // Whoever waits is told by listeners of their own; without these, a fault between drawings would end the process.
    begun.on("error", forget);
    begun.on("exit", forget);
    return (worker = begun);
  }

  function newWorker(): Worker {
    try {
      const { script, workerData } = findPencil();
      return new Worker(script, { workerData });
    } catch (cause) {
      throw new NoDrawing("what draws is not here", { cause });
    }
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  function drawNow(sheet: string): Promise<Buffer> {
    const drawing = started();
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(limit);
        drawing.off("message", receive).off("error", fail).off("exit", fail).unref();
      };
      const receive = (drawn: Drawn) => {
        finish();
        if ("pdf" in drawn) resolve(Buffer.from(drawn.pdf));
        else reject(new DrawingFault(drawn.fault));
      };
      const fail = (cause: unknown) => {
        finish();
        reject(new NoDrawing("the thread that draws does not run", { cause }));
      };
      const limit = setTimeout(() => {
        finish();
        void end();
        reject(new NoDrawing(`not drawn in ${limitMs} milliseconds`));
      }, limitMs);
      drawing.on("message", receive).on("error", fail).on("exit", fail).ref();
      drawing.postMessage(sheet);
    });
  }

  return {
    draw(sheet) {
      const mine = turn.then(() => drawNow(sheet));
      turn = mine.catch(() => undefined);
      return mine;
    },
    end,
  };
}
