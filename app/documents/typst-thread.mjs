import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * Draws in a thread of its own, so that a programme of a thousand items makes no visitor wait. Plain JavaScript,
 * for it is run from here by the built server, by development and by the tests alike.
 *
 * @typedef {{ readonly template: string, readonly fontPaths: readonly string[], readonly fonts: string }} Given
 * @typedef {{ readonly pdf: Uint8Array } | { readonly fault: string }} Drawn
 */
const { template, fontPaths, fonts } = /** @type {Given} */ (workerData);

const source = readFileSync(template, "utf8");
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontPaths] }] });
parentPort?.on("message", (/** @type {string} */ sheet) => {
  /** @type {Drawn} */
  let drawn;
  try {
    drawn = { pdf: draw(sheet) };
  } catch (error) {
    drawn = { fault: error instanceof Error ? error.message : String(error) };
  }
  // What was set is kept as a drawing; as the compiler's memory of it, it would stay for as long as the process runs.
  compiler.evictCache(0);
  parentPort?.postMessage(drawn);
});

/**
 * @param {string} sheet
 * @returns {Uint8Array}
 */
function draw(sheet) {
  const compiled = compiler.compile({ mainFileContent: source, inputs: { sheet, fonts } });
  const document = compiled.result;
  if (document === null) {
    throw new Error(String(compiled.takeDiagnostics()?.shortDiagnostics.join("\n") ?? "nothing was compiled"));
  }
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    // PDF/UA refuses a letter that our fonts have no shape for. It is then a box in a file that is tagged all the same.
    return compiler.pdf(document);
  }
}
