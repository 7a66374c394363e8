import { parentPort, workerData } from "node:worker_threads";
import { typstCompiler } from "./typst-compiler.mjs";

/**
 * Draws in a thread of its own, so that a programme of a thousand items makes no visitor wait.
 *
 * @typedef {{ readonly pdf: Uint8Array } | { readonly fault: string }} Drawn
 */
const draw = typstCompiler(/** @type {import("./typst-compiler.mjs").Given} */ (workerData));

parentPort?.on("message", (/** @type {string} */ sheet) => {
  /** @type {Drawn} */
  let drawn;
  try {
    drawn = { pdf: draw(sheet) };
  } catch (error) {
    drawn = { fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(drawn);
});
