import { text } from "node:stream/consumers";
import { typstCompiler } from "./typst-compiler.mjs";

/**
 * Draws one sheet, read from standard input, in a process that ends with it: by 3, and with words on standard error, where the
 * template is at fault.
 */
const draw = typstCompiler(/** @type {import("./typst-compiler.mjs").Given} */ (JSON.parse(process.argv[2] ?? "")));
const sheet = await text(process.stdin);
try {
  process.stdout.end(draw(sheet));
} catch (error) {
  process.exitCode = 3;
  process.stderr.write(error instanceof Error ? error.message : String(error));
}
