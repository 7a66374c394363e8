import { isUtf8 as isWellFormed } from "node:buffer";

/** What a form's fields were sent with: a `FormData`, or the `URLSearchParams` that most forms are sent as. */
export interface FormFields {
  get(name: string): FormDataEntryValue | null;
  getAll(name: string): FormDataEntryValue[];
  has(name: string): boolean;
  keys(): Iterable<string>;
  [Symbol.iterator](): Iterator<[string, FormDataEntryValue]>;
}

/** Many times what any form of ours has. */
const MOST_FIELDS = 10_000;

/**
 * A form as the browser sent it; null for anything else, for more fields than any form has, and for bytes that are no
 * UTF-8, in which our pages ask browsers to write: what can't be read is not kept as something else. The edge has read the
 * body, within its bounds.
 */
export async function readForm(request: Request, body: Buffer | null): Promise<FormFields | null> {
  if (body === null) return null;
  const type = request.headers.get("Content-Type") ?? "";
  try {
    const form = /^application\/x-www-form-urlencoded(;|$)/i.test(type)
      ? urlencoded(body)
      : await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
    return form !== null && isUtf8(body, form) ? byName(form) : null;
  } catch {
    return null;
  }
}

function urlencoded(body: Buffer): FormFields | null {
  return isWellFormed(body) ? new URLSearchParams(body.toString()) : null;
}

/**
 * The same, where each field is found at once: a browser's own form is searched from its beginning each time, and one that
 * is made of nothing but small fields would hold up everybody.
 */
function byName(form: Iterable<[string, FormDataEntryValue]>): FormFields | null {
  const entries = [...form];
  if (entries.length > MOST_FIELDS) return null;
  const values = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of entries) {
    const sent = values.get(name);
    if (sent) sent.push(value);
    else values.set(name, [value]);
  }
  return {
    get: (name) => values.get(name)?.[0] ?? null,
    getAll: (name) => [...(values.get(name) ?? [])],
    has: (name) => values.has(name),
    keys: () => entries.map(([name]) => name),
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}

/** What stands in a field of several lines: nothing where it was not sent, or holds a file. */
export function formText(form: FormFields, name: string): string {
  const value = form.get(name);
  if (typeof value !== "string") return "";
  // Controls are no text, and PostgreSQL refuses a NUL. Browsers end lines as MIME does (RFC 7578, 4.2).
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(UNSEEN, "");
}

/**
 * What turns the direction of all that stands after it, on the lists and in the mail of others (UAX #9, 2; CVE-2021-42574),
 * and what has no width at all. Marks and joiners, which words of some scripts and emoji need, stay.
 */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;

/** The same of a field with one line. */
export function formLine(form: FormFields, name: string): string {
  return formText(form, name).replace(/[\n\t]+/g, " ");
}

/** What was no UTF-8 has become U+FFFD, which a person may also have written: only the bytes tell which. */
function isUtf8(body: Buffer, form: FormFields): boolean {
  const entries = [...form];
  const isDoubtful = entries.flat().some((written) => typeof written === "string" && written.includes("\uFFFD"));
  if (!isDoubtful) return true;
  // Bytes of a file may be anything, and stand among those of the fields.
  if (entries.some(([, value]) => typeof value !== "string")) return false;
  const bytes = body.toString("latin1").replace(/%[0-9a-f]{2}/gi, decoded);
  return isWellFormed(Buffer.from(bytes, "latin1"));
}

function decoded(escape: string): string {
  return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
}
