import { createHash } from "node:crypto";

/**
 * An answer that whoever has kept it may ask about again: its tag is made of its bytes, so that equal content has an equal
 * tag whichever process answers, and a reader who has it already is sent none of it (RFC 9110, 8.8.3 and 13.1.2).
 */
export function taggedAnswer(request: Request, body: string | Buffer, headers: Record<string, string>): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const own = new Headers({ "Cache-Control": "no-cache", ...headers, ETag: etag });
  if (isNamed(etag, request.headers.get("If-None-Match"))) {
    own.delete("Content-Type");
    return new Response(null, { status: 304, headers: own });
  }
  const bytes = new Uint8Array(Buffer.from(body));
  own.set("Content-Length", String(bytes.length));
  return new Response(request.method === "HEAD" ? null : bytes, { headers: own });
}

/** Weak tags count as well, for a proxy that compresses makes them of ours. */
function isNamed(etag: string, written: string | null): boolean {
  if (written === null) return false;
  if (written.trim() === "*") return true;
  return written.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}

/** For what any page of any site may read or show: nothing here depends on who asks, and no cookie is looked at. */
export const OPEN_TO_ALL = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;
