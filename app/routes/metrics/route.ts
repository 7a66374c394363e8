import { createHash, timingSafeEqual } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** For those who run the installation: by the token where one is set, else from this machine alone. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { metrics, metricsToken, fromThisMachine } = context;
  if (metricsToken === null) {
    if (!fromThisMachine) return new Response(null, { status: 404 });
  } else if (!isBearer(request.headers.get("Authorization") ?? "", metricsToken)) {
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer", "Cache-Control": "no-store" } });
  }
  return new Response(await metrics.text(), {
    headers: { "Content-Type": metrics.contentType, "Cache-Control": "no-store" },
  });
}

/** Digests are of one length, so that the time it takes to compare them tells nothing of the token. */
function isBearer(written: string, token: string): boolean {
  const [, sent = ""] = /^Bearer +([^ ]+)$/i.exec(written) ?? [];
  return timingSafeEqual(digest(sent), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
