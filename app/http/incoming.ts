import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";

export const LARGEST_BODY = 1_048_576;
/** Of a form with a file: somewhat more than any file that we read. */
export const LARGEST_BODY_WITH_FILE = 8 * LARGEST_BODY;
/** What is let through and thrown away after a refusal, so that the sender gets to read it. */
const LARGEST_WASTE = 16 * LARGEST_BODY;

/** The URL that a request asks for, at our own origin whatever its Host header says; null where it makes no sense. */
export function requestedUrl(request: IncomingMessage, origin: string): URL | null {
  const target = request.url ?? "";
  // HTTP/1.1 wants a Host header (RFC 9112, 3.2), and allows the whole URL as target (3.2.2).
  if (request.httpVersion === "1.1" && request.headers.host === undefined) return null;
  const path = target.startsWith("/") ? target : target.replace(/^https?:\/\/[^/?#]*/i, "");
  if (!path.startsWith("/")) return null;
  try {
    const url = new URL(origin + path);
    // What can't be decoded, or holds a control character or a line's end, can name nothing of ours. PostgreSQL
    // refuses a NUL in any text, and what Remix finds no route for it writes to the console, path and all.
    if (/[\p{Cc}\u2028\u2029]/u.test(decodeURIComponent(url.pathname)) || url.search.includes("%00")) return null;
    return url;
  } catch {
    return null;
  }
}

/** The same address without slashes at its end or doubled at its start; null where it has none. */
export function withoutStraySlashes({ pathname, search }: URL): string | null {
  let start = 0;
  let end = pathname.length;
  while (pathname[start] === "/") start++;
  while (end > start && pathname[end - 1] === "/") end--;
  const path = `/${pathname.slice(start, end)}`;
  return path === pathname ? null : path + search;
}

/** The URL without the two things that Remix 2 does not cope with. */
export function withoutTraps(url: URL): URL {
  // Its older way of asking for data ends in a fault where its newer way, ".data", is in use.
  if (url.searchParams.has("_data")) url.searchParams.delete("_data");
  // Of a path that can't be decoded it writes to the console, which knows nothing of what may be logged.
  if (url.pathname === "/__manifest") {
    for (const path of url.searchParams.getAll("p")) if (!isDecodable(path)) url.searchParams.delete("p", path);
  }
  return url;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Bodies with files are held in memory until they have been answered: many at once would take all of it. */
const MOST_FILES_HELD = 24;
let filesHeld = 0;

/**
 * Reads the body as a whole, which bounds what it may cost before any of our own code runs. `files`: the answer to a request
 * that may bring one; "too-many": so many are held already that this one is not read.
 */
export async function readBody(
  request: IncomingMessage,
  { files = null }: { readonly files?: ServerResponse | null } = {},
): Promise<Buffer | "too-large" | "too-many"> {
  const largest = files ? LARGEST_BODY_WITH_FILE : LARGEST_BODY;
  if (Number(request.headers["content-length"] ?? 0) > largest) return "too-large";
  const chunks: Buffer[] = [];
  let size = 0;
  let held = false;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) {
        request.removeAllListeners("data");
        resolve("too-large");
      } else if (size > LARGEST_BODY && !held && filesHeld === MOST_FILES_HELD) {
        request.removeAllListeners("data");
        resolve("too-many");
      } else {
        chunks.push(chunk);
        if (size > LARGEST_BODY && !held) {
          held = true;
          filesHeld += 1;
          files?.once("close", () => (filesHeld -= 1));
        }
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}

/** Lets a refused request's body run out, within bounds: closing at once might keep the answer from the sender. */
export function discardBody(request: IncomingMessage): void {
  let size = 0;
  request.on("error", () => undefined);
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_WASTE) request.destroy();
  });
}

/**
 * The request as Remix reads it. It has passed our own question of origin, which knows the address that people use;
 * Remix's, which compares Origin with Host, gets these two from there, and no proxy's headers. The body has been read
 * already: to make a stream of it, which is then read again, would cost as much as all the rest.
 */
export function webRequest(
  { method = "GET", headers }: IncomingMessage,
  { url, origin, signal }: { url: URL; origin: string; signal: AbortSignal | null },
): Request {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === "forwarded" || name.startsWith("x-forwarded-")) continue;
    kept.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  kept.set("host", new URL(origin).host);
  if (kept.has("origin")) kept.set("origin", origin);
  return new Request(url, { method, headers: kept, signal });
}

/** Behind a proxy the address that it added itself, the last one: those before it are what the sender claims. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? lastForwarded(request.headers) : null;
  return forwarded ?? request.socket.remoteAddress ?? "";
}

/**
 * True for a program on this machine. A proxy here passes on what comes from elsewhere: what it has forwarded counts only
 * where the proxy is trusted, and says that the sender is here too.
 */
export function isFromThisMachine(request: IncomingMessage, trustProxy: boolean): boolean {
  const { headers, socket } = request;
  if (!isLoopback(socket.remoteAddress ?? "")) return false;
  const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
  return !isForwarded || (trustProxy && isLoopback(lastForwarded(headers) ?? ""));
}

/** What proxies add to what they pass on, each by its habit (RFC 7239; RFC 9110, 7.6.3). */
const FORWARDED = /^(?:x-)?forwarded|^via$|^x-real-ip$/;

function isLoopback(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./i.test(address);
}

function lastForwarded(headers: IncomingHttpHeaders): string | null {
  const written = [headers["x-forwarded-for"] ?? ""].flat().join(",").split(",").at(-1)?.trim() ?? "";
  return isIP(written) ? written : null;
}
