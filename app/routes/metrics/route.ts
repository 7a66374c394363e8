import type { LoaderFunctionArgs } from "@remix-run/node";
import { hasBearerToken } from "#http/bearer-token.ts";

/** For those who run the installation: by the token where one is set, else from this machine alone. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { metrics, metricsToken, fromThisMachine } = context;
  if (metricsToken === null) {
    if (!fromThisMachine) return new Response(null, { status: 404 });
  } else if (!hasBearerToken(request, metricsToken)) {
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer", "Cache-Control": "no-store" } });
  }
  return new Response(await metrics.text(), {
    headers: { "Content-Type": metrics.contentType, "Cache-Control": "no-store" },
  });
}
