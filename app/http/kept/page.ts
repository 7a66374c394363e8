import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, compress, isCompressible, type Encoding } from "./encoding.ts";
import { endJoined } from "./end-joined.ts";
import { gzipChunks, joinGzip, joinPlain, type GzipChunk } from "./joined-gzip.ts";
import { fillSlots, splitAtSlots, type Fillers, type Slot } from "./slots.ts";

type Headers = readonly (readonly [name: string, value: string])[];

/** An answer as it was rendered, with what it takes to send it again: chunks, slots, and its compressed forms. */
export class Page {
  /** False where the answer says that nobody may show it to another. */
  readonly isForAll: boolean;
  readonly #chunks: readonly Buffer[];
  readonly #slots: readonly Slot[];
  readonly #offered: readonly Encoding[];
  readonly #heads = new Map<Encoding, { readonly length: number; readonly headers: string[] }>();
  readonly #forms = new Map<Encoding, Form>();
  #gzipChunks: readonly GzipChunk[] | undefined;

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    text: string | Buffer,
    compressible: boolean,
  ) {
    this.isForAll = !/no-store|private/i.test(this.header("cache-control") ?? "");
    const { chunks, slots } = typeof text === "string" ? splitAtSlots(text) : { chunks: [text], slots: [] };
    this.#chunks = chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk));
    this.#slots = slots;
    // One person's page holds secrets beside what others may have put there, which compression would give away by its
    // length. And Brotli has no blocks that can be joined without knowing what came before.
    this.#offered = compressible && this.isForAll ? (slots.length > 0 ? ["gzip"] : ["br", "gzip"]) : [];
  }

  /** `always` is what every answer carries, unless this one says it in its own way. */
  static async of(answer: Response, always: Readonly<Record<string, string>>): Promise<Page> {
    const type = answer.headers.get("content-type") ?? "";
    const body = isPage(answer) ? await answer.text() : Buffer.from(await answer.arrayBuffer());
    // Both are about one form of the body, of which there are several.
    const own = [...answer.headers].filter(([name]) => name !== "content-length" && name !== "etag");
    const others = Object.entries(always).filter(([name]) => !answer.headers.has(name));
    return new Page(answer.status, [...others, ...own], body, isCompressible(type));
  }

  header(name: string): string | undefined {
    return this.headers.find(([key]) => key.toLowerCase() === name)?.[1];
  }

  get hasSlots(): boolean {
    return this.#slots.length > 0;
  }

  /** What it takes up in memory, its compressed forms counted before they are made. */
  get bytes(): number {
    return PAGE_OVERHEAD + 2 * this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  isSameAs(other: Page): boolean {
    return (
      this.status === other.status &&
      JSON.stringify([this.headers, this.#slots]) === JSON.stringify([other.headers, other.#slots]) &&
      this.#chunks.every((chunk, index) => chunk.equals(other.#chunks[index]!))
    );
  }

  /** At once, unless a slot has to be waited for. */
  send(request: IncomingMessage, response: ServerResponse, fillers: Fillers): void | Promise<void> {
    const encoding = acceptedEncoding(request.headers["accept-encoding"], this.#offered);
    if (!this.hasSlots) return send(request, response, this.status, this.#forms.get(encoding) ?? this.#make(encoding));
    const filled = fillSlots(this.#slots, fillers);
    const sendFilled = (fillings: readonly string[]) =>
      send(request, response, this.status, this.#filled(encoding, fillings));
    return filled instanceof Promise ? filled.then(sendFilled) : sendFilled(filled);
  }

  #make(encoding: Encoding): Form {
    const [whole = Buffer.alloc(0)] = this.#chunks;
    const body = encoding === "identity" ? whole : compress(encoding, whole);
    // Two encodings of a page are two representations, and a strong tag names one of them (RFC 9110, 8.8.3.3).
    const etag = this.status === 200 && this.isForAll ? `"${fingerprint(whole)}-${encoding}"` : null;
    const form = formOf(body, etag, this.#headersFor(encoding, etag));
    this.#forms.set(encoding, form);
    return form;
  }

  #filled(encoding: Encoding, texts: readonly string[]): Form {
    const parts =
      encoding === "gzip"
        ? joinGzip((this.#gzipChunks ??= gzipChunks(this.#chunks)), texts)
        : joinPlain(this.#chunks, texts);
    let length = 0;
    for (const part of parts) length += part.length;
    const headers = this.#headersBefore(encoding, length);
    return { parts, etag: null, headers, headersOf304: headers };
  }

  /** What is filled in has mostly the same length, and the head is then the same too. */
  #headersBefore(encoding: Encoding, length: number): string[] {
    const known = this.#heads.get(encoding);
    if (known?.length === length) return known.headers;
    const headers = [...this.#headersFor(encoding, null), "content-length", String(length)];
    this.#heads.set(encoding, { length, headers });
    return headers;
  }

  /** Asked about each time. What is filled in for one showing is for nobody else, not even for who asks at once. */
  #cacheControl(): string {
    return this.hasSlots ? "private, no-cache" : "no-cache";
  }

  /** In the flat shape that Node writes without looking at each. */
  #headersFor(encoding: Encoding, etag: string | null): string[] {
    return [
      ...this.headers.flat(),
      ...(this.header("cache-control") === undefined ? ["cache-control", this.#cacheControl()] : []),
      ...(this.#offered.length > 0 ? ["vary", "Accept-Encoding"] : []),
      ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
      ...(etag === null ? [] : ["etag", etag]),
    ];
  }
}

function send(request: IncomingMessage, response: ServerResponse, status: number, form: Form): void {
  if (response.destroyed) return;
  if (form.etag !== null && isNamedIn(request.headers["if-none-match"], form.etag)) {
    response.writeHead(304, form.headersOf304).end();
    return;
  }
  response.writeHead(status, form.headers);
  const { parts } = form;
  if (request.method === "HEAD") return void response.end();
  if (parts.length === 1) return void response.end(parts[0]);
  endJoined(response, parts);
}

/** A page in one encoding, ready to be sent. */
interface Form {
  /** One after another they are the body. */
  readonly parts: readonly Buffer[];
  readonly etag: string | null;
  readonly headers: string[];
  /** Without a body there is no length to tell. */
  readonly headersOf304: string[];
}

/** Slots stand in pages alone. */
export function isPage(answer: Response): boolean {
  return answer.headers.get("content-type")?.startsWith("text/html") ?? false;
}

const PAGE_OVERHEAD = 4_096;

function formOf(body: Buffer, etag: string | null, headers: string[]): Form {
  return { parts: [body], etag, headersOf304: headers, headers: [...headers, "content-length", String(body.length)] };
}

function fingerprint(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

/** As RFC 9110, 13.1.2 compares: a weak tag is as good as a strong one here. */
function isNamedIn(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
