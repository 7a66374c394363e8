import { isUtf8 as isWellFormed } from "node:buffer";

/**
 * A form as the browser sent it; null for anything else, and for bytes that are no UTF-8, in which our pages ask browsers
 * to write: what can't be read is not kept as something else.
 */
export async function readForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get("Content-Type") ?? "";
  try {
    const body = await request.arrayBuffer();
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return isUtf8(body, form) ? form : null;
  } catch {
    return null;
  }
}

/** What stands in a field of several lines: nothing where it was not sent, or holds a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value !== "string") return "";
  // Controls are no text, and PostgreSQL refuses a NUL. Browsers end lines as MIME does (RFC 7578, 4.2).
  return value.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}

/** The same of a field with one line. */
export function formLine(form: FormData, name: string): string {
  return formText(form, name).replace(/[\n\t]+/g, " ");
}

/** What was no UTF-8 has become U+FFFD, which a person may also have written: only the bytes tell which. */
function isUtf8(body: ArrayBuffer, form: FormData): boolean {
  const entries = [...form];
  const isDoubtful = entries.flat().some((written) => typeof written === "string" && written.includes("\uFFFD"));
  if (!isDoubtful) return true;
  // Bytes of a file may be anything, and stand among those of the fields.
  if (entries.some(([, value]) => typeof value !== "string")) return false;
  const bytes = Buffer.from(body)
    .toString("latin1")
    .replace(/%[0-9a-f]{2}/gi, decoded);
  return isWellFormed(Buffer.from(bytes, "latin1"));
}

function decoded(escape: string): string {
  return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
}
