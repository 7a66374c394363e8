import { parentPort, workerData } from "node:worker_threads";
import { docxLines } from "./docx-lines.mjs";
import { pdfLines } from "./pdf-lines.mjs";
import { TooMuchInside } from "./zip-entries.mjs";

/**
 * Reads one file that somebody else has made, and ends: what it does to the thread harms nobody. Plain JavaScript, for it
 * is run from here by the built server, by development and by the tests alike.
 *
 * @typedef {{ readonly kind: "docx" | "pdf", readonly bytes: Uint8Array }} Given
 * @typedef {{ readonly text: string } | { readonly refusal: "damaged" | "locked" | "too-much-inside" }} Read
 */
const { kind, bytes } = /** @type {Given} */ (workerData);

/** @type {Read} */
let read;
try {
  read = { text: await (kind === "docx" ? docxLines(Buffer.from(bytes)) : pdfLines(bytes)) };
} catch (error) {
  if (error instanceof TooMuchInside) read = { refusal: "too-much-inside" };
  else if (error instanceof Error && error.name === "PasswordException") read = { refusal: "locked" };
  else read = { refusal: "damaged" };
}
parentPort?.postMessage(read);
