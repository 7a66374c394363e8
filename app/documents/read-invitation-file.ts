import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { ok, refused, type Result } from "#domain/result.ts";
import { textOf } from "./read-text-file.ts";

export const INVITATION_FILE_REFUSALS = [
  "empty",
  "too-large",
  "old-word",
  "not-text",
  "damaged",
  "locked",
  "no-text",
  "too-much-inside",
  "took-too-long",
  "busy",
] as const;

export type InvitationFileRefusal = (typeof INVITATION_FILE_REFUSALS)[number];

/** No invitation comes near it, pictures counted; a file that does is something else. */
export const LARGEST_INVITATION_FILE = 5 * 1024 * 1024;

interface Bounds {
  readonly limitMs: number;
  /** How much the process may grow by while one file is read. */
  readonly mostGrowth: number;
}

/** Some files wait for their turn; more than these are sent by a machine. */
const MOST_WAITING = 20;
/** No text of an invitation is longer. */
const LONGEST_TEXT = 400_000;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The text of a plain text file, a Word document or a PDF, told apart by their first bytes. The latter two are read in a
 * thread of their own, one after the other, within bounds of time and memory: a file that is made to harm is refused.
 */
export async function readInvitationFile(
  bytes: Uint8Array,
  bounds: Bounds = { limitMs: 8_000, mostGrowth: 400 * 1024 * 1024 },
): Promise<Result<string, InvitationFileRefusal>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > LARGEST_INVITATION_FILE) return refused("too-large");
  const kind = kindOf(bytes);
  if (kind === "old-word") return refused("old-word");
  const read = kind === "text" ? textOf(bytes) : await readInTurn({ kind, bytes }, bounds);
  if (!read.ok) return read;
  const text = read.value.replace(/[^\P{Cc}\n\t]/gu, "").slice(0, LONGEST_TEXT);
  return text.trim() === "" ? refused(kind === "pdf" ? "no-text" : "empty") : ok(text);
}

interface Given {
  readonly kind: "docx" | "pdf";
  readonly bytes: Uint8Array;
}

function kindOf(bytes: Uint8Array): Given["kind"] | "text" | "old-word" {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (head.startsWith("PK\x03\x04")) return "docx";
  // Viewers look for it within the first kilobyte (ISO 32000-2, annex I).
  if (head.includes("%PDF-")) return "pdf";
  return head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") ? "old-word" : "text";
}

async function readInTurn(given: Given, bounds: Bounds): Promise<Result<string, InvitationFileRefusal>> {
  if (waiting === MOST_WAITING) return refused("busy");
  waiting += 1;
  const mine = turn.then(() => readInThread(given, bounds));
  turn = mine;
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

/** Found from where package.json stands: from the sources and from the built server alike. */
const { resolve } = createRequire(import.meta.url);

/** Never fails: what ends the thread is the file's fault. */
function readInThread(workerData: Given, bounds: Bounds): Promise<Result<string, InvitationFileRefusal>> {
  const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
  const thread = new Worker(resolve("#documents/invitation-file/thread.mjs"), { workerData, resourceLimits });
  const before = process.memoryUsage.rss();
  return new Promise((finish) => {
    const end = (result: Result<string, InvitationFileRefusal>) => {
      clearTimeout(limit);
      clearInterval(watch);
      void thread.terminate();
      finish(result);
    };
    const limit = setTimeout(() => end(refused("took-too-long")), bounds.limitMs);
    // What a stream unpacks to stands outside of what the limits above count.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > bounds.mostGrowth) end(refused("too-much-inside"));
    }, 25);
    thread.on("message", (read: { text: string } | { refusal: InvitationFileRefusal }) =>
      end("text" in read ? ok(read.text) : refused(read.refusal)),
    );
    thread.on("error", (error: Error & { code?: string }) =>
      end(refused(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-much-inside" : "damaged")),
    );
    thread.on("exit", () => end(refused("damaged")));
  });
}
