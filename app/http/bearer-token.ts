import { createHash, timingSafeEqual } from "node:crypto";

/** True where the request carries this very token (RFC 6750, 2.1). */
export function hasBearerToken(request: Request, token: string): boolean {
  const [, sent = ""] = /^Bearer +([^ ]+)$/i.exec(request.headers.get("Authorization") ?? "") ?? [];
  return timingSafeEqual(digest(sent), digest(token));
}

/** Digests are of one length, so that the time it takes to compare them tells nothing of the token. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
