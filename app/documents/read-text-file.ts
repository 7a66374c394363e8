import { readFile, stat } from "node:fs/promises";
import { ok, refused, type Result } from "#domain/result.ts";

export type TextFileRefusal = "not-found" | "not-a-file" | "unreadable" | "too-large" | "not-text";

/** No invitation comes near it; a file that does is something else. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/** Reads a file as text: UTF-8, UTF-16 where its first bytes say so, else Windows-1252, as older Swedish files are. */
export async function readTextFile(path: string): Promise<Result<string, TextFileRefusal>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused("not-a-file");
    if (found.size > LARGEST_BYTES) return refused("too-large");
    return textOf(await readFile(path));
  } catch (error) {
    return refused(error instanceof Error && "code" in error && error.code === "ENOENT" ? "not-found" : "unreadable");
  }
}

/** Text of bytes in one of the encodings above; refused where they are not text at all. */
export function textOf(bytes: Uint8Array): Result<string, "not-text"> {
  const encoding = byteOrderEncoding(bytes);
  const text = encoding === null ? utf8OrWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return UNPRINTABLE.test(text) ? refused("not-text") : ok(text);
}

function byteOrderEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

function utf8OrWindows1252(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node's own decoder of that name leaves the bytes 80 to 9F as control characters.
    const latin1 = new TextDecoder("latin1").decode(bytes);
    return latin1.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}

/** What Windows-1252 has where ISO 8859-1 has control characters, from 80 to 9F (WHATWG Encoding, index-windows-1252). */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** Control characters that no text holds, and that every PDF, DOCX or picture does. */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
