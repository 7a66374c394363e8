import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * Sets sheets by one of our templates, in whatever thread or process it is loaded. Plain JavaScript, for it is run from
 * here by the built server, by development and by the tests alike.
 *
 * @typedef {{ readonly template: string, readonly fontPaths: readonly string[], readonly fonts: string }} Given
 * @param {Given} given
 * @returns {(sheet: string) => Uint8Array}
 */
export function typstCompiler({ template, fontPaths, fonts }) {
  const source = readFileSync(template, "utf8");
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontPaths] }] });
  return (sheet) => {
    try {
      return drawn(compiler, source, { sheet, fonts });
    } finally {
      // What was set is kept as a drawing; as the compiler's memory of it, it would stay for as long as the process runs.
      compiler.evictCache(0);
    }
  };
}

/**
 * @param {NodeCompiler} compiler
 * @param {string} source
 * @param {{ readonly sheet: string, readonly fonts: string }} inputs
 */
function drawn(compiler, source, inputs) {
  const compiled = compiler.compile({ mainFileContent: source, inputs });
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
